import Testing

@testable import Optimization

@Suite struct RunTests {
  private func descent(
    rate: Double = 0.1, change: (inout Optimizer) -> Void = { _ in }
  ) -> Optimizer {
    var optimizer = Optimizer(
      name: "gd", rule: GradientDescent(), learningRate: LearningRate(constant: rate))
    change(&optimizer)
    return optimizer
  }

  /// Decay 0.5 x, then noise 10 z, then a clip to 1: any other order ends elsewhere.
  @Test func decayThenNoiseThenClip() {
    let optimizer = descent(rate: 1) {
      $0.weightDecay = 0.5
      $0.noise = GradientNoise(.constant(sigma: 10))
      $0.clip = .norm(limit: 1)
    }
    let start = Vector(3, -4)
    var run = Run(optimizer, on: Quadratic.bowl(1, 1), from: start, seed: 1)
    run.advance()
    let raw = start + 0.5 * start + 10 * Philox.normals(seed: 1, step: 0)
    #expect(run.particle.lastMove.deviation(from: (1 / raw.norm) * raw) <= 1e-15)
    #expect(run.particle.position == start - run.particle.lastMove)
  }

  /// The length of the landscape's own gradient, before decay, noise and clip.
  @Test func theSampleShowsTheUntouchedGradient() {
    let optimizer = descent {
      $0.weightDecay = 1
      $0.noise = GradientNoise(.constant(sigma: 1))
      $0.clip = .value(limit: 0.1)
    }
    var run = Run(optimizer, on: Quadratic.bowl(1, 2), from: Vector(3, 2), seed: 0)
    #expect(run.sample.gradientNorm == 5)
    #expect(run.sample.loss == 8.5)
    #expect(run.sample.average == Vector(3, 2))
    for sample in run.samples(count: 10) {
      #expect(sample.gradientNorm == Vector(sample.position.x, 2 * sample.position.y).norm)
    }
  }

  @Test func blocksOfAnySizeAreOneRun() {
    let optimizer = descent {
      $0.rule = Adam()
      $0.noise = GradientNoise(.annealed(eta: 1, gamma: 0.55, form: .paper))
      $0.average = ExponentialAverage()
    }
    let start = Run(optimizer, on: Rosenbrock(), from: .zero, seed: 6)
    var whole = start
    whole.advance(by: 700)
    for size in [1, 7, 255, 256, 257] {
      var pieces = start
      while pieces.particle.step < 700 {
        pieces.advance(by: min(size, 700 - pieces.particle.step))
      }
      #expect(Fingerprint(pieces) == Fingerprint(whole))
    }
  }

  @Test func recordingChangesNothing() {
    let optimizer = descent(rate: 0.01) { $0.noise = GradientNoise(.constant(sigma: 1)) }
    var silent = Run(optimizer, on: Himmelblau(), from: .zero, seed: 2)
    var recorded = silent
    silent.advance(by: 300)
    let samples = recorded.samples(count: 300)
    #expect(Fingerprint(silent) == Fingerprint(recorded))
    #expect(samples.count == 300)
    #expect(samples.last == recorded.sample)
  }

  @Test func anOptimizerCanHaveAStartOfItsOwn() {
    let own = descent { $0.start = Vector(1, 2) }
    let race = Race([descent(), own], on: Himmelblau(), from: Vector(3, 4))
    #expect(race.runs.map(\.particle.position) == [Vector(3, 4), Vector(1, 2)])
    let atHome = Race([descent()], on: Himmelblau())
    #expect(atHome.runs[0].particle.position == Himmelblau().start)
  }

  @Test func seedsComeFromTheRaceOrTheNoise() {
    let own = descent { $0.noise = GradientNoise(.constant(sigma: 1), seed: 9) }
    let race = Race([descent(), own], on: Himmelblau(), seed: 4)
    #expect(race.runs.map(\.seed) == [4, 9])
  }

  @Test func convergedIsALabelAndNoStop() {
    var run = Run(descent(rate: 1), on: Quadratic.bowl(1, 1), from: Vector(1, 1), seed: 0)
    #expect(!run.isConverged)
    run.advance()
    #expect(!run.isConverged)
    run.advance()
    #expect(run.isConverged)
    run.advance(by: 5)
    #expect(run.particle.step == 7)
  }
}
