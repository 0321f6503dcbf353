import Testing

@Suite(.hangGuard)
struct CheckCommandTests {
  private static let good = """
    title: Good
    landscape: {formula: 0.1*x^2 + 2*y^2}
    start: [-5, -2]
    optimizers:
      - {name: GD, rule: gradient_descent, learning_rate: 0.4}
    expect:
      - {optimizer: GD, at: 20, x: -0.9434666458, within: 1.0e-9}

    """
  private static let untrue = good.replacing("x: -0.9434666458", with: "x: -0.5")
  private static let faulty = """
    titel: Bad
    landscape: rosenbrok
    optimizers:
      - {name: GD, rule: gradient_descent, learning_rate: -1}

    """

  @Test func aGoodFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.good, to: "good.yaml")
    let run = try CommandRun(["check", path])
    #expect(run.ending == .exited(0))
    #expect(run.output == "\(path): ok, 1 expectation met\n")
    #expect(run.errors.isEmpty)
  }

  /// Nine ensembles of a million, of which nothing is made before it is known what they take.
  private static func crowd(_ rule: String) -> String {
    let optimizers = (1...9).map {
      "  - {name: \($0), rule: \(rule), learning_rate: 0.1, noise: {sigma: 1}, particles: 1000000}\n"
    }
    return "title: Crowd\nlandscape: himmelblau\noptimizers:\n" + optimizers.joined()
  }

  @Test func saysWhatALargeSceneWillTake() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.crowd("adan, average: tail"), to: "large.yaml")
    let run = try CommandRun(["check", path])
    #expect(run.ending == .exited(0))
    // Nine million times 40 bytes of place and ground, 64 of the rule's, 16 of the average's and a bit;
    // lists of a million.
    #expect(run.errors == "downhill: \(path): its ensembles take up to 1.2 GB of memory\n")
  }

  @Test func refusesASceneThatWouldTakeTooMuch() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.crowd("bfgs"), to: "huge.yaml")
    let run = try CommandRun(["check", path])
    #expect(run.ending == .exited(65))
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains(" error: particles brings the ensembles to "))
    #expect(run.errors.contains(", more than the 2.0 GB that a scene may take; at most "))
    let place = run.errors.dropFirst(path.count).prefix { $0 != " " }
    let line = place.split(separator: ":").first.flatMap { Int($0) } ?? 0
    #expect((5...12).contains(line))
    // With as many as it says the line is taken.
    let most = run.errors.split(separator: "at most ").last?.prefix { $0 != " " } ?? ""
    var lines = Self.crowd("bfgs").split(separator: "\n").prefix(line).map(String.init)
    lines[line - 1] = lines[line - 1].replacing("particles: 1000000", with: "particles: \(most)")
    let fitting = try folder.write(lines.joined(separator: "\n") + "\n", to: "fitting.yaml")
    #expect(try CommandRun(["check", fitting]).ending == .exited(0))
  }

  /// Losses that were logged, but are not those of the landscape.
  @Test func warnsOfAPathThatIsElsewhere() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("step,x,y,loss\n0,1,1,2.1\n1,0.6,1,9.25\n", to: "run.csv")
    let path = try folder.write(
      Self.good + "paths: [{name: run, file: run.csv}]\nview: {x: [-6, 6], y: [-3, 3]}\n",
      to: "path.yaml")
    let run = try CommandRun(["check", path])
    #expect(run.ending == .exited(0))
    #expect(run.output == "\(path): ok, 1 expectation met\n")
    #expect(
      run.errors
        == "\(path): warning: run: the path does not lie on this surface: row 3 says 9.25, the surface 2.04\n"
    )
  }

  @Test func everyFaultOfABadFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.faulty, to: "bad.yaml")
    let run = try CommandRun(["check", path])
    #expect(run.ending == .exited(65))
    #expect(run.output.isEmpty)
    #expect(
      run.errorLines.map { $0.prefix { $0 != " " } } == [
        "\(path):1:1:", "\(path):1:1:", "\(path):2:12:", "\(path):4:55:",
      ])
    #expect(run.errors.contains("error: "))
    #expect(run.errors.contains("'rosenbrock'"))
  }

  @Test func whatDoesNotHold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.untrue, to: "untrue.yaml")
    let run = try CommandRun(["check", path])
    #expect(run.ending == .exited(1))
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("\(path):7:5: error: GD "))
    #expect(run.errors.contains("-0.9434666"))
  }

  @Test func severalFilesAreAllChecked() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(Self.good, to: "good.yaml")
    let untrue = try folder.write(Self.untrue, to: "untrue.yaml")
    let bad = try folder.write(Self.faulty, to: "bad.yaml")
    let run = try CommandRun(["check", untrue, bad, folder["missing.yaml"], good])
    #expect(run.ending == .exited(65))
    #expect(run.output == "\(good): ok, 1 expectation met\n")
    #expect(run.errors.contains("\(untrue):7:5: error: "))
    #expect(run.errors.contains("\(bad):1:1: error: "))
    #expect(run.errors.contains("downhill: there is no file '\(folder["missing.yaml"])'"))
  }

  @Test func standardInput() throws {
    #expect(try CommandRun(["check", "-"], input: Self.good).ending == .exited(0))
    let run = try CommandRun(["check", "-"], input: Self.faulty)
    #expect(run.ending == .exited(65))
    #expect(run.errors.hasPrefix("<stdin>:1:1: error: "))
    let empty = try CommandRun(["check", "-"])
    #expect(empty.ending == .exited(65))
  }

  @Test func aFolderIsNoPreset() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["check", folder.path])
    #expect(run.ending == .exited(66))
    #expect(run.errorLines.count == 1)
  }

  @Test func aFileThatIsTooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.good + String(repeating: "# filler\n", count: 40_000), to: "large.yaml")
    let run = try CommandRun(["check", path])
    #expect(run.ending == .exited(65))
    #expect(run.errorLines.count == 1)
  }
}
