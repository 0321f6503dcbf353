import Presets

extension Preset {
  /// The preset in one layout throughout, whatever its beats would show; as it is without one.
  ///
  /// Throws where the layout has one map for optimizers whose landscapes are turned differently.
  func shown(in layout: Layout?) throws -> Self {
    guard let layout else { return self }
    guard !hasTurnedPanes || layout.canShowTurnedPanes else {
      throw Failure.usage(
        "downhill: --layout \(layout.rawValue) has one map for all, but the landscape of the "
          + "optimizers is turned differently; use panes")
    }
    var preset = self
    preset.layout = layout
    for index in preset.beats.indices { preset.beats[index].cues.layout = nil }
    return preset
  }
}
