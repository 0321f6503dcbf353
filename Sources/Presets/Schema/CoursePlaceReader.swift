/// Reads a lesson's place in the course: `{chapter, lesson, needs}`.
enum CoursePlaceReader {
  /// What numbers chapters and lessons may have.
  private static let numbers = 1...999

  static func read(_ field: Field) -> CoursePlace? {
    field.mapping(like: "{chapter: |1|, lesson: 1}") { settings in
      let chapter = settings.required("chapter")?.integer(in: numbers)
      let lesson = settings.required("lesson")?.integer(in: numbers)
      let needs = settings["needs"].map { $0.list { $0.line() } } ?? []
      guard let chapter, let lesson, let needs else { return nil }
      return CoursePlace(chapter: chapter, lesson: lesson, needs: needs)
    }
  }
}
