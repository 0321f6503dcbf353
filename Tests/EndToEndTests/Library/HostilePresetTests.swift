import Testing

/// Presets written to steer a terminal: nothing in them reaches it as it is.
@Suite(.hangGuard)
struct HostilePresetTests {
  /// Escapes, a C1 control, a bell, and a mark that turns the direction of writing.
  private static let poison = ["\\e[2J\\e]0;owned\\a", "\\x9b31m", "\\u202Eabc", "\\u2028line"]

  private static func presets(_ poison: String) -> [String] {
    let rest = "rule: gradient_descent, learning_rate: 0.001"
    let plain = "landscape: rosenbrock\noptimizers:\n  - {name: GD, \(rest)}\n"
    return [
      "title: \"\(poison)\"\n" + plain,
      "title: T\nsummary: \"\(poison)\"\n" + plain,
      "title: T\nlandscape: rosenbrock\noptimizers:\n  - {name: \"\(poison)\", \(rest)}\n",
      "title: T\n" + plain + "beats:\n  - {at: 0, say: \"\(poison)\"}\n",
      "title: T\nlandscape: \"\(poison)\"\noptimizers:\n  - {name: GD, \(rest)}\n",
      "title: T\nlandscape: {formula: \"\(poison)\"}\noptimizers:\n  - {name: GD, \(rest)}\n",
      "title: T\n\"\(poison)\": 1\n" + plain,
      "title: T\nspeed: \"\(poison)\"\n" + plain,
      "title: T\n" + plain + "expect:\n  - {optimizer: \"\(poison)\", loss_below: 1, by: 2}\n",
    ]
  }

  /// Whether a terminal shows all of `text` in the order it is written in.
  private func isHarmless(_ text: String) -> Bool {
    text.isPrintable
      && !text.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
  }

  @Test(arguments: poison)
  func nothingRawInAnyOutput(poison: String) throws {
    let folder = try TemporaryFolder()
    let paths = try Self.presets(poison).enumerated().map { index, preset in
      try folder.write(preset, to: "preset\(index).yaml")
    }
    let check = try CommandRun(["check"] + paths)
    #expect(check.ending == .exited(65))
    #expect(isHarmless(check.output + check.errors))
    for path in paths {
      let run = try CommandRun(["run", path, "--steps", "2", "--format", "csv"])
      #expect(run.ending == .exited(0) || run.ending == .exited(65))
      #expect(isHarmless(run.output + run.errors), "\(path)")
    }
  }

  @Test func rawBytesInAFile() throws {
    for raw in ["\u{1B}[2J", "\u{0}", "\u{85}", "\u{FEFF}\u{FEFF}", "\u{7F}"] {
      let run = try CommandRun(["check", "-"], input: "title: a\(raw)b\nlandscape: rosenbrock\n")
      #expect(run.ending == .exited(65))
      #expect(isHarmless(run.output + run.errors))
    }
  }

  @Test func aHostileFileIsAlsoHarmlessInTheList() throws {
    let folder = try TemporaryFolder()
    for (index, preset) in Self.presets(Self.poison[0]).enumerated() {
      try folder.write(preset, to: "preset\(index)\u{1B}[2J.yaml")
    }
    let run = try CommandRun(["list", "presets", "--presets", folder.path])
    #expect(run.ending == .exited(0))
    #expect(isHarmless(run.output))
  }

  @Test func aHostilePresetOpenedFromTheScreen() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.presets(Self.poison[0])[0], to: "aaa\u{1B}]0;owned\u{7}.yaml")
    let terminal = try Pseudoterminal.pausedScene(["--presets", folder.path])
    terminal.send("p")
    try terminal.read(until: "open aaa\\u{1B}]0;owned\\u{7}: see downhill check")
    #expect(try terminal.quit() == .exited(0))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]0;owned"))
    #expect(!terminal.output.contains(7))
  }

  @Test func markupInATitleStaysText() throws {
    let input = """
      title: "</title><script>alert(1)</script>"
      landscape: rosenbrock
      optimizers:
        - {name: "<b>&", rule: gradient_descent, learning_rate: 0.001}
      """
    let run = try CommandRun(["picture", "-", "--format", "svg"], input: input)
    #expect(run.ending == .exited(0))
    #expect(!run.output.contains("<script>"))
    #expect(!run.output.contains("<b>"))
  }
}
