import Testing

@testable import Optimization

/// Every particle of an ensemble keeps the average that a run of its own would keep.
@Suite struct EnsembleAverageTests {
  /// Every form there is.
  private static let averages: [any Average] = [
    ExponentialAverage().with { $0.beta = 0.9 },
    ExponentialAverage().with { ($0.beta, $0.correction) = (0.9, .zeroStart) },
    ExponentialAverage().with { ($0.beta, $0.correction) = (0.9, .naive) },
    ExponentialAverage().with { ($0.beta, $0.warmup, $0.from) = (0.99, true, 3) },
    ExponentialAverage().with {
      ($0.beta, $0.betaRamp, $0.correction) = (
        0.5, ExponentialAverage.Ramp(to: 0.95, steps: 8), .zeroStart
      )
    },
    TailAverage(), TailAverage().with { $0.from = 5 },
    SnapshotAverage().with { $0.every = 4 },
    SnapshotAverage().with { ($0.every, $0.from) = (3, 6) },
  ]

  private func optimizer(_ rule: any Rule, average: (any Average)?) -> Optimizer {
    var optimizer = Optimizer(
      name: "o", rule: rule, learningRate: LearningRate(constant: 0.01))
    optimizer.noise = GradientNoise(.constant(sigma: 2))
    if let average { optimizer.average = average }
    return optimizer
  }

  private func ensemble(_ optimizer: Optimizer, count: Int = 20) -> Ensemble {
    Ensemble(optimizer, on: Himmelblau(), from: Himmelblau().start, seed: 3, count: count)
  }

  private func run(_ optimizer: Optimizer, number: Int = 0) -> Run {
    var run = Run(optimizer, on: Himmelblau(), from: Himmelblau().start, seed: 3)
    run.number = number
    return run
  }

  /// Four by four and one by one.
  @Test(arguments: averages.indices, [false, true])
  func everyParticleHasTheAverageOfItsRun(index: Int, isConstrained: Bool) throws {
    var optimizer = optimizer(Adam(), average: Self.averages[index])
    if isConstrained { optimizer.constraint = Constraint(.disk(radius: 3)) }
    var ensemble = ensemble(optimizer)
    var runs = (0..<20).map { run(optimizer, number: $0) }
    for count in [0, 1, 3, 2, 20] {
      ensemble.advance(by: count)
      for number in runs.indices {
        runs[number].advance(by: count)
        #expect(ensemble.average(of: number) == runs[number].average)
      }
    }
    #expect(Set((0..<20).map { ensemble.average(of: $0) }).count == 20)
    #expect(ensemble.average(of: 7) != ensemble.position(of: 7))
    let averages = runs.compactMap(\.average)
    let mean = try #require(ensemble.meanOfAverages)
    let expected = (1.0 / 20) * averages.reduce(.zero, +)
    #expect(mean.deviation(from: expected) <= 1e-13)
    let losses = averages.map(Himmelblau().value(at:)).sorted()
    #expect(ensemble.medianLossOfAverages() == losses[10])
  }

  @Test(arguments: Catalog.rules)
  func particleZeroHasTheAverageOfTheRun(type: any Rule.Type) {
    let optimizer = optimizer(type.init(), average: TailAverage())
    var ensemble = ensemble(optimizer)
    var run = run(optimizer)
    for count in [1, 2, 30] {
      ensemble.advance(by: count)
      run.advance(by: count)
      #expect(ensemble.average(of: 0) == run.average)
    }
  }

  @Test func theAverageThatBelongsToARuleIsKept() {
    let optimizer = optimizer(AveragedDescent().with { $0.t0 = 4 }, average: nil)
    var ensemble = ensemble(optimizer)
    var run = run(optimizer)
    ensemble.advance(by: 30)
    run.advance(by: 30)
    #expect(run.average != run.particle.position)
    #expect(ensemble.average(of: 0) == run.average)
    #expect(ensemble.learningRate(of: 3) == run.learningRate)
  }

  @Test func anUpdateInPiecesIsTheSame() {
    let start = ensemble(optimizer(Adam(), average: ExponentialAverage()), count: 600)
    var whole = start
    whole.advance(by: 5, inParallel: false)
    var pieces = start
    pieces.advance(by: 2)
    pieces.advancePart(1)
    pieces.advancePart(600)
    pieces.advancePart(300)
    pieces.advance(by: 2)
    #expect((0..<600).allSatisfy { pieces.average(of: $0) == whole.average(of: $0) })
  }

  @Test func whatHasDivergedHasNoAverage() throws {
    let landscape = try FormulaLandscape(parsing: "x^2/2 + y^2/2 + exp(x^8)")
    var optimizer = optimizer(GradientDescent(), average: TailAverage())
    optimizer.noise = GradientNoise(.constant(sigma: 20))
    var ensemble = Ensemble(optimizer, on: landscape, from: .zero, seed: 3, count: 40)
    ensemble.advance(by: 60)
    let diverged = (0..<40).filter(ensemble.hasDiverged)
    try #require((1..<40).contains(diverged.count))
    for number in 0..<40 {
      var run = Run(optimizer, on: landscape, from: .zero, seed: 3)
      run.number = number
      run.advance(by: 60)
      let isGone = diverged.contains(number)
      #expect(ensemble.average(of: number) == (isGone ? nil : run.average))
    }
  }

  @Test func anEnsembleWithoutAnAverageHasNone() {
    let ensemble = ensemble(optimizer(Adam(), average: nil))
    #expect(ensemble.average(of: 0) == nil)
    #expect(ensemble.meanOfAverages == nil)
    #expect(ensemble.medianLossOfAverages() == nil)
    let basins = Basins(
      of: Himmelblau().minima, on: Himmelblau(), in: Himmelblau().domain)
    #expect(ensemble.wellSharesOfAverages(basins).isEmpty)
  }

  @Test func averagesAreCountedByWell() {
    var optimizer = optimizer(GradientDescent(), average: TailAverage())
    optimizer.noise = GradientNoise(.constant(sigma: 60))
    optimizer.start = Vector(-0.27, -0.92)
    var ensemble = ensemble(optimizer, count: 200)
    ensemble.advance(by: 20)
    let basins = Basins(
      of: Himmelblau().minima, on: Himmelblau(), in: Himmelblau().domain)
    let shares = ensemble.wellSharesOfAverages(basins)
    let wells = (0..<200).compactMap { ensemble.average(of: $0) }.map(basins.minimum)
    #expect(
      shares == basins.minima.indices.map { well in Double(wells.count { $0 == well }) / 200 })
    #expect(shares != ensemble.wellShares(basins))
  }

  @Test func anAverageTakesTwoNumbersAParticle() {
    let plain = ensemble(optimizer(Adam(), average: nil), count: 800)
    let averaged = ensemble(optimizer(Adam(), average: TailAverage()), count: 800)
    #expect(averaged.size - plain.size == 16 * 800)
  }

  /// Going back, and another average given on the way, lead to what a run would have.
  @Test func timeMayGoBack() {
    var cloud = optimizer(Adam(), average: ExponentialAverage().with { $0.beta = 0.8 })
    cloud.particles = 30
    var timeline = Timeline(Race([cloud], on: Himmelblau(), seed: 3), stepLimit: 1000)
    timeline.advance(by: 90)
    let ahead = (0..<30).map { timeline.race.ensembles[0]?.average(of: $0) }
    #expect(ahead[0] == timeline.race.runs[0].average)
    let entry = timeline.ensembleHistories[0]?.entries.last
    #expect(entry?.averageLoss == timeline.race.ensembles[0]?.medianLossOfAverages())
    timeline.advance(by: 50)
    timeline.seek(to: 90)
    #expect((0..<30).map { timeline.race.ensembles[0]?.average(of: $0) } == ahead)
    timeline.change(0, .average(TailAverage()), at: 0)
    timeline.seek(to: 90)
    #expect(timeline.race.ensembles[0]?.average(of: 0) == timeline.race.runs[0].average)
    #expect(timeline.race.ensembles[0]?.average(of: 0) != ahead[0])
    timeline.change(0, .average(nil), at: 0)
    #expect(timeline.race.ensembles[0]?.meanOfAverages == nil)
  }

  // MARK: - Learning rates

  /// Each particle's rate follows the losses that it has seen itself.
  @Test(arguments: [nil, Warmup(steps: 7, from: 0.001)])
  func onAPlateauEveryParticleHasARateOfItsOwn(warmup: Warmup?) {
    var optimizer = optimizer(GradientDescent(), average: nil)
    var plateau = Plateau()
    (plateau.from, plateau.factor, plateau.patience) = (0.02, 0.5, 3)
    optimizer.learningRate = LearningRate(plateau, warmup: warmup)
    optimizer.noise = GradientNoise(.temperature(2))
    var ensemble = ensemble(optimizer)
    #expect(ensemble.hasOwnLearningRates)
    ensemble.advance(by: 5)
    let changes = [Change(step: 5, optimizer: 0, .learningRateFactor(2))]
    _ = ensemble.replaceChanges(with: changes)
    ensemble.advance(by: 35)
    for number in 0..<20 {
      var run = run(optimizer, number: number)
      run.advance(by: 5)
      _ = run.replaceChanges(with: changes)
      run.advance(by: 35)
      #expect(ensemble.learningRate(of: number) == run.learningRate)
      #expect(ensemble.sigma(of: number) == run.sigma)
    }
    #expect(Set((0..<20).map { ensemble.learningRate(of: $0) }).count > 1)
  }

  /// A rule that looks for its rate finds one for each particle.
  @Test(arguments: [LineSearch(), PolyakStep(), ConjugateGradient()] as [any Rule])
  func theRateThatARuleChoseIsThatOfTheParticle(rule: any Rule) {
    let optimizer = optimizer(rule, average: nil)
    var ensemble = ensemble(optimizer)
    ensemble.advance(by: 3)
    for number in 0..<20 {
      var run = run(optimizer, number: number)
      run.advance(by: 3)
      #expect(ensemble.learningRate(of: number) == run.learningRate)
    }
    #expect(ensemble.hasOwnLearningRates)
    #expect(Set((0..<20).map { ensemble.learningRate(of: $0) }).count > 1)
  }
}
