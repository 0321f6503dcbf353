@testable import Presets

/// A small preset that tests change in one place.
enum Scene {
  static let optimizer = "{name: A, rule: gradient_descent, learning_rate: 0.1}"

  /// An optimizer with `setting` added to it.
  static func optimizer(with setting: String) -> String {
    "{name: A, rule: gradient_descent, learning_rate: 0.1, \(setting)}"
  }

  /// Lines 1 to 4 are always the same; `adding` begins in line 5.
  static func text(
    landscape: String = "saddle", optimizer: String = Self.optimizer, adding: String = ""
  ) -> String {
    """
    title: A scene
    landscape: \(landscape)
    optimizers:
      - \(optimizer)
    \(adding)
    """
  }

  /// What errors say may be written where none of `names` is near.
  static func valid(_ names: [String]) -> String { "valid: \(names.joined(separator: ", "))" }

  /// The preset in `text`; throws what is wrong in it.
  static func read(_ text: String, in folder: Folder? = nil) throws(PresetError) -> Preset {
    try Preset(reading: Array(text.utf8), file: "f.yaml", in: folder)
  }

  /// The lines that say what is wrong in `text`.
  static func errors(in text: String, folder: Folder? = nil) -> [String] {
    do throws(PresetError) {
      _ = try read(text, in: folder)
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }
}
