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

  /// Squares of the distance to the optimum after 50 epochs, one for each seed.
  private func squares(_ batch: MiniBatch, seeds: Int) throws -> [Double] {
    let landscape = try landscape()
    let optimum = landscape.samples.mean
    let steps = 50 * ((20 + batch.size - 1) / batch.size)
    return (0..<seeds).map { seed in
      var run = Run(
        optimizer(batch), on: landscape, from: optimum, seed: UInt64(seed))
      run.advance(by: steps)
      let away = run.particle.position - optimum
      return away.x * away.x + away.y * away.y
    }
  }

  /// s^2, the mean squared distance of the samples from their mean.
  private func spread() throws -> Double {
    let samples = try landscape().samples
    let distances = samples.map { ($0 - samples.mean).norm }
    return distances.reduce(0) { $0 + $1 * $1 } / Double(samples.count)
  }

  /// SGD with replacement on half squared distances is an AR(1): its mean square is
  /// eta s^2/((2 - eta) B).
  @Test(arguments: [1, 4, 16])
  func theNoiseBallIsAsTheoryHasIt(size: Int) throws {
    let expected = Self.rate * (try spread()) / ((2 - Self.rate) * Double(size))
    // Of 100 to 1000 steps: 0.95^200 = 3.5e-5 is what is left of the start.
    let squares = try squares(MiniBatch(size: size), seeds: 400)
    #expect(meanScore(squares, expecting: expected).magnitude <= 5)
  }

  /// At the end of an epoch without replacement the sum over the samples of (1 - eta)^j times them,
  /// in random order, has the variance of drawing without replacement; it is less by far.
  @Test func shufflingShrinksTheNoiseBall() throws {
    let weights = (0..<20).map { Double.power(1 - Self.rate, Double($0)) }
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    let forgotten = 1 - Double.power(1 - Self.rate, 40)
    let expected =
      Self.rate * Self.rate * (try spread()) * 20 / 19 * (squares - sum * sum / 20) / forgotten
    let measured = try self.squares(MiniBatch(size: 1, sampling: .shuffled), seeds: 400)
    #expect(meanScore(measured, expecting: expected).magnitude <= 5)
    #expect(expected < 0.25 * Self.rate * (try spread()) / (2 - Self.rate))
  }

  /// The cycle that samples in turn lead into is where an epoch ends as it began.
  @Test func cyclingEndsInOnePlace() throws {
    let landscape = try landscape()
    let kept = 1 - Self.rate
    let pull = landscape.samples.reduce(Vector.zero) { kept * $0 + Self.rate * $1 }
    let place = (1 / (1 - Double.power(kept, 20))) * pull
    for seed in [1, 2] as [UInt64] {
      var run = Run(
        optimizer(MiniBatch(size: 1, sampling: .cyclic)), on: landscape, from: landscape.start,
        seed: seed)
      run.advance(by: 50 * 20)
      #expect(run.particle.position.deviation(from: place) <= 1e-12)
    }
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
private struct Ahead: LookingAhead {
  static let name = "ahead"
  static let summary = "the gradient one to the right"
  static let source = "this test"
  static let formula = "x -= eta g(x + 1, y)"
  static let parameters: [Parameter<Self>] = []

  struct State: Sendable {}

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
