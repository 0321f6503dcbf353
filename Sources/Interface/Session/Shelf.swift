import Presets

/// The presets to choose from, and what has been read of them.
public struct Shelf: Sendable {
  /// The presets to choose from.
  public let library: [LibraryEntry]
  /// What has been read of them so far, by their places.
  public internal(set) var readings: [Int: Reading] = [:]

  /// Nothing read yet.
  init(_ library: [LibraryEntry]) { self.library = library }
}
