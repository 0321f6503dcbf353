import Foundation
import Testing

/// Texts of presets in the language that is wanted.
@Suite(.hangGuard)
struct LanguageTests {
  private static let preset = """
    title: {en: The ravine, zh: 峡谷}
    summary: {en: One rate., zh: 一个学习率。}
    landscape: {formula: "0.5*x^2 + 0.5*y^2"}
    start: [8, 4]
    steps: 3
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: 0.5}
    beats:
      - {at: 3, say: {en: "At {step} x is {A.x}.", zh: "第{step}步，x = {A.x}。"}}
    """

  private func summary(_ arguments: [String], _ environment: [String: String]) throws -> String {
    let run = try CommandRun(
      ["-", "--summary"] + arguments, input: Self.preset, environment: environment)
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
    return run.output
  }

  @Test func followsOptionAndLocale() throws {
    for (arguments, environment, isChinese) in [
      ([], [:], false), (["--lang", "zh"], [:], true),
      ([], ["LC_ALL": "zh_CN.UTF-8"], true), ([], ["LC_MESSAGES": "zh_CN.UTF-8"], true),
      (["--lang", "en"], ["LC_ALL": "zh_CN.UTF-8"], false),
    ] as [([String], [String: String], Bool)] {
      let text = try summary(arguments, environment)
      #expect(text.hasPrefix(isChinese ? "峡谷\n一个学习率。\n" : "The ravine\nOne rate.\n"))
      #expect(text.contains(isChinese ? "第3步，x = 1.0000。" : "At 3 x is 1.0000."))
    }
  }

  @Test func wrongUsage() throws {
    let run = try CommandRun(["-", "--summary", "--lang", "de"], input: Self.preset)
    #expect(run.ending == .exited(64))
  }

  @Test func isShownOnATerminal() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.preset, to: "ravine.yaml")
    let path = "\(folder.path)/ravine.yaml"
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, [path], environment: ["LC_ALL": "zh_CN.UTF-8"])
    try terminal.read(until: "峡谷")
    try terminal.read(until: "帮助")
    #expect(!terminal.screen.contains("help"))
    #expect(try terminal.quit() == .exited(0))
  }

  /// A terminal that cannot show Chinese gets English, and is told so once.
  @Test(arguments: [
    ["LC_ALL": "zh_CN.GB18030"], ["LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8"],
    ["LC_ALL": "zh_CN.UTF-8", "TERM": "linux"],
  ])
  func whereChineseCannotBeShown(environment: [String: String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.preset, to: "ravine.yaml")
    let path = "\(folder.path)/ravine.yaml"
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, [path, "--lang", "zh"], environment: environment)
    try terminal.read(until: "The ravine")
    try terminal.read(until: "? help")
    #expect(try terminal.quit() == .exited(0))
    let said = String(decoding: terminal.output, as: UTF8.self)
    #expect(said.components(separatedBy: "so texts are in English").count == 2)
  }

  @Test func aTerminalWithoutUTF8GetsEnglish() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.preset, to: "ravine.yaml")
    let path = "\(folder.path)/ravine.yaml"
    let plain = try Pseudoterminal(
      Pseudoterminal.downhill, [path, "--lang", "zh"], environment: ["LC_ALL": "C"])
    try plain.read(until: "The ravine")
    #expect(try plain.quit() == .exited(0))
    #expect(
      String(decoding: plain.output, as: UTF8.self)
        .contains("this terminal has no UTF-8, so texts are in English"))
  }
}
