import Testing

/// A lesson on the screen of the real program.
@Suite(.hangGuard)
struct LessonTests {
  private static let lesson = """
    title: Halves
    landscape: {formula: "0.5*x^2 + 0.5*y^2"}
    view: {x: [-9, 9], y: [-9, 9]}
    start: [8, 4]
    steps: 30
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: 0.5}
    beats:
      - {at: 0, say: Watch., pause: true}
      - {at: 2, ask: Where is x now?, choices: [at 2, at 4], answer: 1, because: It was halved twice.}
      - {until: {optimizer: A, loss_below: 1}, pause: true, say: "Loss {A.loss} at step {step}."}
      - {at: 6, set: {optimizer: A, learning_rate: 0.25}, layout: curves, pause: true, say: Half the rate.}
      - {until: {optimizer: A, diverged: true}, say: Gone.}
    """

  private static let pageDown = "\u{1B}[6~"
  private static let pageUp = "\u{1B}[5~"

  private func opened() throws -> Pseudoterminal {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "lesson.yaml")
    let terminal = try Pseudoterminal(Pseudoterminal.downhill, ["\(folder.path)/lesson.yaml"])
    try terminal.read(until: "Watch.")
    return terminal
  }

  @Test func isGoneThrough() throws {
    let terminal = try opened()
    try terminal.type(Self.pageDown, until: "1 at 2   2 at 4")
    #expect(terminal.step == 2)
    try terminal.type("2", until: "2 at 4: wrong.")
    #expect(terminal.screen.contains("1 at 2: right. It was halved twice."))
    try terminal.type(Self.pageDown, until: "Loss 6.250e-01 at step 3.")
    try terminal.type(Self.pageDown, until: "Half the rate.")
    try terminal.read(until: "the new rate") { $0.screen.contains("0.25000") }
    try terminal.type(Self.pageUp, until: "Loss 6.250e-01 at step 3.")
    try terminal.read(until: "the old rate") { $0.screen.contains("0.50000") }
    try terminal.type(Self.pageDown + Self.pageDown, until: "This never came by step 30")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func playsByItself() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "lesson.yaml")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill,
      ["play", "\(folder.path)/lesson.yaml", "--autoplay", "--exit-at-end", "--speed", "1000"])
    try terminal.read(until: "1 at 2: right. It was halved twice.")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
