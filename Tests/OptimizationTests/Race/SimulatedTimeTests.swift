import Testing

@testable import Optimization

/// The simulated time of steps against sums by hand.
@Suite struct SimulatedTimeTests {
  private func model(_ overhead: Double, _ width: Int) -> StepTime {
    var time = StepTime()
    (time.overhead, time.width) = (overhead, width)
    return time
  }

  private func optimizer(_ rule: any Rule, _ batch: MiniBatch? = nil) -> Optimizer {
    var optimizer = Optimizer(
      name: "A", rule: rule, learningRate: LearningRate(constant: 0.05))
    optimizer.batch = batch
    return optimizer
  }

  private func twenty() throws -> any FiniteSum {
    try Centers().landscape(of: .scattered(count: 20, seed: 6))
  }

  private func time(_ run: Run, _ model: StepTime) -> Double {
    SimulatedTime(of: run, by: model)
      .time(ofSteps: run.particle.step, evaluations: run.particle.gradientEvaluations)
  }

  @Test func aStepIsAUnitAndEightSamplesAnother() {
    #expect(StepTime().overhead == 1 && StepTime().width == 8)
    #expect([1, 8, 9, 16, 17, 20].map(StepTime().passes) == [1, 1, 2, 2, 3, 3])
  }

  /// Ten steps on twenty samples, overhead 1.5.
  @Test(
    arguments: [
      // 1.5 + 3 passes over 8, 8 and 4.
      (nil, 8, 10 * (1.5 + 3)),
      (nil, 1, 10 * (1.5 + 20)), (nil, 20, 10 * (1.5 + 1)), (nil, 1000, 10 * (1.5 + 1)),
      (MiniBatch(size: 1), 8, 10 * (1.5 + 1)), (MiniBatch(size: 1), 1, 10 * (1.5 + 1)),
      (MiniBatch(size: 8), 8, 10 * (1.5 + 1)), (MiniBatch(size: 8), 1, 10 * (1.5 + 8)),
      (MiniBatch(size: 16), 8, 10 * (1.5 + 2)),
      (MiniBatch(size: 20), 8, 10 * (1.5 + 3)),
      // Epochs of batches of 8, 8 and 4, of 2, 2 and 1 passes over 5; one batch of 8 is left.
      (MiniBatch(size: 8, sampling: .shuffled), 5, 10 * 1.5 + 3 * (2 + 2 + 1) + 2),
      (MiniBatch(size: 8, sampling: .cyclic), 1, 10 * 1.5 + 3 * 20 + 8),
    ] as [(MiniBatch?, Int, Double)])
  func batches(batch: MiniBatch?, width: Int, expected: Double) throws {
    var run = Run(optimizer(GradientDescent(), batch), on: try twenty(), from: .zero, seed: 3)
    run.advance(by: 10)
    #expect(time(run, model(1.5, width)) == expected)
  }

  /// Without overhead, one sample at once, time is the evaluations.
  @Test func oneSampleAtOnceIsTheCountOfEvaluations() throws {
    for rule: any Rule in [GradientDescent(), SAM(), LineSearch(), Newton(), ConjugateGradient()] {
      var run = Run(optimizer(rule), on: try twenty(), from: Vector(1, 2), seed: 3)
      run.advance(by: 7)
      #expect(
        time(run, model(0, 1)) == Double(run.particle.gradientEvaluations), "\(type(of: rule))")
    }
  }

  @Test func aSecondGradientIsTakenToo() throws {
    var run = Run(
      optimizer(SAM(), MiniBatch(size: 10)), on: try twenty(), from: Vector(1, 2), seed: 3)
    run.advance(by: 6)
    #expect(time(run, StepTime()) == 6 * (1 + 2 * 2))
  }

  /// A search that makes two trials a step, each a full gradient: see `LineSearchTests`.
  @Test func trialsAreFullGradients() throws {
    var rule = LineSearch()
    rule.method = .backtracking
    rule.grow = 2
    var search = optimizer(rule)
    search.learningRate = LearningRate(constant: 1)
    var run = Run(search, on: Quadratic.bowl(3, 3), from: Vector(1, 0), seed: 0)
    run.advance(by: 3)
    #expect(time(run, model(0.5, 8)) == 3 * (0.5 + 3))

    var exact = Run(optimizer(LineSearch()), on: try twenty(), from: Vector(1, 2), seed: 0)
    exact.advance(by: 2)
    let gradients = exact.particle.gradientEvaluations / 20
    #expect(gradients > 2)
    #expect(time(exact, StepTime()) == Double(2 + 3 * gradients))
  }

  /// Without samples a gradient is one unit, however many are worked on at once.
  @Test func aLandscapeWithoutSamplesTakesAUnitAGradient() {
    var run = Run(optimizer(GradientDescent()), on: Saddle(), from: Vector(1, 0), seed: 0)
    #expect(time(run, StepTime()) == 0)
    run.advance(by: 12)
    #expect(time(run, StepTime()) == 24)
    #expect(time(run, model(0, 1000)) == 12)
  }

  /// A change makes later steps dearer, not those before it; a rule that forgets has spent what it has.
  @Test func whatWasSpentStaysSpent() throws {
    var run = Run(
      optimizer(GradientDescent(), MiniBatch(size: 3, sampling: .shuffled)), on: try twenty(),
      from: Vector(3, -1), seed: 3,
      changes: [
        Change(step: 8, optimizer: 0, .batch(nil)), Change(step: 10, optimizer: 0, .rule(SAM())),
        Change(step: 13, optimizer: 0, .rule(LineSearch())),
      ])
    // Batches of 3, with one pass over two samples for the last of an epoch and two for the others.
    let model = model(0.25, 2)
    var expected = 0.0
    for step in 0..<13 {
      run.advance()
      expected +=
        0.25 + (step < 8 ? (step % 7 == 6 ? 1 : 2) : step < 10 ? 10 : 20)
      #expect(time(run, model) == expected, "step \(step)")
    }
    let before = run.particle.gradientEvaluations
    run.advance()
    let gradients = (run.particle.gradientEvaluations - before) / 20
    #expect(gradients > 1)
    #expect(time(run, model) == expected + 0.25 + Double(10 * gradients))
  }

  /// Any step of the past can be asked for, in any order.
  @Test func everyRowHasItsTime() throws {
    let run = Run(
      optimizer(GradientDescent(), MiniBatch(size: 1)), on: try twenty(), from: Vector(3, -1),
      seed: 3, changes: [Change(step: 4, optimizer: 0, .batch(MiniBatch(size: 16)))])
    var going = run
    let samples = going.samples(count: 6)
    let clock = SimulatedTime(of: run, by: StepTime())
    let times = samples.enumerated().map { index, sample in
      clock.time(ofSteps: index + 1, evaluations: sample.gradientEvaluations)
    }
    #expect(times == [2, 4, 6, 8, 11, 14])
  }
}
