import Optimization
import Presets

// What a hand has changed about a scene, and how it is kept from going by a slip.

extension State {
  /// How many changes by hand would go with the scene.
  var handChangeCount: Int { scene.done.count }

  /// Whether the scene is no longer the one that the preset speaks of: a change and its opposite leave it
  /// what it was.
  var isChangedByHand: Bool {
    scene.done.first.map { !scene.preset.content.acts(as: $0) } ?? false
  }

  /// Whether `action` may be done: what would lose changes made by hand asks first, and is done when it
  /// is asked for again.
  mutating func mayLose(by action: Action) -> Bool {
    switch action {
    case .openPreset, .changePreset, .openLandscape, .changeLandscape: break
    // It stands for what is chosen, which is asked for by itself.
    case .choose: return true
    default:
      input.askedAction = nil
      return true
    }
    guard isChangedByHand, input.askedAction != action else {
      input.askedAction = nil
      return true
    }
    input.askedAction = action
    let count = handChangeCount
    say(.again(toLose: count))
    return false
  }
}
