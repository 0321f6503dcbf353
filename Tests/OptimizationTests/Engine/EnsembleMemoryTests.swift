import Testing

@testable import Optimization

@Suite struct EnsembleMemoryTests {
  private func optimizer(
    _ rule: any Rule, particles: Int, average: (any Average)? = nil, isConstrained: Bool = false
  ) -> Optimizer {
    var optimizer = Optimizer(
      name: "o", rule: rule, learningRate: LearningRate(constant: 0.01))
    optimizer.noise = GradientNoise(.constant(sigma: 1))
    optimizer.particles = particles
    optimizer.average = average
    if isConstrained { optimizer.constraint = Constraint(.disk(radius: 1)) }
    return optimizer
  }

  private func bytes(_ optimizers: [Optimizer]) -> Int {
    EnsembleMemory(of: optimizers, on: Himmelblau()).bytes
  }

  @Test(arguments: Catalog.rules)
  func isToldWithoutMakingAnyParticle(type: any Rule.Type) {
    let optimizer = optimizer(type.init(), particles: 800)
    let ensemble = Ensemble(
      optimizer, on: Himmelblau(), from: Himmelblau().start, seed: 1, count: 800)
    #expect(Ensemble.size(of: optimizer, on: Himmelblau()) == ensemble.size)
    #expect(ensemble.size >= 800 * 40)
  }

  /// Five numbers for each particle and a byte for four, and the numbers of the rule; two more for an average.
  @Test func countsWhatAParticleRemembers() {
    let million = 1_000_000
    let momentum = Ensemble.size(of: optimizer(Momentum(), particles: million), on: Saddle())
    #expect(momentum == (40 + 16) * million + million / 4)
    let adam = Ensemble.size(of: optimizer(Adam(), particles: million), on: Saddle())
    #expect(adam == (40 + 32) * million + million / 4)
    let averaged = Ensemble.size(
      of: optimizer(Adam(), particles: million, average: TailAverage()), on: Saddle())
    #expect(averaged == adam + 16 * million)
    let single = Ensemble.size(
      of: optimizer(Adam(), particles: million, isConstrained: true), on: Saddle())
    #expect(single >= million * (MemoryLayout<Particle>.stride + 72))
  }

  /// A list that grows counts as long as it may get.
  @Test func countsTheStepsThatLBFGSRemembers() {
    func size(_ rule: LBFGS) -> Int {
      Ensemble.size(of: optimizer(rule, particles: 1000), on: Himmelblau())
    }
    let few = size(LBFGS())
    let many = size(LBFGS().with { $0.memory = 100 })
    #expect(many - few >= 90 * 40 * 1000)
  }

  @Test func aRunAloneTakesNothingWorthCounting() {
    #expect(bytes([optimizer(Adam(), particles: 1)]) == 0)
    #expect(bytes([]) == 0)
  }

  @Test func tellsHowManyParticlesFit() throws {
    let single = optimizer(LBFGS(), particles: 1_000_000)
    #expect(bytes([single]) > EnsembleMemory.bound)
    let most = try #require(
      EnsembleMemory.mostParticles(ofLastOf: [single], on: Himmelblau()))
    var fitting = single
    fitting.particles = most
    #expect(bytes([fitting]) <= EnsembleMemory.bound)
    fitting.particles = most + 1
    #expect(bytes([fitting]) > EnsembleMemory.bound)
    let full = [single, single, single]
    #expect(EnsembleMemory.mostParticles(ofLastOf: full, on: Himmelblau()) == nil)
  }
}
