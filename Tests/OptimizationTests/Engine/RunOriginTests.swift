import Testing

@testable import Optimization

/// The origin of a run decides all that it goes through, so memos take it for that.
@Suite struct RunOriginTests {
  private static let plain = Optimizer(
    name: "A", rule: Momentum(), learningRate: LearningRate(constant: 0.01))

  private static func run(
    _ optimizer: Optimizer = plain, on landscape: any Landscape = Himmelblau(),
    from start: Vector = Vector(1, 2), seed: UInt64 = 3, changes: [Change] = []
  ) -> Run {
    Run(optimizer, on: landscape, from: start, seed: seed, changes: changes)
  }

  @Test func isTheSameAtEveryStep() {
    var run = Self.run()
    let origin = run.origin
    run.advance(by: 40)
    #expect(run.origin == origin && Self.run().origin == origin)
  }

  @Test func whateverDecidesMakesAnother() throws {
    var other = Self.plain
    other.weightDecay = 0.1
    let formula = try FormulaLandscape(parsing: "x^2 + y^2")
    let others = [
      Self.run(other), Self.run(on: Ackley()), Self.run(on: formula),
      Self.run(from: Vector(1, 2.5)), Self.run(seed: 4),
      Self.run(changes: [Change(step: 9, optimizer: 0, .weightDecay(0.2))]),
    ]
    for run in others { #expect(run.origin != Self.run().origin) }
    #expect(try Self.run(on: FormulaLandscape(parsing: "x^2 + y^2")).origin == others[2].origin)
  }

  /// Rates to come follow from the changes that were made and from what a schedule has learned.
  @Test func theOutlookChangesWithWhatIsLearned() throws {
    var plateau = Plateau()
    try plateau.set("patience", to: .integer(1))
    let optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(plateau))
    var run = Self.run(optimizer, on: Saddle(), from: .zero)
    let before = run.outlook
    run.advance(by: 20)
    #expect(run.learningRate(at: 20) < plateau.from && run.outlook != before)
    var steady = Self.run()
    let outlook = steady.outlook
    steady.advance(by: 20)
    #expect(steady.outlook == outlook)
  }
}
