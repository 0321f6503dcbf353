import Presets

/// The presets to choose from, and what has been read of them.
public struct Shelf: Sendable {
  /// The presets to choose from.
  public let library: [LibraryEntry]
  /// What has been read of them so far, by their places.
  public internal(set) var readings: [Int: Reading] = [:]

  /// The place of the preset called `name`; nil where there is none.
  func place(of name: String) -> Int? { library.firstIndex { $0.name == name } }

  /// What has been read of the preset called `name`, if it can be opened.
  func preset(named name: String) -> Preset? {
    guard let place = place(of: name), case .preset(let preset)? = readings[place] else {
      return nil
    }
    return preset
  }

  /// Nothing read yet.
  init(_ library: [LibraryEntry]) { self.library = library }
}
