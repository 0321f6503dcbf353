import Testing

@testable import Optimization

@Suite struct FormulaLandscapeTests {
  @Test(arguments: [("x^2", 1), ("x^2 + 0*y", 2), ("y^2", 2), ("3", 1)])
  func hasOneDimensionWithoutY(text: String, dimension: Int) throws {
    let landscape = try FormulaLandscape(parsing: text)
    #expect(landscape.dimension == dimension)
    #expect(dimension == 2 || landscape.evaluation(at: Vector(1, 2)).gradient.y == 0)
  }

  @Test func agreesWithTheSameFunctionInCode() throws {
    let typed = try FormulaLandscape(parsing: Himmelblau().formula)
    for point in [Vector(1.3, -2.7), Vector(-4, 4.25), Vector(0, 0)] {
      #expect(typed.value(at: point) == Himmelblau().value(at: point))
      #expect(typed.evaluation(at: point) == Himmelblau().evaluation(at: point))
      let expected = Himmelblau().curvature(at: point)
      #expect(typed.curvature(at: point).deviation(from: expected) <= 1e-15)
    }
  }

  @Test func isSeenInCanonicalWriting() throws {
    #expect(try FormulaLandscape(parsing: " (x*x) +y ").formula == "x*x + y")
  }

  /// Each of these has no value, or no slope, at the first places that come to mind.
  @Test(arguments: [
    "x^2 + y^2", "log(x) + y^2", "sqrt(x*y)", "sqrt(-x - y)", "exp(x^4 + y^4)*exp(x^4)*exp(y^4)",
    "log(1 - x^2 - y^2)", "min(x^2, 1)*min(y^2, 1)", "log(x)", "sqrt(-x)",
  ])
  func startsWhereThereIsASlope(text: String) throws {
    let landscape = try FormulaLandscape(parsing: text)
    let evaluation = landscape.evaluation(at: landscape.start)
    #expect(evaluation.isFinite)
    #expect(evaluation.gradient.norm > 1e-6)
    #expect(landscape.domain.x.contains(landscape.start.x))
    #expect(landscape.domain.y.contains(landscape.start.y))
    #expect(landscape.dimension == 2 || landscape.start.y == 0)
  }

  @Test func startsInsideEvenWhereThereIsNoSlopeAtAll() throws {
    let landscape = try FormulaLandscape(parsing: "sqrt(-1 - x^2 - y^2)")
    #expect(landscape.domain.x.contains(landscape.start.x))
    #expect(landscape.minima.isEmpty)
  }

  @Test func aTextThatIsNoFormulaIsRefused() {
    #expect(throws: FormulaError.unknownName("z", column: 5)) {
      try FormulaLandscape(parsing: "x + z")
    }
  }
}
