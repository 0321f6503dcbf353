import Testing

@Suite(.hangGuard)
struct ListCommandTests {
  @Test(arguments: [
    ("presets", ["welcome", "ravine"]), ("landscapes", ["rosenbrock", "quadratic"]),
    ("rules", ["gradient_descent", "momentum", "adam"]),
    ("schedules", ["constant", "exponential", "cosine"]), ("averages", ["exponential", "tail"]),
    ("themes", ["dark", "light", "high_contrast", "cividis", "mono"]),
    ("additions", ["noise", "clip", "constraint"]),
    ("models", ["centers", "linear_regression"]),
  ])
  func aNameATabAndASummary(subject: String, names: [String]) throws {
    let run = try CommandRun(["list", subject])
    #expect(run.ending == .exited(0))
    let rows = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.allSatisfy { $0.count == 2 && $0.allSatisfy { !$0.isEmpty } })
    #expect(Set(rows.map { String($0[0]) }).isSuperset(of: names))
    #expect(run.output.isPrintable)
  }

  @Test func everythingUnderHeadings() throws {
    let run = try CommandRun(["list"])
    #expect(
      run.lines.filter { $0.hasPrefix("# ") }
        == [
          "# presets", "# landscapes", "# models", "# rules", "# schedules", "# averages",
          "# additions", "# themes",
        ])
  }

  @Test func hyperParametersOnRequest() throws {
    let run = try CommandRun(["list", "rules", "--verbose"])
    let momentum = try #require(run.lines.firstIndex { $0.hasPrefix("momentum\t") })
    #expect(run.lines[momentum + 1].hasPrefix("  heavy_ball:  v = beta v"))
    #expect(run.lines[momentum + 3].hasPrefix("  source: Polyak 1964"))
    #expect(run.lines[momentum + 4].hasPrefix("  beta [0.9] at least 0 and less than 1: "))
  }

  @Test func aNameIsExplained() throws {
    let own = try CommandRun(["list", "yogi"])
    #expect(own.ending == .exited(0))
    #expect(own.lines[0].hasPrefix("yogi\t") && own.output.contains("  Optax: yogi\n"))
    let foreign = try CommandRun(["list", "StepLR"])
    #expect(foreign.lines[0] == "PyTorch's StepLR is 'step' here, its step_size is every")
    #expect(foreign.lines[1].hasPrefix("step\t"))
    let unknown = try CommandRun(["list", "nosuch\u{1B}[31m"])
    #expect(unknown.ending == .exited(64))
    #expect(unknown.errors.contains("nothing is called") && !unknown.errors.contains("\u{1B}"))
  }

  @Test func presetsAndThemesAreNamesToo() throws {
    let preset = try CommandRun(["list", "three_rates"])
    #expect(preset.ending == .exited(0))
    #expect(preset.lines.count == 1 && preset.lines[0].hasPrefix("three_rates\tpreset: "))
    #expect(try CommandRun(["list", "cividis"]).lines[0].hasPrefix("cividis\ttheme: "))
    #expect(try CommandRun(["list", "three_rate"]).errors.contains("did you mean 'three_rates'?"))
    for (one, all) in [("preset", "presets"), ("rule", "rules"), ("theme", "themes")] {
      #expect(try CommandRun(["list", one]).output == CommandRun(["list", all]).output)
    }
  }

  /// A title that asks has its own mark at the end.
  @Test func noFullStopFollowsAnotherMark() throws {
    let lines = try CommandRun(["list", "presets"]).lines
    #expect(lines.contains { $0.contains("? ") } && !lines.contains { $0.contains("?.") })
  }

  @Test func everythingListedExplainsItself() throws {
    for subject in ["landscapes", "models", "rules", "schedules", "averages", "additions"] {
      let lines = try CommandRun(["list", subject, "--verbose"]).lines
      for (line, next) in zip(lines, lines.dropFirst() + [""]) where line.contains("\t") {
        #expect(next.hasPrefix("  "), "\(line)")
      }
    }
  }

  /// `BundledPresetsTests` holds the claims of all of them; here it is how `check` says so.
  @Test func bundledPresetsPassTheirChecks() throws {
    let names = ["ravine", "momentum", "clipping", "constraint"]
    let listed = try CommandRun(["list", "presets"]).lines.map { $0.prefix { $0 != "\t" } }
    let run = try CommandRun(["check"] + names)
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == names.count)
    for (line, name) in zip(run.lines, names) {
      #expect(listed.contains(name[...]))
      #expect(line.hasPrefix("\(name): ok, "))
      #expect(line.wholeMatch(of: /\w+: ok, \d+ expectations? met/) != nil)
    }
  }

  @Test func aPresetThatIsNotValidIsListedAsSuch() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 1: 2", to: "broken.yaml")
    let run = try CommandRun(["list", "presets", "--presets", folder.path])
    #expect(run.ending == .exited(0))
    #expect(run.lines.contains("broken\tnot valid: see downhill check broken"))
  }
}
