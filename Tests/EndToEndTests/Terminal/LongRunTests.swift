import Foundation
import Testing

@Suite(.hangGuard)
struct LongRunTests {
  @Test func aMillionStepsOfFourOptimizers() throws {
    let run = try CommandRun([
      "run", "welcome", "--steps", "1000000", "--every", "100000", "--format", "csv",
    ])
    #expect(run.ending == .exited(0))
    #expect(run.lines.count == 1 + 4 * 11)
  }

  @Test(.enabled(if: ProcessStatus.isAvailable))
  func aLongSessionStaysSmallAndGoesBack() throws {
    let folder = try TemporaryFolder()
    let preset = try folder.write(
      """
      title: A long way
      landscape: rosenbrock
      steps: 10000000
      speed: 100000
      optimizers:
        - {name: GD, rule: gradient_descent, learning_rate: 0.001}
        - {name: Momentum, rule: momentum, learning_rate: 0.0001}
        - {name: Adam, rule: adam, learning_rate: 0.001}
        - {name: SGD, rule: gradient_descent, learning_rate: 0.0001, noise: {sigma: 1}}
      """, to: "long.yaml")
    let terminal = try Pseudoterminal(Pseudoterminal.downhill, [preset])
    try terminal.read(until: "many steps") { ($0.step ?? 0) > 300_000 }
    terminal.send(" ")
    try terminal.read(until: "the pause") { $0.isPaused }
    let status = try ProcessStatus(of: terminal.process)
    #expect(status.residentKilobytes < 200_000)
    let step = try #require(terminal.step)
    let picture = terminal.picture
    try terminal.type(".", untilStep: step + 1)
    try terminal.type(",", untilStep: step)
    #expect(terminal.picture == picture)
    #expect(try terminal.quit() == .exited(0))
  }
}
