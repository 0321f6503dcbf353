import ArgumentParser
import Presets

/// `downhill course`: chapters and lessons in order.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "List the lessons of the course, chapter by chapter.",
    usage: "downhill course [<options>]",
    discussion: """
      A line a lesson: its number, the name that opens it, what it is called, and which lessons it needs. \
      On the screen p and P go through them in this order.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try reportingFailures {
      let loader = try PresetLoader(Preferences(options))
      let course = try loader.course()
      let lessons = course.chapters.flatMap(\.lessons)
      let width = lessons.map(\.name.count).max() ?? 0
      let language = loader.language
      var text = ""
      for chapter in course.chapters {
        text += text.isEmpty ? "" : "\n"
        text += "\(chapter.number)  \(chapter.title.text(in: language).escapingControls)\n"
        for lesson in chapter.lessons {
          let number = "\(chapter.number).\(lesson.place.lesson)"
          let name = lesson.name.escapingControls
          let needs = lesson.place.needs
          text += "  \(number)" + String(repeating: " ", count: max(1, 5 - number.count))
          text += name + String(repeating: " ", count: max(0, width - name.count) + 2)
          text += lesson.title.text(in: language).escapingControls
          text +=
            needs.isEmpty
            ? "\n" : "  (needs \(needs.joined(separator: ", ").escapingControls))\n"
        }
      }
      try Console.write(text)
    }
  }
}
