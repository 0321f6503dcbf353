import Plotting
import Presets

// Landscapes as reliefs: when they are, and how they are turned.

extension State {
  /// Whether maps are reliefs.
  ///
  /// A landscape of one dimension is a curve in every layout, and what is drawn all over a flat map (basins, signs of
  /// curvature, a field) is shown on one.
  var isOnSurface: Bool {
    view.layout.isRelief && scene.preset.landscape.dimension == 2 && !view.showsBasins
      && !view.showsCurvature && view.field == nil
  }

  /// The layout after this one, round and round: a scene in panes has a relief for each optimizer.
  var nextLayout: Layout {
    switch view.layout {
    case .overlay: .panes
    case .panes: .curves
    case .curves: scene.preset.layout.hasPanes ? .surfaces : .surface
    case .surface, .surfaces: scene.preset.hasTurnedPanes ? .panes : .overlay
    }
  }

  /// Takes another layout, where that can show the scene.
  mutating func show(_ layout: Layout) {
    guard !scene.preset.hasTurnedPanes || layout.canShowTurnedPanes else {
      return say(.landscapesAreTurned)
    }
    view.layout = layout
  }

  /// How many degrees the eye goes for a share of the view that a flat map moves by.
  private static let degrees = 50.0
  /// How many degrees it goes for a cell that the mouse is dragged by.
  private static let degreesPerCell = (right: 1.5, up: 3.0)

  /// Moves a flat map by these shares of it, or goes round a relief.
  mutating func pan(x: Double, y: Double) {
    guard isOnSurface else { return moveView(x: x, y: y) }
    view.camera = view.camera.moved(right: Self.degrees * x, up: Self.degrees * y)
  }

  /// Has a relief follow the hand from where it was seen by `camera`.
  mutating func turn(_ camera: Camera, byCells cells: (right: Int, down: Int)) {
    view.camera = camera.moved(
      right: -Self.degreesPerCell.right * Double(cells.right),
      up: Self.degreesPerCell.up * Double(cells.down))
  }

  /// Shows the view that the preset has, from where reliefs are looked at first.
  mutating func fit() {
    view.camera = scene.preset.camera
    look(at: scene.preset.openingView)
  }

  /// Shows more along one axis, so that scales are equal on a relief on a map of this size.
  mutating func fit(toReliefOn size: Size) {
    let proportion = Relief.proportion(of: size)
    view.viewport = view.wanted.withEqualScales(
      on: Size(columns: Int((2000 * proportion).rounded()), rows: 1000))
  }

  /// The point of the plane that a cell of a pane's map shows; nil beside a relief.
  func pointOfPlane(atX x: Int, y: Int, pane: Int) -> Point? {
    guard let map = map(ofPane: pane) else { return nil }
    guard isOnSurface else { return Projection(view.viewport, in: map).point(atCellX: x, y: y) }
    let surface = seen(on: Screen(self).panes[pane]).surface(on: map)
    return surface.view.ground(at: surface.plane.point(atCellX: x, y: y))
  }
}
