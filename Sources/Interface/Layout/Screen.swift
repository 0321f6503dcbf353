import Plotting
import Presets

/// Where each view stands on the screen, for a state.
///
/// The map is the hero. It gets every cell that the rest can spare.
struct Screen {
  /// One map and the optimizers on it.
  struct Pane: Equatable {
    /// All of it: title, map, axes, lower edge.
    var rect: Rect
    /// The optimizers drawn on it, by their places.
    var optimizers: [Int]
  }

  /// The title and where the race stands.
  private(set) var header = Rect.none
  /// The maps: one for all, or one each.
  private(set) var panes: [Pane] = []
  /// Which page of the panes this is and of how many, from 0.
  private(set) var page = (index: 0, count: 1)
  /// The readouts as a card for each optimizer.
  private(set) var cards = Rect.none
  /// The readouts as a line for each optimizer.
  private(set) var table = Rect.none
  /// The update that is told, in place of the readouts.
  private(set) var update = Rect.none
  /// Loss, learning rate and sigma over the steps.
  private(set) var curves = Rect.none
  /// The whole race in one row.
  private(set) var timeLine = Rect.none
  /// What the preset has to say.
  private(set) var caption = Rect.none
  /// The keys that apply.
  private(set) var footer = Rect.none
  /// Whether there is room for anything at all.
  let fits: Bool

  /// The least that a scene can be shown on.
  static let smallest = Size(columns: 40, rows: 12)
  /// From so many rows on one is spared for the whole race.
  static let timeLineRows = 22
  /// From so many rows on there is room for curves below panes.
  private static let rowsForPanesAndCurves = 17
  /// The least that a pane's map may have.
  static let smallestMap = Size(columns: 20, rows: 8)

  /// Divides the screen of `state`.
  init(_ state: State) {
    let size = state.view.size
    fits = size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows
    guard fits else { return }
    var body = Rect(x: 0, y: 0, columns: size.columns, rows: size.rows)
    header = body.cutTop(1)
    if state.view.showsWords, state.view.showsKeys { footer = body.cutBottom(1) }
    caption = body.cutBottom(state.view.captionRows)
    if size.rows >= Self.timeLineRows { timeLine = body.cutBottom(1) }
    let isWide = size.columns >= 100 && body.rows >= 20
    if state.input.overlays.contains(where: { $0.kind == .update }) {
      cutUpdate(&body, isWide: isWide)
    }
    let showsCurves =
      state.view.layout == .curves
      || (state.view.showsCurves
        ?? (update.isEmpty && (state.scene.preset.asksForCurves || isWide && body.rows >= 28)))
    switch state.view.layout {
    case .overlay, .surface: divideOverlay(&body, state, isWide: isWide, showsCurves: showsCurves)
    case .panes, .surfaces: dividePanes(&body, state, showsCurves: showsCurves)
    case .curves: divideCurves(&body, state, isWide: isWide)
    }
  }

  /// Whether curves are on the screen.
  var showsCurves: Bool { !curves.isEmpty }

  private mutating func divideOverlay(
    _ body: inout Rect, _ state: State, isWide: Bool, showsCurves: Bool
  ) {
    // A map of a sweep has thirty rows to show.
    let isMap = state.view.showsSweep && state.view.sweepsTwo
    let rows = isMap ? min(19, max(6, body.rows / 2)) : min(14, max(6, body.rows / 3))
    if showsCurves { curves = body.cutBottom(rows) }
    cutReadouts(&body, state, isWide: isWide)
    panes = [Pane(rect: body, optimizers: state.visible)]
  }

  private mutating func dividePanes(_ body: inout Rect, _ state: State, showsCurves: Bool) {
    if showsCurves, body.rows >= Self.rowsForPanesAndCurves {
      curves = body.cutBottom(min(12, max(6, body.rows / 4)))
    }
    if body.rows >= 30, update.isEmpty { table = body.cutBottom(state.readoutLines + 1) }
    let grid = PaneGrid(area: body, count: state.visible.count)
    page.count = grid.pages
    let focused = state.visible.firstIndex(of: state.view.focus) ?? 0
    page.index = grid.perPage == 0 ? 0 : focused / grid.perPage
    let shown = state.visible.dropFirst(page.index * grid.perPage).prefix(grid.perPage)
    // A last page with fewer panes gives each of them more room.
    let rects =
      shown.count < grid.perPage ? PaneGrid(area: body, count: shown.count).rects : grid.rects
    panes = zip(rects, shown).map { Pane(rect: $0, optimizers: [$1]) }
  }

  private mutating func divideCurves(_ body: inout Rect, _ state: State, isWide: Bool) {
    cutReadouts(&body, state, isWide: isWide)
    curves = body
  }

  /// The panel takes the place of the readouts: at the side, or the lower half of a narrow screen.
  private mutating func cutUpdate(_ body: inout Rect, isWide: Bool) {
    update =
      isWide
      ? body.cutRight(min(72, max(46, body.columns * 9 / 20))) : body.cutBottom(body.rows / 2)
  }

  private mutating func cutReadouts(_ body: inout Rect, _ state: State, isWide: Bool) {
    guard update.isEmpty else { return }
    if isWide {
      cards = body.cutRight(min(50, max(42, state.view.size.columns / 4)))
    } else {
      table = body.cutBottom(min(state.readoutLines + 1, body.rows / 2))
    }
  }
}

extension Rect {
  /// No cell at all.
  static let none = Rect(x: 0, y: 0, columns: 0, rows: 0)
}
