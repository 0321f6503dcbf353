import Testing

@testable import Optimization

/// What holds for every average of the catalogue.
@Suite struct AverageTests {
  private static func late(_ type: (some Average).Type, from: Int) -> any Average {
    var average = type.init()
    average.from = from
    return average
  }

  @Test(arguments: Catalog.averages)
  func ofAStandingParticleIsWhereItStands(type: any Average.Type) {
    let average = type.init()
    let place = Vector(0.3, -1.7)
    var state = average.initialState(at: place)
    for step in 1...50 {
      average.update(&state, position: place, step: step)
      #expect(average.shown(state).deviation(from: place) <= 1e-15 * 4)
    }
  }

  @Test(arguments: Catalog.averages)
  func isThePositionUntilItBegins(type: any Average.Type) {
    let average = Self.late(type, from: 5)
    var state = average.initialState(at: .zero)
    for step in 1...5 {
      average.update(&state, position: Vector(Double(step), 0), step: step)
      #expect(average.shown(state) == Vector(Double(step), 0))
    }
    average.update(&state, position: Vector(6, 0), step: 6)
    #expect(average.shown(state).x >= 5 && average.shown(state).x < 6)
  }

  /// Of a noisy run, after a thousand steps on a bowl.
  @Test(arguments: Catalog.averages)
  func equalSeedsGiveEqualBitsNearTheMinimum(type: any Average.Type) throws {
    var optimizer = Optimizer(
      name: "noisy", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    optimizer.noise = GradientNoise(.constant(sigma: 1))
    optimizer.average = type.init()
    let runs = ([8, 8, 9] as [UInt64]).map { seed in
      var run = Run(optimizer, on: Quadratic.bowl(1, 4), from: Vector(2, -1), seed: seed)
      run.advance(by: 1000)
      return run
    }
    #expect(Fingerprint(runs[0]) == Fingerprint(runs[1]))
    #expect(Fingerprint(runs[0]) != Fingerprint(runs[2]))
    for run in runs { #expect(try #require(run.average).norm < 0.5) }
  }

  @Test(arguments: Catalog.averages)
  func isNotFedBack(type: any Average.Type) {
    var optimizer = Optimizer(
      name: "plain", rule: Momentum(), learningRate: LearningRate(constant: 0.01))
    var plain = Run(optimizer, on: Himmelblau(), from: .zero, seed: 0)
    optimizer.average = type.init()
    var averaged = Run(optimizer, on: Himmelblau(), from: .zero, seed: 0)
    #expect(plain.samples(count: 50).map(\.position) == averaged.samples(count: 50).map(\.position))
  }
}
