import Plotting

/// What of a screen stays while a run plays, drawn once and copied from frame to frame: the empty
/// screen, the ground of the maps within their axes, and the hints at its foot.
struct Backdrop {
  /// What it depends on.
  struct Key: Equatable {
    private let look: Look
    private let size: Size
    private let panes: [Screen.Pane]
    private let areTitled: Bool
    private let scene: Int
    private let isSearched: Bool
    private let viewport: Viewport
    private let showsIsolines: Bool
    /// How far the basins have come and whose they are, while they are shown.
    private let basins: [Int]?
    /// What the hints depend on; nil where they share their row with something that passes.
    fileprivate let hints: Hints?

    fileprivate struct Hints: Equatable {
      var context: KeyTable.Context
      var isPlaying: Bool
    }

    init(_ state: State, _ screen: Screen, _ look: Look) {
      self.look = look
      size = state.view.size
      panes = screen.panes
      areTitled = state.view.layout == .panes
      scene = state.scene.revision
      isSearched = state.scene.search == nil
      viewport = state.view.viewport
      showsIsolines = state.view.showsIsolines
      basins =
        state.view.showsBasins ? [state.scene.basins.revision, state.view.focus] : nil
      let isStill = state.input.prompt == nil && state.input.toast == nil
      hints =
        isStill
        ? Hints(
          context: state.input.overlays.last?.keyContext ?? .scene,
          isPlaying: state.playback.isPlaying) : nil
    }
  }

  /// Where the panes' parts are.
  let geometries: [MapGeometry]
  /// The screen so far.
  let picture: CellBuffer
  /// What of it answers to the mouse.
  let targets: Targets
  /// Whether the hints are in it.
  var hasHints: Bool { key.hints != nil }
  private let key: Key

  /// Draws the backdrop of a screen.
  init(_ key: Key, _ state: State, _ screen: Screen, _ look: Look, maps: inout MapPainter) {
    self.key = key
    geometries = screen.geometries(state)
    var picture = CellBuffer(size: state.view.size, filledWith: look.blank)
    for (pane, geometry) in zip(screen.panes, geometries) {
      maps.drawGround(state, pane, geometry, look, into: &picture)
    }
    var targets = Targets()
    if key.hints != nil {
      FooterView(state: state, rect: screen.footer, look: look)
        .draw(into: &picture, targets: &targets)
    }
    self.picture = picture
    self.targets = targets
  }

  /// Whether it is that of `key`.
  func isFor(_ key: Key) -> Bool { self.key == key }
}
