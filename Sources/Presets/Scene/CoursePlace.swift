/// The place of a lesson in the course.
public struct CoursePlace: Hashable, Sendable {
  /// The number of its chapter, from 1.
  public var chapter: Int
  /// Its number in the chapter, from 1.
  public var lesson: Int
  /// The names of the lessons that it needs.
  public var needs: [String]

  /// A place in the course.
  public init(chapter: Int, lesson: Int, needs: [String] = []) {
    self.chapter = chapter
    self.lesson = lesson
    self.needs = needs
  }
}

extension CoursePlace: Comparable {
  /// Whether one comes before the other.
  public static func < (one: Self, other: Self) -> Bool {
    (one.chapter, one.lesson) < (other.chapter, other.lesson)
  }
}
