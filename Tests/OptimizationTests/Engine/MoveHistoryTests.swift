import Testing

@testable import Optimization

/// What is found by following a run is what the run itself does.
struct MoveHistoryTests {
  private static func runs() throws -> [Run] {
    var noisy = Optimizer(
      name: "B", rule: Momentum(), learningRate: LearningRate(constant: 0.002))
    noisy.noise = GradientNoise(.constant(sigma: 2))
    let changes = [
      Change(step: 30, optimizer: 0, .learningRateFactor(0.5)),
      Change(step: 50, optimizer: 0, .rule(RMSProp())),
    ]
    let adam = Optimizer(name: "A", rule: Adam(), learningRate: LearningRate(constant: 0.02))
    let start = Vector(-1.5, 2)
    return [
      Run(adam, on: Rosenbrock(), from: start, seed: 3),
      Run(noisy, on: Rosenbrock(), from: start, seed: 3),
      Run(noisy, on: Rosenbrock(), from: start, seed: 3, changes: changes),
    ]
  }

  @Test func everyEntryIsWhatTheRunDid() throws {
    for start in try Self.runs() {
      var history = MoveHistory(of: start)
      history.advance(to: 120)
      #expect(history.entries.map(\.step) == Array(0...120))
      var run = start
      for entry in history.entries.dropFirst() {
        let before = run.particle.position
        run.advance()
        #expect(entry.sample == run.sample)
        #expect(abs(entry.move - (run.particle.position - before).norm) < 1e-14)
        let rate = run.learningRate
        #expect(entry.rates == run.coordinateRates ?? Vector(rate, rate))
      }
      #expect(history.origin == start.origin)
    }
  }

  /// The gradient's length times either rate is what a plain step takes; Adam's differ.
  @Test func adamFeelsTwoRatesAndPlainDescentOne() throws {
    let runs = try Self.runs()
    var (adam, momentum) = (MoveHistory(of: runs[0]), MoveHistory(of: runs[1]))
    adam.advance(to: 40)
    momentum.advance(to: 40)
    #expect(adam.entries.dropFirst().allSatisfy { $0.rates.x != $0.rates.y })
    #expect(momentum.entries.allSatisfy { $0.rates == Vector(0.002, 0.002) })
  }

  @Test func theEntriesDoNotDependOnHowItIsCut() throws {
    for run in try Self.runs() {
      var whole = MoveHistory(of: run)
      whole.advance(to: 5000)
      var parts = MoveHistory(of: run)
      for step in [0, 1, 7, 1023, 1024, 1025, 2600, 2601, 5000] {
        while !parts.isComplete(to: step) { parts.advance(to: step, by: 100) }
      }
      #expect(parts.entries == whole.entries)
      var further = MoveHistory(of: run)
      further.advance(to: 9000)
      #expect(further.entries.prefix { $0.step <= 5000 } == whole.entries[...])
    }
  }

  @Test func laterStepsAreKeptMoreSparsely() throws {
    var history = MoveHistory(of: try Self.runs()[0])
    history.advance(to: 20_000)
    let steps = history.entries.map(\.step)
    #expect(Array(steps.prefix(1025)) == Array(0...1024))
    #expect(steps.contains(2048) && !steps.contains(1025) && !steps.contains(2050))
    #expect(steps.count < 3200 && steps == steps.sorted() && (steps.last ?? 0) > 19_900)
  }

  @Test func itEndsWhereTheRunDiverges() {
    let optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 10))
    var history = MoveHistory(of: Run(optimizer, on: Rosenbrock(), from: Vector(-1, 1), seed: 0))
    history.advance(to: 1000)
    #expect(history.isComplete(to: .max) && history.entries.count < 20)
    #expect(history.entries.allSatisfy { $0.move.isFinite })
  }
}
