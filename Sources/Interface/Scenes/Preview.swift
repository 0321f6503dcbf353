import Optimization
import Plotting
import Presets

/// The picture beside a list: the scene that would be opened, playing from its start.
public struct Preview: Sendable {
  /// Which line of the list it is of, by what that does.
  let action: Action
  /// How long the choice has to rest before its scene is made: going through a list quickly is not
  /// to wait for scenes that nobody looks at.
  private var rest = Duration.milliseconds(120)
  /// The scene once it has been made; an array since a state cannot hold another directly.
  private var states: [State] = []

  /// The picture of what `action` would open, to be made.
  init(of action: Action) {
    self.action = action
  }

  /// The scene, if it has been made.
  var state: State? { states.first }

  /// Whether time changes it.
  var isAnimated: Bool { state?.isAnimated ?? true }

  /// Whether the choice has rested and its scene is to be made.
  fileprivate var isDue: Bool { states.isEmpty && rest <= .zero }

  /// Puts the scene that was made in place.
  fileprivate mutating func begin(_ state: State) {
    states = [state]
  }

  /// Lets time pass; whether there is something new to see.
  fileprivate mutating func pass(_ elapsed: Duration) -> Bool {
    guard !states.isEmpty else {
      rest -= elapsed
      return false
    }
    let before = (states[0].scene.timeline.step, states[0].view.revision)
    states[0].pass(elapsed)
    return before != (states[0].scene.timeline.step, states[0].view.revision)
  }
}

extension State {
  /// Has a preview of what is chosen in the list on top, if there is room for one.
  mutating func followChoice() {
    guard let overlay = input.overlays.last, overlay.kind.hasPreview, Screen(self).fits,
      PickerLayout(overlay.kind, view.size).map != nil,
      case .action(let action)? = chosen?.choice.outcome, canPreview(action)
    else {
      input.preview = nil
      return
    }
    if input.preview?.action != action { input.preview = Preview(of: action) }
  }

  /// Lets time pass in the preview; whether there is something new to see.
  mutating func passPreview(_ elapsed: Duration) -> Bool {
    let isNew = input.preview?.pass(elapsed) ?? false
    guard let preview = input.preview, preview.isDue, let state = state(of: preview.action) else {
      return isNew
    }
    input.preview?.begin(state)
    return true
  }

  /// As many particles show in a small picture what more would.
  private static let mostParticles = 5000

  private func canPreview(_ action: Action) -> Bool {
    guard case .openPreset(let name) = action else { return true }
    return shelf.preset(named: name) != nil
  }

  /// The scene that `action` would open, without its texts and pauses.
  private func state(of action: Action) -> State? {
    let preset: Preset
    switch action {
    case .openPreset(let name):
      guard let read = shelf.preset(named: name) else { return nil }
      preset = read
    case .openLandscape(let name):
      guard let type = Catalog.landscape(named: name) else { return nil }
      preset = MovedScene(of: scene.movable, to: type).preset
    default: return nil
    }
    var silent = preset
    silent.beats = []
    silent.layout = .overlay
    for index in silent.optimizers.indices {
      silent.optimizers[index].particles = min(
        silent.optimizers[index].particles, Self.mostParticles)
    }
    return State(silent, size: view.size, display: view.display)
  }
}
