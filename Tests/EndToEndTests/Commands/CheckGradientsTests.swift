import Testing

/// `downhill check --gradients`.
@Suite(.hangGuard)
struct CheckGradientsTests {
  private static func preset(_ formula: String) -> String {
    """
    title: Checked
    landscape: {formula: "\(formula)"}
    optimizers: [{name: A, rule: gradient_descent, learning_rate: 0.1}]
    """
  }

  @Test func saysALineForEachPreset() throws {
    let run = try CommandRun(["check", "--gradients", "ravine", "mini_batches"])
    #expect(run.ending == .exited(0))
    #expect(run.lines.count == 2)
    for (line, name) in zip(run.lines, ["ravine", "mini_batches"]) {
      #expect(line.hasPrefix("\(name): gradients ok, worst relative error "))
      #expect(line.hasSuffix(" of 1271 places"))
    }
    #expect(run.errors.isEmpty)
  }

  @Test func aKinkIsReportedAndIsNoFailure() throws {
    let run = try CommandRun(["check", "--gradients", "-"], input: Self.preset("abs(x - 0.1)"))
    #expect(run.ending == .exited(0))
    #expect(run.output.hasPrefix("-: gradients ok, worst relative error "))
    #expect(run.output.hasSuffix(" of 41 places; not differentiable at x = 0.1\n"))
  }

  @Test func manyKinksAreSaidInOneLine() throws {
    let run = try CommandRun(
      ["check", "--gradients", "-"], input: Self.preset("abs(x) + max(x, y)"))
    #expect(run.ending == .exited(0))
    #expect(run.lines.count == 1)
    #expect(run.output.contains(" left out beside a kink or a pole; not differentiable at ("))
    #expect(run.output.hasSuffix(" more places\n"))
  }

  @Test func aFaultyPresetIsAFault() throws {
    let run = try CommandRun(["check", "--gradients", "-"], input: "title: none")
    #expect(run.ending == .exited(65))
  }
}
