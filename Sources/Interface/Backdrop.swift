import Plotting

/// What of a screen stays while a run plays, drawn once and copied from frame to frame: the empty
/// screen, and the ground of the maps within their axes.
struct Backdrop {
  /// What it depends on.
  struct Key: Equatable {
    private let look: Look
    private let size: Size
    private let panes: [Screen.Pane]
    private let areTitled: Bool
    private let scene: Int
    private let viewport: Viewport
    private let showsIsolines: Bool

    init(_ state: State, _ screen: Screen, _ look: Look) {
      self.look = look
      size = state.size
      panes = screen.panes
      areTitled = state.layout == .panes
      scene = state.sceneRevision
      viewport = state.viewport
      showsIsolines = state.showsIsolines
    }
  }

  /// Where the panes' parts are.
  let geometries: [MapGeometry]
  /// The screen so far.
  let picture: CellBuffer
  private let key: Key

  /// Draws the backdrop of a screen.
  init(_ key: Key, _ state: State, _ screen: Screen, _ look: Look, maps: inout MapPainter) {
    self.key = key
    geometries = screen.geometries(state)
    var picture = CellBuffer(size: state.size, filledWith: look.blank)
    for geometry in geometries { maps.drawGround(state, geometry, look, into: &picture) }
    self.picture = picture
  }

  /// Whether it is that of `key`.
  func isFor(_ key: Key) -> Bool { self.key == key }
}
