import Testing

/// `downhill check --gradients`.
@Suite(.timeLimit(.minutes(1)))
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

  @Test func aKinkIsReportedAndFails() throws {
    let run = try CommandRun(
      ["check", "--gradients", "-"], input: Self.preset("abs(x) + max(x, y)"))
    #expect(run.ending == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("gradients differ by more than rounding: worst relative error 0."))
  }

  @Test func aFaultyPresetIsAFault() throws {
    let run = try CommandRun(["check", "--gradients", "-"], input: "title: none")
    #expect(run.ending == .exited(65))
  }
}
