import Optimization
import Plotting
import Presets

/// The parts of one pane: title, map within its axes, lower edge.
struct MapGeometry {
  /// The line above the map; empty on a map for all.
  let title: Rect
  /// The line below the map; empty on a map for all.
  let lowerEdge: Rect
  /// The axes around the map.
  let axes: MapAxes?
  /// The map itself.
  let map: Rect

  /// The parts of `pane`; a relief has no axes around it.
  init(_ pane: Screen.Pane, viewport: Viewport, isTitled: Bool, isRelief: Bool = false) {
    var rest = pane.rect
    title = rest.cutTop(isTitled ? 1 : 0)
    lowerEdge = rest.cutBottom(isTitled ? 1 : 0)
    guard !isRelief else {
      axes = nil
      map = rest
      return
    }
    let axes = MapAxes(viewport, in: rest.inset(right: isTitled ? 0 : 1))
    let leaves = axes.inner.size
    let least = Screen.smallestMap
    if leaves.columns >= least.columns, leaves.rows >= least.rows {
      self.axes = axes
      map = axes.inner
    } else {
      self.axes = nil
      map = rest
    }
  }
}

extension Screen {
  /// The geometry of every pane for a state.
  func geometries(_ state: State) -> [MapGeometry] {
    panes.map {
      MapGeometry(
        $0, viewport: state.view.viewport, isTitled: state.view.layout.hasPanes,
        isRelief: state.isOnSurface)
    }
  }
}

extension Landscape {
  /// Where a position is drawn: in the plane, or on the curve of a 1-D landscape.
  func point(_ position: Vector, loss: @autoclosure () -> Double) -> Point {
    Point(x: position.x, y: dimension == 1 ? loss() : position.y)
  }
}
