import Presets

/// A preset that can be opened, by the name it has on the command line.
public struct LibraryEntry: Hashable, Sendable {
  /// The name.
  public let name: String
  /// What it stands under in the table of contents: the chapter of a lesson, or nothing.
  public let heading: String

  /// The preset called `name`, under no heading.
  public init(name: String) { self.init(name: name, heading: "") }

  /// The preset called `name`, under a heading.
  public init(name: String, heading: String) {
    self.name = name
    self.heading = heading
  }
}

/// What was found on reading an entry of the library.
public enum Reading: Sendable {
  /// What it is.
  case preset(Preset)
  /// What is wrong with it first, in one line.
  case fault(String)
}
