import Testing

@testable import Presets

@Suite struct CourseTests {
  /// The course that is compiled into the binary.
  private static func bundled() throws -> Course {
    let library = PresetLibrary(folders: [])
    let lessons = try library.names.compactMap { name -> Course.Lesson? in
      let source = try library.find(name)
      let preset = try Preset(reading: source.bytes, file: source.file, in: source.folder)
      return preset.course.map {
        Course.Lesson(name: name, title: preset.titles, summary: preset.summaries, place: $0)
      }
    }
    return Course(lessons, titles: try library.chapterTitles())
  }

  @Test func eightChaptersAreWholeAndHaveTitles() throws {
    let course = try Self.bundled()
    #expect(course.chapters.map(\.number) == Array(1...8))
    #expect(course.chapters.flatMap(\.lessons).count == 61)
    for chapter in course.chapters {
      #expect(
        !chapter.title.text(in: .en).isEmpty
          && chapter.title.text(in: .zh) != chapter.title.text(in: .en))
      #expect(chapter.lessons.map(\.place.lesson) == Array(1...chapter.lessons.count))
    }
  }

  @Test func whatALessonNeedsComesBeforeIt() throws {
    var seen: Set<String> = []
    for lesson in try Self.bundled().chapters.flatMap(\.lessons) {
      #expect(seen.isSuperset(of: lesson.place.needs), "\(lesson.name)")
      seen.insert(lesson.name)
    }
  }

  @Test func namesAreInTheOrderOfTheCourse() throws {
    let names = PresetLibrary(folders: []).names
    let lessons = try Self.bundled().chapters.flatMap(\.lessons).map(\.name)
    #expect(names[0] == "welcome" && !names.contains("course"))
    #expect(
      names.filter { lessons.contains($0) && $0 != "welcome" } == lessons.filter { $0 != "welcome" }
    )
  }

  @Test func everyLessonAsksAndClaims() throws {
    let library = PresetLibrary(folders: [])
    var count = 0
    for lesson in try Self.bundled().chapters.flatMap(\.lessons) {
      let source = try library.find(lesson.name)
      let preset = try Preset(reading: source.bytes, file: source.file, in: source.folder)
      #expect(preset.expectations.count >= 2, "\(lesson.name)")
      if preset.beats.contains(where: { $0.question != nil }) { count += 1 }
    }
    #expect(count >= 48)
  }

  @Test func aPlaceIsReadAndWritten() throws {
    let text = """
      title: A lesson
      course: {chapter: 2, lesson: 3, needs: [first, second]}
      landscape: booth
      optimizers: [{name: A, rule: adam, learning_rate: 0.1}]
      """
    let preset = try Preset(reading: Array(text.utf8), file: "a.yaml")
    #expect(preset.course == CoursePlace(chapter: 2, lesson: 3, needs: ["first", "second"]))
    let again = try Preset(reading: Array(preset.text.utf8), file: "b.yaml")
    #expect(again.course == preset.course)
  }

  @Test(arguments: [
    ("course: 3", "course must be a mapping"), ("course: {chapter: 1}", "lesson"),
    ("course: {chapter: 0, lesson: 1}", "chapter"),
    ("course: {chapter: 1, lesson: 1, after: [x]}", "after"),
  ])
  func whatIsNoPlaceIsSaid(line: String, reason: String) {
    let text = """
      title: A lesson
      \(line)
      landscape: booth
      optimizers: [{name: A, rule: adam, learning_rate: 0.1}]
      """
    let error = #expect(throws: PresetError.self) {
      try Preset(reading: Array(text.utf8), file: "a.yaml")
    }
    #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    #expect(error?.description.hasPrefix("a.yaml:2:") == true)
  }
}
