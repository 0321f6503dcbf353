import Testing

@testable import Optimization

@Suite struct GradientCheckTests {
  @Test(arguments: Catalog.landscapes)
  func theCatalogueIsExact(type: any NamedLandscape.Type) {
    let landscape = type.init()
    let check = GradientCheck(landscape, over: landscape.domain)
    #expect(check.isPassed, "\(String(describing: check.worst))")
    // Ackley's middle is the tip of a cone.
    let isCone = landscape is Ackley
    #expect(check.leftOutCount == (isCone ? 1 : 0))
    #expect(check.kinks.count == (isCone ? 1 : 0))
    #expect(check.count + check.leftOutCount == (landscape.dimension == 1 ? 41 : 41 * 31))
  }

  @Test(arguments: Catalog.models)
  func finiteSumsAreExact(type: any SampleLoss.Type) throws {
    let landscape = try DataLandscapeTests.landscape(type)
    #expect(GradientCheck(landscape, over: landscape.domain).isPassed)
  }

  @Test func aWrongGradientIsFoundWhereItIsWorst() throws {
    let check = GradientCheck(Slanted(), over: Domain(x: 1...3, y: 1...3), columns: 2, rows: 2)
    let worst = try #require(check.worst)
    #expect(!check.isPassed)
    // y's slope is 2 y, said to be 2.2 y: a tenth of the larger y, in relation to the whole.
    #expect(worst.position == Vector(1.5, 2.5))
    #expect(worst.exact == Vector(3, 5.5))
    #expect(worst.differences.deviation(from: Vector(3, 5)) < 1e-9)
    #expect((worst.relativeError - 0.5 / Vector(3, 5.5).norm).magnitude < 1e-9)
  }

  /// Of 41 columns the middle one lies within the steps of the kink.
  @Test func placesBesideAKinkAreLeftOut() throws {
    let landscape = try FormulaLandscape(parsing: "abs(x - 0.0001) + y^2")
    let check = GradientCheck(landscape, over: Domain(x: -1...1, y: -1...1))
    #expect(check.isPassed)
    #expect(check.leftOutCount == 31 && check.count == 40 * 31)
    #expect(check.kinks.count == 31)
    #expect(check.kinks.allSatisfy { ($0.x - 0.0001).magnitude < 1e-9 })
  }

  @Test(arguments: [
    ("abs(x)", 0.0), ("abs(x - 0.3)", 0.3), ("max(x, 0.25)", 0.25),
    ("max(x^2, 0.5)", 0.5.squareRoot()),
    ("min(1, exp(x))", 0),
  ])
  func kinksBetweenThePlacesAreFound(formula: String, kink: Double) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    let check = GradientCheck(landscape, over: Domain(x: -1...1.1, y: 0...1))
    #expect(check.isPassed)
    #expect(check.kinks.contains { ($0.x - kink).magnitude < 1e-8 }, "\(check.kinks)")
  }

  /// Where the value jumps the slope on either side may be the same.
  @Test(arguments: [
    ("floor(x)", 0.0), ("sign(x) + y^2", 0), ("piecewise(x < 0.3, x^2, x^2 + 5)", 0.3),
    ("ceil(2*x) + x", 0.5),
  ])
  func jumpsAreFoundAndLeftOut(formula: String, place: Double) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    let check = GradientCheck(landscape, over: Domain(x: -1...1.1, y: -1...1))
    #expect(check.isPassed, "\(String(describing: check.worst))")
    #expect(check.kinks.contains { ($0.x - place).magnitude < 1e-8 }, "\(check.kinks)")
    // On the places of the grid in [-1, 1] it is met at 0 exactly.
    let centred = GradientCheck(landscape, over: Domain(x: -1...1, y: -1...1))
    #expect(centred.isPassed && (place != 0 || centred.leftOutCount > 0))
  }

  @Test(arguments: ["tanh(50*x)", "x^4", "sqrt(x^2 + 0.0001)", "exp(5*x)", "cos(20*x)*sin(20*y)"])
  func whatIsSmoothHasNone(formula: String) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    let check = GradientCheck(landscape, over: Domain(x: -1...1.1, y: -1...1))
    #expect(check.kinks.isEmpty && check.leftOutCount == 0)
  }

  /// Where only the slope has a kink the gradient is right, and differences from either side say so.
  @Test(arguments: ["max(x, 0)^2", "x*abs(x)", "max(x, 0)^2 + y*abs(y)"])
  func kinksOfTheSlopeAreNone(formula: String) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    let check = GradientCheck(landscape, over: Domain(x: -1...1, y: -1...1))
    #expect(check.isPassed, "\(String(describing: check.worst))")
    #expect(check.kinks.isEmpty && check.leftOutCount == 0)
  }

  /// A pole at one of the places, where the gradient is no number.
  @Test(arguments: ["1/x", "1/x^2", "1/(x^2 + y^2)"])
  func aPoleAtAPlaceIsLeftOutAndSaid(formula: String) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    let check = GradientCheck(landscape, over: Domain(x: -1...1, y: -1...1))
    #expect(check.isPassed && check.leftOutCount == 1)
    #expect(check.kinks == [.zero])
  }

  /// Through noise the curvature jumps at every line of a grid: where even the shortest differences reach
  /// across one nothing is known, and elsewhere the gradient is right.
  @Test func placesBesideLinesOfAGridAreLeftOut() throws {
    let points = (0..<41).map { -1 + 0.05 * Double($0) }
    let noise = points.indices.flatMap { row in
      points.indices.map { Philox.normals(seed: 3, step: 41 * row + $0, particle: 0).x }
    }
    let grid = try GridLandscape(xs: points, ys: points, values: noise)
    // The middles of the parts lie a hundred thousandth beside the lines.
    let domain = Domain(x: -0.97499...0.97501, y: -0.975...0.975)
    for landscape in [grid, try grid.turned(to: 90)] as [any Landscape] {
      let check = GradientCheck(landscape, over: domain, columns: 39, rows: 31)
      #expect(check.isPassed, "\(String(describing: check.worst))")
      #expect(check.leftOutCount > 0 && check.count > 0)
    }
  }

  @Test func placesWithoutNumbersAreLeftOut() throws {
    let landscape = try FormulaLandscape(parsing: "log(x) + y^2")
    let check = GradientCheck(landscape, over: Domain(x: -1...1, y: -1...1), columns: 4, rows: 3)
    #expect(check.count == 6 && check.isPassed)
    let nothing = GradientCheck(landscape, over: Domain(x: -2 ... -1, y: -1...1))
    #expect(nothing.count == 0 && nothing.worst == nil && nothing.isPassed)
  }
}

/// x^2 + y^2 with a slope along y that is a tenth too large.
private struct Slanted: Landscape {
  let formula = "x^2 + y^2"
  let dimension = 2
  let domain = Domain(x: 1...3, y: 1...3)
  let start = Vector(1, 1)
  let minima: [Vector] = []

  func value(at position: Vector) -> Double {
    position.x * position.x + position.y * position.y
  }

  func evaluation(at position: Vector) -> Evaluation {
    Evaluation(
      value: value(at: position), gradient: Vector(2 * position.x, 2.2 * position.y))
  }

  func curvature(at position: Vector) -> Curvature {
    Curvature(
      value: value(at: position), gradient: evaluation(at: position).gradient,
      hessian: Hessian(xx: 2, xy: 0, yy: 2.2))
  }
}
