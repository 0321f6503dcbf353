/// Why there is no preset to be read.
public enum PresetLibraryError: Error, Hashable, Sendable {
  /// No folder and no bundled preset has this name.
  case noSuchPreset(String, Suggestion)
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
      "there is no preset \(name.quoted) (\(suggestion)); a file is named with its '.yaml'"
    case .noSuchFile(let path):
      "there is no file '\(path.escapingControls)'; check the path"
    case .noSuchFolder(let path):
      "there is no folder '\(path.escapingControls)' to look for presets in; check the path"
    case .unreadable(let path, let reason):
      "cannot read '\(path.escapingControls)': \(reason.escapingControls)"
    }
  }
}
