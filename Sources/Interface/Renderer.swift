import Optimization
import Plotting
import Presets

/// Draws states.
///
/// It keeps parts of a frame for the next one, but what it draws depends on the state alone.
public struct Renderer {
  /// The least that a scene can be drawn on.
  public static let smallestSize = Screen.smallest

  /// What lies under the text of the last frame: maps and the lines of charts, where they are pixels.
  package private(set) var pictures: [PlacedPicture] = []

  private var maps = MapPainter()
  private var pixels = PixelMaps()
  private var previews = MapPainter()
  private var backdrops = Memo<Backdrop.Key, Backdrop>(capacity: 1)
  private var charts = ChartCache()
  private var targets = Targets()

  /// A renderer that has drawn nothing yet.
  public init() {}

  /// What the last frame has in a cell, if that answers to the mouse.
  public func target(atX x: Int, y: Int) -> Target? { targets.target(atX: x, y: y) }

  /// Draws the screen of `state`.
  public mutating func render(_ state: State, into buffer: inout CellBuffer) {
    let look = Look(state.view.display)
    let screen = Screen(state)
    pictures = []
    guard screen.fits else {
      targets = Targets()
      buffer = CellBuffer(size: state.view.size, filledWith: look.blank)
      TooSmallView(size: state.view.size, look: look).draw(into: &buffer)
      return
    }
    let summaries = maps.summaries(state)
    let backdrop = backdrop(state, screen, look)
    let telling = UpdateTelling(state)
    drawMaps(state, screen, look, backdrop, telling: telling, into: &buffer)
    var views: [any AnsweringView] = [
      CaptionView(state: state, rect: screen.caption, look: look),
      HeaderView(state: state, rect: screen.header, look: look),
    ]
    if !backdrop.hasHints {
      views.append(FooterView(state: state, rect: screen.footer, look: look))
    }
    if !screen.timeLine.isEmpty {
      views.append(TimeLineView(state: state, rect: screen.timeLine, look: look))
    }
    if !screen.table.isEmpty {
      views.append(TableView(state: state, rect: screen.table, look: look, ensembles: summaries))
    }
    if !screen.cards.isEmpty {
      views.append(CardsView(state: state, rect: screen.cards, look: look, ensembles: summaries))
    }
    for view in views { view.draw(into: &buffer, targets: &targets) }
    if !screen.curves.isEmpty {
      let floor = state.scene.lossFloor
      pictures += CurvesView(state: state, rect: screen.curves, look: look, lossFloor: floor)
        .draw(into: &buffer, targets: &targets, &charts)
    }
    if let telling, !screen.update.isEmpty {
      UpdateView(telling: telling, rect: screen.update, look: look)
        .draw(into: &buffer, targets: &targets)
    }
    if state.playback.isOpening {
      let room = Rect(
        x: 0, y: screen.header.endY, columns: state.view.size.columns,
        rows: screen.caption.y - screen.header.endY)
      TitleCardView(state: state, rect: room, look: look).draw(into: &buffer, targets: &targets)
    }
    for overlay in state.input.overlays { draw(overlay, state, look, into: &buffer) }
    drawPreview(state, look, into: &buffer)
    // What is being typed stands in its place.
    if let toast = state.input.toast, state.input.prompt == nil {
      ToastView(toast: toast, rect: screen.footer, look: look).draw(into: &buffer)
    }
    guard let cell = look.pixels else { return }
    for index in pictures.indices { pictures[index].makeWay(for: buffer, cell: cell) }
  }

  private mutating func draw(
    _ overlay: Overlay, _ state: State, _ look: Look, into buffer: inout CellBuffer
  ) {
    // It lies beside the maps, not over them.
    guard overlay.kind != .update else { return }
    // The hints in the last row still answer.
    let above = Rect(x: 0, y: 0, columns: state.view.size.columns, rows: state.view.size.rows - 1)
    targets.mark(above, as: .overlay)
    switch overlay.kind {
    case .update: break
    case .help:
      HelpView(
        size: state.view.size, locks: state.scene.preset.locks, overlay: overlay, look: look
      ).draw(into: &buffer)
    case .explanation:
      ExplanationView(state: state, overlay: overlay, look: look).draw(into: &buffer)
    case .messages: MessagesView(state: state, overlay: overlay, look: look).draw(into: &buffer)
    case .fairness:
      FairnessView(state: state, overlay: overlay, look: look).draw(into: &buffer)
    case .faults: FaultsView(state: state, overlay: overlay, look: look).draw(into: &buffer)
    case .page: PageView(state: state, overlay: overlay, look: look).draw(into: &buffer)
    case .form:
      FormView(state: state, overlay: overlay, look: look).draw(into: &buffer, targets: &targets)
    case .commands, .presets, .landscapes, .rules, .curves:
      PickerView(state: state, overlay: overlay, look: look)
        .draw(into: &buffer, targets: &targets)
    }
  }

  /// The scene that the chosen line of a list would open, beside the list.
  private mutating func drawPreview(_ state: State, _ look: Look, into buffer: inout CellBuffer) {
    guard let kind = state.input.overlays.last?.kind, var preview = state.input.preview?.state
    else { return }
    let layout = PickerLayout(kind, state.view.size)
    guard let map = layout.map else { return }
    let pane = Screen.Pane(rect: map, optimizers: preview.optimizersOfFirstMap)
    // What lies over the scene is text.
    preview.view.display.prefersPixels = false
    let look = Look(preview.view.display)
    preview.fitView { MapGeometry(pane, viewport: $0.view.viewport, isTitled: false).map }
    let geometry = MapGeometry(pane, viewport: preview.view.viewport, isTitled: false)
    preview = preview.seen(on: pane)
    previews.drawGround(preview, pane, geometry, look, into: &buffer)
    let figure = previews.figure(preview, pane, on: geometry.map, look)
    previews.draw(figure, pane, geometry, into: &buffer)
    PreviewLegendView(state: preview, rect: layout.legend, look: look).draw(into: &buffer)
  }

  private mutating func backdrop(_ state: State, _ screen: Screen, _ look: Look) -> Backdrop {
    let key = Backdrop.Key(state, screen, look)
    if let backdrop = backdrops[key] { return backdrop }
    let backdrop = Backdrop(key, state, screen, look, maps: &maps)
    backdrops.keep(backdrop, for: key)
    return backdrop
  }

  private mutating func drawMaps(
    _ state: State, _ screen: Screen, _ look: Look, _ backdrop: Backdrop,
    telling: UpdateTelling?, into buffer: inout CellBuffer
  ) {
    buffer.copy(backdrop.picture)
    targets = backdrop.targets
    let summaries = maps.summaries(state)
    let arrows = state.view.showsArrows ? Arrows(state) : nil
    for (place, geometry) in backdrop.geometries.enumerated() {
      let pane = screen.panes[place]
      let seen = state.seen(on: pane)
      let figure = maps.figure(seen, pane, on: geometry.map, look, arrows: arrows)
      if let picture = pixels.picture(of: figure, on: geometry.map) { pictures.append(picture) }
      maps.draw(figure, pane, geometry, isFirst: place == 0, into: &buffer)
      if let telling, pane.optimizers.contains(telling.index), !geometry.map.isEmpty {
        let surface = maps.surface(seen, on: geometry.map)
        UpdateSketchView(
          telling: telling, viewport: state.view.viewport,
          projection: surface?.plane ?? Projection(state.view.viewport, in: geometry.map),
          surface: surface?.view, look: look
        ).draw(into: &buffer)
      }
      targets.mark(geometry.map, as: .map(pane: place))
      if state.view.layout.hasPanes, !geometry.map.isEmpty, let index = pane.optimizers.first {
        let isLast = pane == screen.panes.last
        PaneFrameView(
          state: state, index: index, geometry: geometry, look: look, ensembles: summaries,
          page: isLast && screen.page.count > 1 ? screen.page : nil
        ).draw(into: &buffer, targets: &targets)
      }
    }
  }
}
