import Testing

@testable import Optimization

/// A landscape that is turned is the same function of turned places, in all that is known of it.
@Suite struct TurnedLandscapeTests {
  private static let planes = Catalog.landscapes.filter { $0.init().dimension == 2 }

  @Test(arguments: planes, [30.0, -77.5])
  func derivativesAreExact(type: any NamedLandscape.Type, degrees: Double) throws {
    let turned = try type.init().turned(to: degrees)
    let check = GradientCheck(turned, over: turned.domain)
    #expect(check.count > 900)
    let worst = try #require(check.worst)
    #expect(worst.relativeError < GradientCheck.tolerance, "\(worst)")
    // The Hessian against differences of gradients.
    for place in [turned.start, Vector(0.3, 0.7), Vector(-1.1, 0.4)] {
      let hessian = turned.curvature(at: place).hessian
      let h = 1e-5
      let byX = 1 / (2 * h) * (gradient(place, h, 0, turned) - gradient(place, -h, 0, turned))
      let byY = 1 / (2 * h) * (gradient(place, 0, h, turned) - gradient(place, 0, -h, turned))
      let size = 1 + hessian.eigenvalues.larger.magnitude + hessian.eigenvalues.smaller.magnitude
      #expect((byX - Vector(hessian.xx, hessian.xy)).norm < 1e-3 * size, "at \(place)")
      #expect((byY - Vector(hessian.xy, hessian.yy)).norm < 1e-3 * size, "at \(place)")
    }
  }

  private func gradient(
    _ place: Vector, _ x: Double, _ y: Double, _ landscape: any Landscape
  ) -> Vector {
    landscape.evaluation(at: place + Vector(x, y)).gradient
  }

  @Test(arguments: planes) func whatIsKnownTurnsWithIt(type: any NamedLandscape.Type) throws {
    let base = type.init()
    guard !(base is Quadratic) else { return }
    let other = try base.turned(to: 40)
    #expect(other.minima.count == base.minima.count)
    #expect(other.saddles.count == base.saddles.count)
    for (place, original) in zip(
      other.minima + other.saddles + other.maxima, base.minima + base.saddles + base.maxima)
    {
      let (one, same) = (other.evaluation(at: place), base.evaluation(at: original))
      #expect((one.value - same.value).magnitude <= 1e-9 * (1 + same.value.magnitude))
      #expect(one.gradient.norm <= same.gradient.norm + 1e-8 * (1 + same.value.magnitude))
    }
    #expect(other.domain == base.domain)
    #expect(other.unturned.isSame(as: base) && !other.isSame(as: base))
    #expect(try other.turned(to: 0).isSame(as: base))
  }

  /// Gradient descent knows no axes: its path turns.
  ///
  /// Adam scales each coordinate by itself.
  @Test func onlyWhoDependsOnTheAxesGoesElsewhere() {
    let turned = TurnedLandscape(Rosenbrock(), degrees: 30)
    func distance(_ rule: any Rule, _ rate: Double) -> Double {
      let optimizer = Optimizer(
        name: "o", rule: rule, learningRate: LearningRate(constant: rate))
      var plain = Run(optimizer, on: Rosenbrock(), from: Rosenbrock().start, seed: 0)
      var other = Run(
        optimizer, on: turned, from: turned.rotation.image(of: Rosenbrock().start), seed: 0)
      plain.advance(by: 40)
      other.advance(by: 40)
      return (turned.rotation.image(of: plain.particle.position) - other.particle.position).norm
    }
    #expect(distance(GradientDescent(), 0.001) < 1e-9)
    #expect(distance(Momentum(), 0.0005) < 1e-9)
    #expect(distance(Newton(), 1) < 1e-6)
    #expect(distance(Adam(), 0.05) > 0.01)
  }

  @Test func quartersOfATurnAreExact() {
    for (degrees, place) in [
      (90.0, Vector(-3, 2)), (180, Vector(-2, -3)), (270, Vector(3, -2)), (-90, Vector(3, -2)),
      (360, Vector(2, 3)), (-270, Vector(-3, 2)),
    ] {
      #expect(Rotation(degrees: degrees, about: .zero).image(of: Vector(2, 3)) == place)
    }
  }

  @Test func particleZeroIsTheRunToTheBit() {
    let turned = TurnedLandscape(Rosenbrock(), degrees: 25)
    var optimizer = Optimizer(
      name: "o", rule: Adam(), learningRate: LearningRate(constant: 0.01))
    optimizer.noise = GradientNoise(.constant(sigma: 0.5))
    var ensemble = Ensemble(optimizer, on: turned, from: turned.start, seed: 3, count: 20)
    var run = Run(optimizer, on: turned, from: turned.start, seed: 3)
    ensemble.advance(by: 100)
    run.advance(by: 100)
    #expect(ensemble.position(of: 0) == run.particle.position)
    #expect(ensemble.evaluation(of: 0) == run.particle.evaluation)
  }

  @Test func aQuadraticTurnsItsCoefficients() throws {
    var quadratic = Quadratic()
    (quadratic.q11, quadratic.q12, quadratic.q22) = (3, 1, 5)
    (quadratic.c1, quadratic.c2, quadratic.b) = (1, -2, 7)
    let turned = try #require(try quadratic.turned(to: 90) as? Quadratic)
    let (before, after) = (quadratic.minima[0], turned.minima[0])
    #expect((before - after).norm < 1e-12)
    let rotation = Rotation(degrees: 90, about: before)
    for place in [Vector(2, 3), Vector(-4, 0.5)] {
      let (one, other) = (quadratic.value(at: place), turned.value(at: rotation.image(of: place)))
      #expect((one - other).magnitude < 1e-12 * one.magnitude)
    }
    quadratic = Quadratic()
    quadratic.curvature = [1, 20]
    quadratic.rotation = 30
    #expect(quadratic.degrees == 30)
    #expect((try quadratic.turned(to: 35) as? Quadratic)?.rotation == 35)
    #expect(throws: ParameterError.self) { try Parabola().turned(to: 5) }
  }

  @Test func sumsStaySums() throws {
    let turned = try Rosenbrock().turned(to: 30)
    let optimizer = Optimizer(
      name: "o", rule: GaussNewton(), learningRate: LearningRate(constant: 1))
    var run = Run(optimizer, on: turned, from: turned.start, seed: 0)
    run.advance(by: 2)
    #expect((run.particle.position - turned.minima[0]).norm < 1e-8)
    #expect(throws: ParameterError.self) {
      try KFAC().validate(on: try TwoLayer().turned(to: 30))
    }
    let samples = [Vector(1, 2), Vector(0.5, 1), Vector(3, 1)]
    let sum = try DataLandscape(RobustLocation(), samples: samples)
    let other = try #require(try sum.turned(to: 40).finiteSum)
    #expect(other.sampleCount == 3)
    #expect(other.samples[0] != samples[0])
    let place = Vector(0.2, 0.9)
    let (mean, full) = (
      other.gradient(at: place, over: [0, 1, 2]), other.evaluation(at: place).gradient
    )
    #expect((mean - full).norm < 1e-14)
  }
}
