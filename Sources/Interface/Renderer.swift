import Optimization
import Plotting
import Presets

/// Draws states; what it draws depends on the state alone.
///
/// It keeps what is costly to compute and changes seldom: the ground of the maps, the trails so far,
/// and what the particles of this step amount to.
public struct Renderer {
  /// The least that a scene can be drawn on.
  public static let smallestSize = Screen.smallest

  private var grounds = GroundCache()
  private var trails = TrailCache()
  private var ensembles = EnsembleCache()
  private var targets = Targets()

  /// A renderer that has drawn nothing yet.
  public init() {}

  /// What the last frame has in a cell, if that answers to the mouse.
  public func target(atX x: Int, y: Int) -> Target? { targets.target(atX: x, y: y) }

  /// Draws the screen of `state`.
  public mutating func render(_ state: State, into buffer: inout CellBuffer) {
    let look = Look(state.display)
    buffer = CellBuffer(
      size: state.size,
      filledWith: Cell(
        foreground: look.palette.text.foreground, background: look.palette.background))
    targets = Targets()
    let screen = Screen(state)
    guard screen.fits else {
      TooSmallView(size: state.size, look: look).draw(into: &buffer)
      return
    }
    let summaries = ensembles.summaries(state)
    drawMaps(state, screen, look, into: &buffer)
    CaptionView(state: state, rect: screen.caption, look: look).draw(into: &buffer)
    var views: [any AnsweringView] = [
      HeaderView(state: state, rect: screen.header, look: look),
      FooterView(state: state, rect: screen.footer, look: look),
    ]
    if !screen.table.isEmpty {
      views.append(TableView(state: state, rect: screen.table, look: look, ensembles: summaries))
    }
    if !screen.cards.isEmpty {
      views.append(CardsView(state: state, rect: screen.cards, look: look, ensembles: summaries))
    }
    if !screen.curves.isEmpty {
      views.append(
        CurvesView(
          state: state, rect: screen.curves, look: look, lossFloor: grounds.lossFloor(state)))
    }
    for view in views { view.draw(into: &buffer, targets: &targets) }
    drawOverlay(state, look, into: &buffer)
  }

  private mutating func drawOverlay(_ state: State, _ look: Look, into buffer: inout CellBuffer) {
    let box: Rect
    switch state.overlay {
    case .help:
      HelpView(size: state.size, scroll: state.overlayScroll, look: look).draw(into: &buffer)
      box = HelpLayout(state.size).box
    case .explanation:
      ExplanationView(state: state, look: look).draw(into: &buffer)
      box = ExplanationLayout(state).box
    case nil: return
    }
    // The keys in the last row still answer, where they can be seen.
    let above = Rect(x: 0, y: 0, columns: state.size.columns, rows: state.size.rows - 1)
    for rect in [above, box] { targets.mark(rect, as: .overlay) }
  }

  private mutating func drawMaps(
    _ state: State, _ screen: Screen, _ look: Look, into buffer: inout CellBuffer
  ) {
    let summaries = ensembles.summaries(state)
    for (place, geometry) in screen.geometries(state).enumerated() {
      guard !geometry.map.isEmpty else { continue }
      let pane = screen.panes[place]
      targets.mark(geometry.map, as: .map(pane: place))
      let projection = Projection(state.viewport, in: geometry.map)
      let ground = grounds.ground(state, projection)
      MapView(
        state: state, pane: pane, geometry: geometry, look: look, terrain: ground.terrain,
        curve: ground.curve, beside: ground.beside, curvature: ground.curvature,
        density: state.showsTheory
          ? grounds.density(state, of: pane.optimizers, projection) : nil,
        trails: trails.trails(of: pane.optimizers, in: state, projection),
        clouds: ensembles.clouds(
          of: pane.optimizers, in: state, projection, curve: ground.heights),
        ensembles: summaries
      ).draw(into: &buffer)
      if state.layout == .panes, let index = pane.optimizers.first {
        let isLast = pane == screen.panes.last
        PaneFrameView(
          state: state, index: index, geometry: geometry, look: look, ensembles: summaries,
          page: isLast && screen.page.count > 1 ? screen.page : nil
        ).draw(into: &buffer, targets: &targets)
      }
    }
  }
}
