import Testing

@testable import Optimization

/// Changed runs against loops written out here, in plain arithmetic.
@Suite struct PlainChangeTests {
  /// 0.1 x^2 + 2 y^2 from (-5, -2).
  private func run(_ rule: any Rule, rate: Double, _ changes: [Change]) throws -> Run {
    let ravine = try FormulaLandscape(parsing: "0.1*x^2 + 2*y^2")
    let optimizer = Optimizer(name: "o", rule: rule, learningRate: LearningRate(constant: rate))
    return Run(optimizer, on: ravine, from: Vector(-5, -2), seed: 9, changes: changes)
  }

  private func gradient(_ place: Vector) -> Vector { Vector(0.2 * place.x, 4 * place.y) }

  @Test func momentumWhoseBetaChangesAtStep40() throws {
    var run = try run(
      Momentum(), rate: 0.1,
      [Change(step: 40, optimizer: 0, .parameter("beta", .number(0.5)))])
    run.advance(by: 100)
    var (place, velocity) = (Vector(-5, -2), Vector.zero)
    for step in 0..<100 {
      velocity = (step < 40 ? 0.9 : 0.5) * velocity + gradient(place)
      place = place - 0.1 * velocity
    }
    #expect(run.particle.position.deviation(from: place) <= 1e-14)
  }

  /// The moments and the count of steps go on; the schedule's own t starts at the change.
  @Test func adamWhoseRateIsReplacedByASchedule() throws {
    var decay = Exponential()
    (decay.from, decay.gamma) = (0.5, 0.9)
    var run = try run(
      Adam(), rate: 0.05, [Change(step: 30, optimizer: 0, .learningRate(LearningRate(decay)))])
    run.advance(by: 70)
    var (place, first, second) = (Vector(-5, -2), Vector.zero, Vector.zero)
    for step in 0..<70 {
      let slope = gradient(place)
      first = 0.9 * first + 0.1 * slope
      second = 0.999 * second + 0.001 * Vector(slope.x * slope.x, slope.y * slope.y)
      let count = Double(step + 1)
      let (one, two) = (1 - Double.power(0.9, count), 1 - Double.power(0.999, count))
      let rate = step < 30 ? 0.05 : 0.5 * Double.power(0.9, Double(step - 30))
      func move(_ m: Double, _ s: Double) -> Double {
        rate * (m / one) / ((s / two).squareRoot() + 1e-8)
      }
      place = place - Vector(move(first.x, second.x), move(first.y, second.y))
    }
    #expect(run.particle.position.deviation(from: place) <= 1e-12)
  }

  @Test func noiseThatBeginsAtStep60() throws {
    let noise = GradientNoise(.annealed(eta: 4, gamma: 0.5, form: .paper))
    var run = try run(
      GradientDescent(), rate: 0.1, [Change(step: 60, optimizer: 0, .noise(noise))])
    run.advance(by: 90)
    var place = Vector(-5, -2)
    for step in 0..<90 {
      var slope = gradient(place)
      if step >= 60 {
        let sigma = (4 / Double(1 + step - 60).squareRoot()).squareRoot()
        slope = slope + sigma * Philox.normals(seed: 9, step: step)
      }
      place = place - 0.1 * slope
    }
    #expect(run.particle.position.deviation(from: place) <= 1e-13)
  }

  /// Gradient descent becomes RMSProp, which remembers nothing of before.
  @Test func aRuleThatIsSwapped() throws {
    var run = try run(
      GradientDescent(), rate: 0.1, [Change(step: 25, optimizer: 0, .rule(RMSProp()))])
    run.advance(by: 60)
    var (place, square) = (Vector(-5, -2), Vector.zero)
    for step in 0..<60 {
      let slope = gradient(place)
      guard step >= 25 else {
        place = place - 0.1 * slope
        continue
      }
      square = 0.9 * square + 0.1 * Vector(slope.x * slope.x, slope.y * slope.y)
      place =
        place
        - 0.1
        * Vector(
          slope.x / (square.x + 1e-6).squareRoot(), slope.y / (square.y + 1e-6).squareRoot())
    }
    #expect(run.particle.position.deviation(from: place) <= 1e-13)
  }
}
