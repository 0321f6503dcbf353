import Testing

@testable import Optimization

@Suite struct EnsembleTests {
  /// A rule with everything that comes before it in an update.
  private func dressed(_ rule: any Rule, rate: Double = 0.01) -> Optimizer {
    var optimizer = Optimizer(name: "o", rule: rule, learningRate: LearningRate(constant: rate))
    optimizer.noise = GradientNoise(.annealed(eta: 1, gamma: 0.55, form: .paper))
    optimizer.weightDecay = 0.01
    optimizer.clip = .norm(limit: 20)
    return optimizer
  }

  private func ensemble(
    _ optimizer: Optimizer, on landscape: any Landscape = Himmelblau(), count: Int = 20
  ) -> Ensemble {
    Ensemble(optimizer, on: landscape, from: landscape.start, seed: 3, count: count)
  }

  private func positions(_ ensemble: Ensemble) -> [Vector] {
    ensemble.withPositions { x, y in zip(x, y).map { Vector($0, $1) } }
  }

  // MARK: - Beside single runs

  @Test(arguments: Catalog.rules)
  func particleZeroIsTheRunToTheBit(type: any Rule.Type) {
    let optimizer = dressed(type.init())
    var ensemble = ensemble(optimizer)
    var run = Run(optimizer, on: Himmelblau(), from: Himmelblau().start, seed: 3)
    for count in [1, 2, 30] {
      ensemble.advance(by: count)
      run.advance(by: count)
      #expect(ensemble.position(of: 0) == run.particle.position)
      #expect(ensemble.evaluation(of: 0) == run.particle.evaluation)
    }
  }

  /// Whatever cannot be done four by four is done one by one, with the same result.
  @Test func everyParticleIsTheRunWithItsNumber() {
    let optimizer = dressed(Adam())
    var ensemble = ensemble(optimizer)
    ensemble.advance(by: 12)
    for number in 0..<20 {
      var run = Run(optimizer, on: Himmelblau(), from: Himmelblau().start, seed: 3)
      run.number = number
      run.advance(by: 12)
      #expect(ensemble.position(of: number) == run.particle.position)
    }
    #expect(Set(positions(ensemble)).count == 20)
  }

  @Test func valueClippingConstraintsAndOneDimensionAgreeToo() throws {
    var optimizer = dressed(Momentum())
    optimizer.clip = .value(limit: 0.7)
    optimizer.start = Vector(0.3, 0)
    let line = try FormulaLandscape(parsing: "x^4 - x^2 + x/5")
    var bounded = optimizer
    bounded.constraint = Constraint(.disk(radius: 1))
    for (optimizer, landscape) in [(optimizer, line as any Landscape), (bounded, Rosenbrock())] {
      var ensemble = ensemble(optimizer, on: landscape)
      var run = Run(optimizer, on: landscape, from: landscape.start, seed: 3)
      ensemble.advance(by: 25)
      run.advance(by: 25)
      #expect(ensemble.position(of: 0) == run.particle.position)
      #expect(Set(positions(ensemble)).count == 20)
    }
  }

  // MARK: - One result

  @Test func threadsAndPiecesDoNotMatter() {
    let start = ensemble(dressed(Adam()), count: 600)
    var serial = start
    serial.advance(by: 9, inParallel: false)
    var parallel = start
    parallel.advance(by: 9)
    var pieces = start
    for count in [1, 0, 5, 3] { pieces.advance(by: count) }
    #expect(positions(parallel) == positions(serial))
    #expect(positions(pieces) == positions(serial))
    #expect(pieces.step == 9)
  }

  @Test func aCopyStaysWhereItWas() {
    var ensemble = ensemble(dressed(Adam()))
    ensemble.advance(by: 3)
    let copy = ensemble
    let before = positions(copy)
    ensemble.advance(by: 3)
    #expect(positions(copy) == before)
    #expect(copy.step == 3)
    #expect(positions(ensemble) != before)
  }

  // MARK: - Divergence

  @Test func aParticleThatDivergesStaysWhereItWasLastFinite() throws {
    // Steep beyond |x| = 1: some of the noise sends a particle out for good.
    let landscape = try FormulaLandscape(parsing: "x^2/2 + y^2/2 + exp(x^8)")
    var optimizer = Optimizer(
      name: "o", rule: GradientDescent(), learningRate: LearningRate(constant: 0.05))
    optimizer.noise = GradientNoise(.constant(sigma: 3))
    optimizer.start = .zero
    var ensemble = Ensemble(optimizer, on: landscape, from: .zero, seed: 3, count: 40)
    ensemble.advance(by: 30)
    let diverged = (0..<40).filter(ensemble.hasDiverged)
    #expect((1..<40).contains(diverged.count))
    for number in 0..<40 {
      var run = Run(optimizer, on: landscape, from: .zero, seed: 3)
      run.number = number
      run.advance(by: 30)
      #expect((run.particle.divergedAt != nil) == diverged.contains(number))
      #expect(ensemble.position(of: number) == run.particle.position)
      #expect(ensemble.evaluation(of: number) == run.particle.evaluation)
    }
    #expect(ensemble.statistics.divergedCount == diverged.count)
    #expect(
      ensemble.withRemainingPositions { x, _ in Array(x.indices.filter { x[$0].isNaN }) }
        == diverged)
    #expect(ensemble.statistics.count == 40 - diverged.count)
  }

  @Test func aStartThatIsNotFiniteStaysThere() throws {
    let landscape = try FormulaLandscape(parsing: "log(x) + y^2")
    var optimizer = dressed(GradientDescent())
    optimizer.start = Vector(-1, 0)
    var ensemble = ensemble(optimizer, on: landscape)
    ensemble.advance(by: 5)
    #expect(ensemble.statistics.divergedCount == 20)
    #expect(ensemble.position(of: 7) == Vector(-1, 0))
    #expect(ensemble.lossPercentiles([0.5]).isEmpty)
  }

  // MARK: - Changes by hand

  @Test func aChangedRateHoldsForAllParticles() {
    let optimizer = dressed(GradientDescent())
    var ensemble = ensemble(optimizer)
    var run = Run(optimizer, on: Himmelblau(), from: Himmelblau().start, seed: 3)
    let changes = [Change(step: 0, optimizer: 0, .learningRateFactor(0.5))]
    _ = ensemble.replaceChanges(with: changes)
    _ = run.replaceChanges(with: changes)
    ensemble.advance(by: 4)
    run.advance(by: 4)
    #expect(ensemble.position(of: 0) == run.particle.position)
    #expect(ensemble.learningRate(of: 0) == run.learningRate)
    #expect(ensemble.sigma(of: 0) == run.sigma)
  }

  @Test(arguments: Catalog.rules)
  func anUpdateInPiecesIsTheSame(type: any Rule.Type) {
    var whole = ensemble(dressed(type.init()), count: 600)
    var pieces = whole
    whole.advance(by: 5)
    pieces.advance(by: 2)
    #expect(pieces.advancePart(1) == 256)
    #expect(pieces.isMidUpdate)
    #expect(pieces.step == 2)
    #expect(pieces.advancePart(600) == 344)
    #expect(!pieces.isMidUpdate)
    #expect(pieces.step == 3)
    pieces.advancePart(300)
    pieces.advance(by: 2)
    #expect(pieces.step == 5)
    #expect(positions(pieces) == positions(whole))
  }
}
