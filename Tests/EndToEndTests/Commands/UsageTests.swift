import Testing

@Suite(.hangGuard)
struct UsageTests {
  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["help", "run"], ["run", "--help"], ["list", "--help"],
    ["check", "--help"], ["picture", "--help"], ["play", "--help"],
  ])
  func help(arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.ending == .exited(0))
    #expect(run.output.contains("USAGE: downhill"))
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    #expect(run.errors.isEmpty)
  }

  @Test func version() throws {
    let run = try CommandRun(["--version"])
    #expect(run.ending == .exited(0))
    #expect(run.output.wholeMatch(of: /downhill \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    ["--nonsense"], ["ravine", "saddle"], ["run"], ["check"], ["picture"], ["play"],
    ["run", "ravine", "--every", "0"], ["run", "ravine", "--steps", "-1"],
    ["run", "ravine", "--steps", "10000001"], ["run", "ravine", "--format", "xml"],
    ["run", "ravine", "--seed", "x"], ["list", "nonsense"], ["completions", "csh"],
    ["picture", "ravine", "--size", "80"],
    ["picture", "ravine", "--size", "39x12"], ["picture", "ravine", "--size", "501x40"],
    ["picture", "ravine", "--size", "1000x1000", "-o", "big.png"],
    ["record", "ravine", "--size", "80x201"], ["play", "ravine", "--size", "501x40"],
    ["basins", "ravine", "--size", "501x40"], ["figure", "ravine", "--width", "16cm"],
    ["explain", "ravine", "--at", "61"],
    ["picture", "ravine", "--at", "-1"], ["picture", "ravine", "--at", "61"],
    ["picture", "ravine", "--layout", "round"], ["play", "ravine", "--speed", "0"],
    ["play", "ravine", "--speed", "nan"], ["play", "ravine", "--size", "1x1"],
    ["ravine", "--color", "pink"], ["ravine", "--theme", "pink"],
    ["ravine", "--glyphs", "dots"], ["ravine", "--ascii", "--glyphs", "blocks"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.ending == .exited(64))
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("downhill: "))
    #expect(!run.errors.contains(".;"))
    #expect(!run.errors.contains("  "))
  }

  @Test func controlCharactersInArgumentsAreShown() throws {
    let run = try CommandRun(["--\u{1B}[2J\u{7}"])
    #expect(run.ending == .exited(64))
    #expect(run.errors.contains(#"\u{1B}[2J\u{7}"#))
    #expect(run.errors.hasSuffix("; see downhill --help\n"))
    #expect(run.errors.isPrintable)
  }

  @Test(arguments: [
    (["run", "ravine", "--steps", "-1"], "steps"), (["picture", "ravine", "--at", "-1"], "at"),
    (["play", "ravine", "--speed", "-2"], "speed"), (["run", "ravine", "--seed", "-3"], "seed"),
  ])
  func aNegativeNumberIsAValue(arguments: [String], option: String) throws {
    let run = try CommandRun(arguments)
    #expect(run.ending == .exited(64))
    #expect(run.errors.contains(option))
    #expect(!run.errors.contains("Missing value"))
  }

  @Test(arguments: [
    ("ravin", "did you mean 'ravine'?"), ("nonsense", "see 'downhill list presets'"),
    ("himmelblau", "it is a landscape"), ("sign_descent", "it is a rule"), ("cosine", "a "),
    ("no/such.yaml", "there is no file 'no/such.yaml'"),
    ("bell\u{7}\u{1B}[2J", #"'bell\u{7}\u{1B}[2J'"#),
  ])
  func missingPresets(reference: String, text: String) throws {
    for command in [["run"], ["picture"], ["check"], ["play"], []] {
      let run = try CommandRun(command + [reference])
      #expect(run.ending == .exited(66))
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1)
      #expect(run.errors.hasPrefix("downhill: "))
      #expect(run.errors.contains(text))
      #expect(run.errors.isPrintable)
    }
  }

  /// Nobody has to read dozens of names.
  @Test(
    arguments: [
      (["nonsense"], 66), (["run", "nonsense"], 66), (["list", "nonsense"], 64),
    ] as [([String], Int32)])
  func noMessageHasAllNames(arguments: [String], code: Int32) throws {
    let run = try CommandRun(arguments)
    #expect(run.ending == .exited(code) && run.errors.count < 120, "\(run.errors)")
  }

  @Test func whatIsNearlyACommand() throws {
    #expect(try CommandRun(["lst"]).errors.contains("(did you mean 'list'?)"))
    #expect(try CommandRun(["pictur"]).errors.contains("no preset or command 'pictur'"))
    #expect(!(try CommandRun(["run", "lst"]).errors.contains("'list'?")))
  }

  @Test func aFileOrAFolderOfTheNameIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: x", to: "talk.yaml")
    try folder.write("title: x", to: "d/x.yaml")
    let file = try CommandRun(["talk"], in: folder)
    #expect(file.ending == .exited(66))
    #expect(file.errors.contains("the file here is named with its ending: 'talk.yaml'"))
    let named = try CommandRun(["d"], in: folder)
    let path = try CommandRun(["./d"], in: folder)
    #expect(named.ending == .exited(66) && path.ending == .exited(66))
    #expect(named.errors == path.errors.replacing("'./d'", with: "'d'"))
  }

  @Test func sizesAndWidthsSayTheirBounds() throws {
    let size = try CommandRun(["picture", "ravine", "--size", "1000x1000", "-o", "big.png"])
    #expect(size.errors.contains("--size takes at most 500x200 cells"))
    let width = try CommandRun(["figure", "ravine", "--width", "16cm"])
    #expect(
      width.errors.contains("a plain number of millimetres is wanted, as in 160"), "\(width.errors)"
    )
  }

  @Test func globalOptionsStandAnywhere() throws {
    let arguments = ["run", "welcome", "--every", "2000", "--format", "csv"]
    let plain = try CommandRun(arguments)
    let seeded = try CommandRun(arguments + ["--seed", "3"])
    #expect(plain.output != seeded.output)
    #expect(try CommandRun(["--seed", "3"] + arguments).output == seeded.output)
  }

  @Test func aFolderWithPresets() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      title: My own ravine
      landscape: rosenbrock
      optimizers:
        - {name: GD, rule: gradient_descent, learning_rate: 0.001}
      """, to: "ravine.yaml")
    let run = try CommandRun(["ravine", "--presets", folder.path])
    #expect(run.lines[0].contains("My own ravine"))
    let missing = try CommandRun(["ravine", "--presets", folder["nowhere"]])
    #expect(missing.ending == .exited(66))
    #expect(missing.errorLines.count == 1)
  }
}
