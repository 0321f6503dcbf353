import Testing

/// Characters that are asked for.
@Suite(.hangGuard)
struct GlyphChoiceTests {
  /// What a scene that plays has written when it is asked to end, and how it ended.
  private func run(_ glyphs: String) throws -> (text: String, ending: Pseudoterminal.Ending) {
    let folder = try TemporaryFolder()
    let scene = try folder.write(
      """
      title: T
      landscape: himmelblau
      steps: 100
      speed: 1000
      optimizers: [{name: A, rule: adam, learning_rate: 0.05}]
      """, to: "scene.yaml")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, [scene, "--glyphs", glyphs], environment: ["LC_ALL": "C.UTF-8"])
    try? terminal.read(until: "the end") { $0.screen.lines[0].contains("ENDED") }
    if let ending = terminal.ending { return (text(of: terminal), ending) }
    let ending = try terminal.quit()
    return (text(of: terminal), ending)
  }

  private func text(of terminal: Pseudoterminal) -> String {
    String(decoding: terminal.output, as: UTF8.self)
  }

  private func has(_ text: String, _ range: ClosedRange<UInt32>) -> Bool {
    text.unicodeScalars.contains { range.contains($0.value) }
  }

  @Test func sextantsReachTheTerminal() throws {
    let (text, ending) = try run("sextants")
    #expect(ending == .exited(0))
    #expect(has(text, 0x1FB00...0x1FB3B))
  }

  /// Where the C library does not know a character, ncurses cannot show it.
  @Test func octantsDoWhereTheSystemKnowsThem() throws {
    let (text, ending) = try run("octants")
    if ending == .exited(0) {
      #expect(has(text, 0x1CD00...0x1CDE5))
    } else {
      #expect(ending == .exited(64))
      #expect(text.contains("--glyphs octants: the libraries of this system do not know"))
    }
  }

  /// A picture needs no terminal.
  @Test func picturesHaveBoth() throws {
    for (glyphs, range) in [
      ("octants", UInt32(0x1CD00)...0x1CDE5), ("sextants", 0x1FB00...0x1FB3B),
    ] {
      let run = try CommandRun([
        "picture", "welcome", "--at", "400", "--glyphs", glyphs, "--format", "text",
      ])
      #expect(run.ending == .exited(0) && has(run.output, range))
    }
  }
}
