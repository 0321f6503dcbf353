import Optimization
import Plotting
import Presets

/// What of a screen stays while a run plays, drawn once and copied from frame to frame: the empty
/// screen, the ground of the maps within their axes, and the hints at its foot.
struct Backdrop {
  /// What it depends on.
  struct Key: Equatable {
    private let look: Look
    private let size: Size
    private let panes: [Screen.Pane]
    private let areTitled: Bool
    /// From where reliefs are looked at; nil for flat maps.
    private let camera: Camera?
    private let ground: GroundSource
    /// How the landscape of each pane is turned.
    private let rotations: [Double]
    private let showsIsolines: Bool
    /// The basins of each pane, while they are shown: the same answer to the same question.
    private let basins: [Basins?]
    /// What the hints depend on; nil where they share their row with something that passes.
    fileprivate let hints: Hints?

    private struct Basins: Equatable {
      let question: BasinQuestion
      let progress: JobProgress?
    }

    fileprivate struct Hints: Equatable {
      var context: KeyTable.Context
      var isPlaying: Bool
      var locks: Set<Lock>
    }

    init(_ state: State, _ screen: Screen, _ look: Look) {
      self.look = look
      size = state.view.size
      panes = screen.panes
      areTitled = state.view.layout.hasPanes
      camera = state.isOnSurface ? state.view.camera : nil
      ground = state.groundSource(state.view.viewport)
      rotations = screen.panes.map { pane in
        pane.optimizers.first.map { state.scene.preset.optimizers[$0].rotation } ?? 0
      }
      showsIsolines = state.view.showsIsolines
      basins =
        state.view.showsBasins
        ? zip(screen.panes, screen.geometries(state)).map { pane, geometry in
          state.seen(on: pane).basinQuestion(pane, on: geometry.map).map {
            Basins(question: $0, progress: state.scene.basins.sketch(for: $0)?.progress)
          }
        } : []
      let isStill = state.input.prompt == nil && state.input.toast == nil
      hints =
        isStill
        ? Hints(
          context: state.input.overlays.last?.keyContext ?? .scene,
          isPlaying: state.playback.isPlaying, locks: state.scene.preset.locks) : nil
    }
  }

  /// Where the panes' parts are.
  let geometries: [MapGeometry]
  /// The screen so far.
  let picture: CellBuffer
  /// What of it answers to the mouse.
  let targets: Targets
  /// Whether the hints are in it.
  let hasHints: Bool

  /// Draws the backdrop of a screen.
  init(_ key: Key, _ state: State, _ screen: Screen, _ look: Look, maps: inout MapPainter) {
    geometries = screen.geometries(state)
    var picture = CellBuffer(size: state.view.size, filledWith: look.blank)
    for (pane, geometry) in zip(screen.panes, geometries) {
      maps.drawGround(state.seen(on: pane), pane, geometry, look, into: &picture)
    }
    var targets = Targets()
    hasHints = key.hints != nil
    if hasHints {
      FooterView(state: state, rect: screen.footer, look: look)
        .draw(into: &picture, targets: &targets)
    }
    self.picture = picture
    self.targets = targets
  }
}
