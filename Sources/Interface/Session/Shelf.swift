import Presets

/// The presets to choose from, what has been read of them, and which lessons were seen.
public struct Shelf: Sendable {
  /// The presets to choose from.
  public let library: [LibraryEntry]
  /// What has been read of them so far, by their places.
  public internal(set) var readings: [Int: Reading] = [:]
  /// The names of those whose last beat has been reached, in this session or before.
  public internal(set) var seen: Set<String>
  /// Whether the program has not been here before, so that the course is offered.
  let isNew: Bool

  /// Nothing read yet.
  init(_ library: [LibraryEntry], seen: Set<String> = [], isNew: Bool = false) {
    self.library = library
    self.seen = seen
    self.isNew = isNew
  }

  /// The place of the preset called `name`; nil where there is none.
  func place(of name: String) -> Int? { library.firstIndex { $0.name == name } }

  /// What has been read of the preset called `name`, if it can be opened.
  func preset(named name: String) -> Preset? {
    guard let place = place(of: name), case .preset(let preset)? = readings[place] else {
      return nil
    }
    return preset
  }
}

extension State {
  /// Notes that a lesson was seen once its last beat has come.
  mutating func followSeen() {
    guard let index = scene.libraryIndex, shelf.library.indices.contains(index),
      let last = scene.preset.beats.last, !playback.isOpening, last.step <= scene.timeline.step
    else { return }
    shelf.seen.insert(shelf.library[index].name)
  }

  /// What is said at the very first start; nil at any other.
  var courseOffer: String? {
    guard shelf.isNew, !scene.preset.locks.contains(.presets) else { return nil }
    let lessons = shelf.library.filter { !$0.heading.isEmpty }
    guard !lessons.isEmpty else { return nil }
    let chapters = Set(lessons.map(\.heading)).count
    return word(.courseOffer(lessons: lessons.count, chapters: chapters))
  }
}
