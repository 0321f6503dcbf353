import Foundation
import Testing

@Suite(.hangGuard)
struct CourseCommandTests {
  @Test func chaptersAndLessonsInOrder() throws {
    let run = try CommandRun(["course"])
    #expect(run.ending == .exited(0))
    #expect(run.lines[0] == "1  Downhill: one step, one rate")
    #expect(run.lines[1].contains("1.1  three_rates"))
    #expect(run.lines.filter { $0.hasPrefix("  ") }.count == 61)
    #expect(run.output.contains("(needs three_rates)"))
  }

  @Test func inChinese() throws {
    let run = try CommandRun(["course", "--lang", "zh"])
    #expect(run.ending == .exited(0) && run.output.contains("动量"))
  }

  @Test func aFolderOfOnesOwnHasACourseToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("chapters: [Mine]", to: "course.yaml")
    try folder.write(
      """
      title: Own
      course: {chapter: 1, lesson: 999}
      landscape: booth
      optimizers: [{name: A, rule: adam, learning_rate: 0.1}]
      """, to: "own.yaml")
    let run = try CommandRun(["course", "--presets", folder.path])
    #expect(run.lines[0] == "1  Mine" && run.output.contains("1.999 own"))
    try folder.write("chapters: 3", to: "course.yaml")
    let wrong = try CommandRun(["course", "--presets", folder.path])
    #expect(wrong.ending == .exited(65) && wrong.errors.contains("course.yaml:1:"))
  }
}
