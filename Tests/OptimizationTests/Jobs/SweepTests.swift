import Testing

@testable import Optimization

@Suite struct SweepTests {
  private static let landscape = Himmelblau()

  private static func race() -> Race {
    Race(
      [
        Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01)),
        Optimizer(name: "Adam", rule: Adam(), learningRate: LearningRate(constant: 0.05)),
      ], on: landscape, seed: 3)
  }

  private static let axes = [
    Sweep.Axis(optimizer: 1, setting: "learning_rate", values: [0.01, 0.1, 1]),
    Sweep.Axis(optimizer: 1, setting: "beta1", values: [0, 0.5, 0.9, 0.99]),
  ]

  private static func rows(
    _ measure: Sweep.Measure, along axes: [Sweep.Axis] = axes, shard: (Int, Int) = (0, 1),
    slice: Int = 0
  ) throws -> [Sweep.Row] {
    var sweep = try Sweep(
      of: race(), along: axes, measuring: measure, steps: 60,
      minima: [landscape.minima, landscape.minima], shard: shard
    )
    while slice > 0, sweep.result == nil { sweep.advance(by: slice) }
    return sweep.finish()
  }

  /// Each point is the run that the settings make, to the bit.
  @Test func everyPointIsARunOfItsOwn() throws {
    let rows = try Self.rows(.finalLoss)
    #expect(rows.count == 12)
    for (place, row) in rows.enumerated() {
      let values = [Self.axes[0].values[place / 4], Self.axes[1].values[place % 4]]
      #expect(row.values == values && row.optimizer == 1)
      var adam = Adam()
      adam.beta1 = values[1]
      var run = Run(
        Optimizer(name: "A", rule: adam, learningRate: LearningRate(constant: values[0])),
        on: Self.landscape, from: Self.landscape.start, seed: 3)
      run.advance(by: 60)
      #expect(row.measured == run.particle.evaluation.value && row.steps == 60)
    }
  }

  @Test func slicesAndShardsChangeNothing() throws {
    let whole = try Self.rows(.bestLoss)
    #expect(try Self.rows(.bestLoss, slice: 70) == whole)
    for count in [1, 2, 5, 12, 30] {
      let parts = try (0..<count).flatMap { try Self.rows(.bestLoss, shard: ($0, count)) }
      #expect(parts == whole)
    }
  }

  @Test func measuresAreWhatTheySay() throws {
    let axis = [Sweep.Axis(optimizer: 0, setting: "learning_rate", values: [0.01])]
    var run = Self.race().runs[0]
    let first = run.particle.evaluation.value
    var losses = [first]
    for _ in 0..<60 {
      run.advance()
      losses.append(run.particle.evaluation.value)
    }
    #expect(try Self.rows(.bestLoss, along: axis)[0].measured == losses.min())
    for target in [first, first / 2, 1e-3, 0] {
      let expected = losses.firstIndex { $0 <= target }.map(Double.init)
      #expect(try Self.rows(.stepsTo(target), along: axis)[0].measured == expected)
    }
    let distance = Self.landscape.minima.map { ($0 - run.particle.position).norm }.min()
    #expect(try Self.rows(.distance, along: axis)[0].measured == distance)
  }

  @Test func whoDivergesSaysSo() throws {
    let axis = [Sweep.Axis(optimizer: 0, setting: "learning_rate", values: [1e-4, 0.01, 10])]
    let rows = try Self.rows(.finalLoss, along: axis)
    #expect(rows.map(\.state) == [.running, .converged, .diverged])
    #expect(rows[2].measured == nil && rows[2].steps < 60)
  }

  @Test(arguments: [
    ("learning_rate", 0.0), ("beta", 0.5), ("beta1", 1.5), ("batch", 2), ("noise.what", 1),
    ("clip.norm", -1), ("noise.sigma", -0.1), ("weight_decay", -1),
  ])
  func whatDoesNotFitIsRefusedBeforeItIsRun(setting: String, value: Double) {
    let axis = [Sweep.Axis(optimizer: 1, setting: setting, values: [value])]
    #expect(throws: ParameterError.self) { try Self.rows(.finalLoss, along: axis) }
  }

  /// Every path that there is sets what it says.
  @Test func pathsSetWhatTheySay() throws {
    var optimizer = Self.race().optimizers[1]
    for path in optimizer.settingPaths where path != "batch" {
      let before = optimizer
      try optimizer.set(path, to: 0.25, on: Self.landscape)
      #expect(optimizer != before, "\(path)")
    }
    #expect(optimizer.weightDecay == 0.25 && optimizer.clip == .value(limit: 0.25))
    #expect(optimizer.noise?.level == .temperature(0.25))
    var cosine = Cosine()
    cosine.from = 0.5
    optimizer.learningRate = LearningRate(cosine)
    try optimizer.set("learning_rate", to: 0.1, on: Self.landscape)
    #expect(optimizer.learningRate.rate(at: 0) == 0.1)
    #expect(optimizer.learningRate.schedule is Cosine)
  }
}
