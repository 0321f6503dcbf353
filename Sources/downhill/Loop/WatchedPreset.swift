import Presets

/// A preset's file, which is read again when it changes.
struct WatchedPreset {
  /// Where it is.
  let path: String
  /// The speed that was asked for, instead of the preset's.
  let speed: Double?

  /// The file that `reference` means; nil where that is a name or standard input.
  init?(_ reference: String, speed: Double?) {
    guard PresetLibrary.isPath(reference) else { return nil }
    path = reference
    self.speed = speed
  }

  /// What it says now, or what is wrong in it; nil while there is no file.
  func again(_ loader: PresetLoader) -> Result<Preset, PresetError>? {
    loader.again(path)?.map { preset in
      var preset = preset
      if let speed { preset.speed = speed }
      return preset
    }
  }
}
