import Presets

extension Preset {
  /// The preset in one layout throughout, whatever its beats would show; as it is without one.
  func shown(in layout: Layout?) -> Self {
    guard let layout else { return self }
    var preset = self
    preset.layout = layout
    for index in preset.beats.indices { preset.beats[index].cues.layout = nil }
    return preset
  }
}
