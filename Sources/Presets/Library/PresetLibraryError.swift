/// Why there is no preset to be read.
public enum PresetLibraryError: Error, Hashable, Sendable {
  /// No folder and no bundled preset has this name.
  case noSuchPreset(String, Suggestion)
  /// No preset has this name, but a file is there that is opened by this one.
  case isFile(String, file: String)
  /// No preset has this name, but something that presets are made of; says what, and how it is used.
  case isCatalogued(String, String)
  /// Nothing lies at this path.
  case noSuchFile(String)
  /// The folder that was asked for is not there.
  case noSuchFolder(String)
  /// The file at this path cannot be read; says why.
  case unreadable(String, reason: String)
}

extension PresetLibraryError: CustomStringConvertible {
  /// One line without a full stop: what is wrong, and what would be right.
  public var description: String {
    switch self {
    case .noSuchPreset(let name, let suggestion):
      suggestion.nearest.isEmpty
        ? "there is no preset \(name.quoted); see 'downhill list presets', or name a file with its '.yaml'"
        : "there is no preset \(name.quoted) (\(suggestion)); a file is named with its '.yaml'"
    case .isFile(let name, let file):
      "there is no preset \(name.quoted); the file here is named with its ending: \(file.quoted)"
    case .isCatalogued(let name, let use): "there is no preset \(name.quoted): it is \(use)"
    case .noSuchFile(let path):
      "there is no file '\(path.escapingControls)'; check the path"
    case .noSuchFolder(let path):
      "there is no folder '\(path.escapingControls)' to look for presets in; check the path"
    case .unreadable(let path, let reason):
      "cannot read '\(path.escapingControls)': \(reason.escapingControls)"
    }
  }
}
