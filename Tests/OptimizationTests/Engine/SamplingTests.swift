import Testing

@testable import Optimization

/// Runs on finite sums, against theory and the numbers of an ensemble computed elsewhere.
@Suite struct SamplingTests {
  private static let rate = 0.05

  private func landscape() throws -> any FiniteSum {
    try Centers().landscape(of: .scattered(count: 20, seed: 6))
  }

  private func optimizer(_ batch: MiniBatch?) -> Optimizer {
    var optimizer = Optimizer(
      name: "sampled", rule: GradientDescent(), learningRate: LearningRate(constant: Self.rate))
    optimizer.batch = batch
    return optimizer
  }

  /// Mean squares of the distance to the optimum after 50 epochs, one for each seed.
  private func squares(
    _ batch: MiniBatch, seeds: Int = 150
  ) throws -> [Double] {
    let landscape = try landscape()
    let optimum = landscape.samples.mean
    let steps = 50 * ((20 + batch.size - 1) / batch.size)
    return (0..<seeds).map { seed in
      var run = Run(
        optimizer(batch), on: landscape, from: landscape.start, seed: UInt64(seed))
      run.advance(by: steps)
      let away = run.particle.position - optimum
      return away.x * away.x + away.y * away.y
    }
  }

  /// SGD with replacement on half squared distances is an AR(1): its mean square is
  /// eta s^2/((2 - eta) B), s^2 being the mean squared distance of the samples from their mean.
  @Test(arguments: [1, 4, 16])
  func theNoiseBallIsAsTheoryHasIt(size: Int) throws {
    let samples = try landscape().samples
    let optimum = samples.mean
    let spread = samples.reduce(0) { $0 + ($1 - optimum).norm * ($1 - optimum).norm } / 20
    let expected = Self.rate * spread / ((2 - Self.rate) * Double(size))
    var run = Run(
      optimizer(MiniBatch(size: size)), on: try landscape(), from: optimum, seed: 1)
    // Places far enough apart to be independent: 0.95^200 = 3.5e-5.
    let squares = (0..<400).map { _ in
      run.advance(by: 200)
      let away = run.particle.position - optimum
      return away.x * away.x + away.y * away.y
    }
    let moments = Moments(squares)
    let score = (moments.mean - expected) / (moments.variance / 400).squareRoot()
    #expect(score.magnitude <= 5)
  }

  /// 0.390 with replacement, 0.111 shuffled, 0.139 cyclic and, by batches of 1, 4, 16, 0.208, 0.104,
  /// 0.052 for other points of another spread: what carries over are the ratios.
  @Test func orderAndSizeOfBatchesShrinkTheNoiseBall() throws {
    func rootMeanSquare(_ batch: MiniBatch) throws -> Double {
      Moments(try squares(batch)).mean.squareRoot()
    }
    let drawn = try rootMeanSquare(MiniBatch(size: 1))
    let shuffled = try rootMeanSquare(MiniBatch(size: 1, sampling: .shuffled))
    let four = try rootMeanSquare(MiniBatch(size: 4))
    #expect(shuffled < 0.5 * drawn)
    #expect((drawn / four - 2).magnitude < 0.3)
    let cyclic = try squares(MiniBatch(size: 1, sampling: .cyclic), seeds: 2)
    #expect(cyclic[0] == cyclic[1] && cyclic[0].squareRoot() < drawn)
  }

  @Test(arguments: MiniBatchTests.batches)
  func goingBackAndForthIsExact(batch: MiniBatch) throws {
    var optimizer = optimizer(batch)
    optimizer.rule = Adam()
    let race = Race([optimizer], on: try landscape(), seed: 3)
    var timeline = Timeline(race, stepLimit: 1000)
    timeline.advance(by: 400)
    let there = Fingerprint(timeline)
    timeline.seek(to: 37)
    timeline.seek(to: 399)
    timeline.seek(to: 38)
    timeline.seek(to: 400)
    #expect(Fingerprint(timeline) == there)
    var alone = race.runs[0]
    for _ in 0..<400 { alone.advance() }
    #expect(Fingerprint(alone) == Fingerprint(timeline.race.runs[0]))
  }

  @Test func theBatchShownIsTheOneTheNextUpdateTakes() throws {
    let landscape = try landscape()
    var run = Run(
      optimizer(MiniBatch(size: 3, sampling: .shuffled)), on: landscape, from: Vector(1, 2), seed: 3
    )
    for _ in 0..<20 {
      let expected =
        Self.rate * landscape.gradient(at: run.particle.position, over: run.batch[...])
      run.advance()
      #expect(run.particle.lastMove == expected)
    }
    #expect(Run(optimizer(nil), on: landscape, from: .zero, seed: 3).batch.isEmpty)
  }

  @Test func lookingAheadTakesTheBatchThere() throws {
    let landscape = try landscape()
    var optimizer = optimizer(MiniBatch(size: 2, sampling: .cyclic))
    optimizer.rule = Ahead()
    var run = Run(optimizer, on: landscape, from: Vector(1, 2), seed: 3)
    let expected = Self.rate * landscape.gradient(at: Vector(2, 2), over: run.batch[...])
    run.advance()
    #expect(run.particle.lastMove == expected)
  }

  @Test func everyOptimizerOfARaceDrawsTheSameSamples() throws {
    var noisy = optimizer(MiniBatch(size: 2))
    noisy.noise = GradientNoise(.constant(sigma: 1), seed: 77)
    let race = Race([optimizer(MiniBatch(size: 2)), noisy], on: try landscape(), seed: 3)
    #expect(race.runs[0].batch == race.runs[1].batch)
  }

  @Test(
    arguments: [
      (nil, 200), (MiniBatch(size: 4), 40), (MiniBatch(size: 8, sampling: .shuffled), 68),
    ] as [(MiniBatch?, Int)])
  func evaluationsAreCountedInSamples(batch: MiniBatch?, count: Int) throws {
    var run = Run(optimizer(batch), on: try landscape(), from: .zero, seed: 3)
    let samples = run.samples(count: 10)
    #expect(run.particle.gradientEvaluations == count)
    #expect(samples.last?.gradientEvaluations == count)
    #expect(run.sample.gradientEvaluations == count)
  }
}

/// Takes gradients one to the right of where it is.
private struct Ahead: Rule {
  static let name = "ahead"
  static let summary = "the gradient one to the right"
  static let formula = "x -= eta g(x + 1, y)"
  static let parameters: [Parameter<Self>] = []

  struct State: Sendable {}

  let looksAhead = true

  func initialState(at position: Vector) -> State { State() }

  func gradientPosition(from position: Vector, state: State, context: StepContext) -> Vector {
    position + Vector(1, 0)
  }

  func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    gradient
  }
}
