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
