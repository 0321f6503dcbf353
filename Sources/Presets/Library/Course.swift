/// The lessons of a library in their order, by chapters.
public struct Course: Sendable {
  /// A chapter and its lessons.
  public struct Chapter: Sendable {
    /// Its number.
    public let number: Int
    /// What it is called.
    public let title: Wording
    /// Its lessons, in order.
    public internal(set) var lessons: [Lesson]
  }

  /// A preset that has a place in the course.
  public struct Lesson: Sendable {
    /// The name that it is opened by.
    public let name: String
    /// What it is called.
    public let title: Wording
    /// What it shows, in one line.
    public let summary: Wording
    /// Where it stands and what it needs.
    public let place: CoursePlace

    /// A lesson that is opened by `name`.
    public init(name: String, title: Wording, summary: Wording, place: CoursePlace) {
      (self.name, self.title, self.summary, self.place) = (name, title, summary, place)
    }
  }

  /// The chapters that have lessons, in order.
  public private(set) var chapters: [Chapter] = []

  /// The course that some lessons make; `titles` are those of the chapters, from 1.
  public init(_ lessons: [Lesson], titles: [Wording]) {
    for lesson in lessons.sorted(by: { ($0.place, $0.name) < ($1.place, $1.name) }) {
      let number = lesson.place.chapter
      if chapters.last?.number != number {
        let title = titles.indices.contains(number - 1) ? titles[number - 1] : Wording("")
        chapters.append(Chapter(number: number, title: title, lessons: []))
      }
      chapters[chapters.count - 1].lessons.append(lesson)
    }
  }
}

extension Course {
  /// Reads the titles of chapters: `chapters: [..]`, each a text or a mapping by language.
  ///
  /// Throws everything that is wrong in the file.
  static func titles(reading bytes: [UInt8], file: String) throws(PresetError) -> [Wording] {
    try FileReader.read(bytes, file: file, kind: "the course") { settings in
      settings.required("chapters")?.list { WordingReader.read($0, isLine: true) }
    }
  }
}
