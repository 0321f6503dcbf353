import Testing

@testable import Optimization

@Suite struct PlateauTests {
  struct File: Decodable {
    struct Case: Decodable {
      let thresholdMode: String
      let threshold: Double
      let patience: Int
      let cooldown: Int
      let factor: Double
      let minLr: Double
      let metric: [Double]
      let lrAfterStep: [Double]
    }

    let initialLr: Double
    let cases: [Case]
  }

  /// What PyTorch calls them.
  private static let modes = ["rel": Plateau.ThresholdMode.relative, "abs": .absolute]

  /// Every bit of PyTorch's rates, over four sequences of losses.
  @Test func agreesWithPyTorchExactly() throws {
    let file: File = try Golden.load("schedule_plateau")
    try #require(file.cases.count == 4)
    for golden in file.cases {
      var plateau = Plateau()
      plateau.form = .torch
      plateau.leastChange = 1e-8
      plateau.from = file.initialLr
      plateau.factor = golden.factor
      plateau.patience = golden.patience
      plateau.threshold = golden.threshold
      plateau.thresholdMode = try #require(Self.modes[golden.thresholdMode])
      plateau.cooldown = golden.cooldown
      plateau.minimum = golden.minLr
      #expect(rates(of: plateau, after: golden.metric) == golden.lrAfterStep)
    }
  }

  private func rates(of plateau: Plateau, after losses: [Double]) -> [Double] {
    var memory = ScheduleMemory(rate: plateau.from)
    return losses.map { loss in
      plateau.observe(loss, memory: &memory)
      return memory.rate
    }
  }

  /// A share of a negative best loss is a negative margin in the form of the libraries.
  @Test(arguments: Plateau.ThresholdMode.allCases, Plateau.Form.allCases)
  func aConstantNegativeLossStallsUnlessTheMarginIsNegative(
    mode: Plateau.ThresholdMode, form: Plateau.Form
  ) throws {
    let conflict = try Conflict.over(.plateauThreshold)
    let (forever, reduced) = (conflict.valueA[0], conflict.valueB[0])
    var plateau = Plateau()
    (plateau.from, plateau.factor, plateau.patience) = (1, 0.5, 2)
    (plateau.thresholdMode, plateau.form) = (mode, form)
    let losses = [Double](repeating: -10, count: conflict.step)
    let isBlind = mode == .relative && form == .torch
    #expect(rates(of: plateau, after: losses).last == (isBlind ? forever : reduced))
    #expect(rates(of: plateau, after: losses.map(-)).last == reduced)
  }

  /// A loss that falls by more than the margin is progress on either side of zero.
  @Test(arguments: [100.0, 1, 0, -1, -100])
  func theMarginIsAShareOfTheSizeOfTheBestLoss(level: Double) {
    var plateau = Plateau()
    (plateau.from, plateau.factor, plateau.patience) = (1, 0.5, 0)
    plateau.threshold = 0.01
    let margin = 0.01 * level.magnitude
    #expect(rates(of: plateau, after: [level, level - 1.01 * margin - 1e-9]).last == 1)
    #expect(rates(of: plateau, after: [level, level - 0.99 * margin]).last == 0.5)
    #expect(rates(of: plateau, after: [level, level]).last == 0.5)
  }

  /// Two runs whose losses differ by a constant take the same steps where margins are absolute, and
  /// reach a lower rate below zero too.
  @Test func aBowlBelowZeroLowersItsRate() throws {
    var plateau = Plateau()
    (plateau.from, plateau.factor, plateau.patience) = (1, 0.5, 2)
    let landscape = try FormulaLandscape(parsing: "x^2 + y^2 - 10")
    var optimizer = Optimizer(
      name: "Below", rule: GradientDescent(), learningRate: LearningRate(plateau))
    var run = Run(optimizer, on: landscape, from: Vector(1, 1), seed: 0)
    run.advance(by: 12)
    #expect(run.learningRate < 1)
    plateau.form = .torch
    optimizer.learningRate = LearningRate(plateau)
    run = Run(optimizer, on: landscape, from: Vector(1, 1), seed: 0)
    run.advance(by: 12)
    #expect(run.learningRate == 1)
  }

  /// No reduction is too small unless it is said to be.
  @Test func aLeastChangeIsAFloorThatHasAName() {
    var plateau = Plateau()
    (plateau.from, plateau.factor, plateau.patience) = (1e-8, 0.5, 0)
    let losses = [Double](repeating: 1, count: 4)
    #expect(rates(of: plateau, after: losses) == [1e-8, 5e-9, 2.5e-9, 1.25e-9])
    plateau.leastChange = 1e-8
    #expect(rates(of: plateau, after: losses) == [1e-8, 1e-8, 1e-8, 1e-8])
  }

  /// The rate of each update follows from the losses after those before it, the start's left out.
  @Test(arguments: [nil, Warmup(steps: 7, from: 0.01)])
  func followsTheLossOfItsRun(warmup: Warmup?) {
    let optimizer = follower(warmup: warmup)
    var run = Run(optimizer, on: Quadratic(), from: Vector(-5, -2), seed: 3)
    let samples = [run.sample] + run.samples(count: 300)
    var memory = ScheduleMemory(rate: 0.2)
    let first = warmup?.steps ?? 0
    for (step, sample) in samples.enumerated() {
      if step > first, let plateau = optimizer.learningRate.schedule as? Plateau {
        plateau.observe(sample.loss, memory: &memory)
      }
      let expected = step < first ? optimizer.learningRate.rate(at: step) : memory.rate
      #expect(sample.learningRate == expected)
    }
    #expect(samples.last.map { $0.learningRate < 0.01 } == true)
  }

  @Test func theBlocksOfStepsMakeNoDifference() {
    var whole = Run(follower(warmup: nil), on: Quadratic(), from: Vector(-5, -2), seed: 3)
    var stepwise = whole
    whole.advance(by: 300)
    for _ in 0..<300 { stepwise.advance() }
    #expect(Fingerprint(whole) == Fingerprint(stepwise))
  }

  @Test func aFactorByHandStaysBesideWhatTheLossSays() {
    var plain = Run(follower(warmup: nil), on: Quadratic(), from: Vector(-5, -2), seed: 3)
    var tuned = plain
    _ = tuned.replaceChanges(with: [Change(step: 0, optimizer: 0, .learningRateFactor(0.5))])
    #expect(tuned.learningRate == 0.5 * plain.learningRate)
    plain.advance()
    tuned.advance()
    #expect(tuned.particle.lastMove.deviation(from: 0.5 * plain.particle.lastMove) < 1e-15)
  }

  private func follower(warmup: Warmup?) -> Optimizer {
    var plateau = Plateau()
    plateau.from = 0.2
    plateau.factor = 0.5
    plateau.patience = 5
    var optimizer = Optimizer(
      name: "follower", rule: GradientDescent(),
      learningRate: LearningRate(plateau, warmup: warmup))
    optimizer.noise = GradientNoise(.constant(sigma: 1))
    return optimizer
  }
}
