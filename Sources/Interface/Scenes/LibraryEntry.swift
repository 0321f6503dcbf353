import Presets

/// A preset that can be opened, by the name it has on the command line.
public struct LibraryEntry: Hashable, Sendable {
  /// The name.
  public let name: String

  /// The preset called `name`.
  public init(name: String) {
    self.name = name
  }
}

/// What was found on reading an entry of the library.
public enum Reading: Sendable {
  /// What it is.
  case preset(Preset)
  /// What is wrong with it first, in one line.
  case fault(String)
}
