import Testing

@testable import Optimization

/// The functions that formulas know, with their first and second derivatives.
@Suite struct FormulaFunctionsTests {
  private static func formula(_ text: String) throws -> Formula { try Formula(parsing: text) }

  /// Differences of the fourth order at two distances, so that the error is some 1e-9 of the scale.
  private static func differences(
    _ f: (Double) -> Double, at a: Double
  ) -> (slope: Double, curvature: Double) {
    let h = 1e-3
    func slope(_ h: Double) -> Double {
      (8 * (f(a + h) - f(a - h)) - (f(a + 2 * h) - f(a - 2 * h))) / (12 * h)
    }
    func curvature(_ h: Double) -> Double {
      (16 * (f(a + h) + f(a - h)) - (f(a + 2 * h) + f(a - 2 * h)) - 30 * f(a)) / (12 * h * h)
    }
    return (slope(h), curvature(4 * h))
  }

  @Test(arguments: [
    "ln(x)", "log2(x)", "log10(x)", "asin(x - 1.2)", "acos(x - 1.2)", "atan(3*x)",
    "sigmoid(2*x - 1)",
    "relu(x)", "relu(-x)", "softplus(4*x - 3)", "erf(x)", "floor(x)", "ceil(x)", "sign(x)",
    "atan2(x, 2)", "atan2(2, x)", "atan2(-1, x - 3)", "min(x, 5, x^2)", "max(x, 0.1, x^2, -3)",
    "piecewise(x < 1.05, x^3, 3*x - 2)", "piecewise(x >= 1.05, sin(x), exp(x))",
  ])
  func derivativesAreExact(text: String) throws {
    let formula = try Self.formula(text)
    for a in [0.35, 0.77, 1.31, 1.83] {
      let jet = FormulaLandscape(formula).curvature(at: Vector(a, 0))
      #expect(jet.value == formula.value(x: a, y: 0))
      #expect(formula.dual(x: a, y: 0).derivativeX == jet.gradient.x)
      let expected = Self.differences({ formula.value(x: $0, y: 0) }, at: a)
      #expect(abs(jet.gradient.x - expected.slope) < 1e-8 * max(1, abs(expected.slope)), "at \(a)")
      #expect(
        abs(jet.hessian.xx - expected.curvature) < 1e-5 * max(1, abs(expected.curvature)),
        "at \(a)")
    }
  }

  /// Values worked out elsewhere (mpmath 1.3, 30 digits).
  @Test(arguments: [
    ("erf(0.5)", 0.5204998778130465), ("sigmoid(-700)", 9.859676543759770e-305),
    ("sigmoid(800)", 1), ("softplus(-40)", 4.248354255291589e-18), ("softplus(1000)", 1000),
    ("log2(8)", 3), ("log10(1000)", 3), ("ln(e)", 1), ("atan2(-1, -1)", -2.356194490192345),
    ("atan2(0, -1)", .pi), ("floor(-1.5)", -2), ("ceil(-1.5)", -1), ("sign(-0.1)", -1),
    ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("piecewise(2 > 1, 5, 6)", 5),
    ("piecewise(2 <= 1, 5, 6)", 6), ("piecewise(1 >= 1, 5, 6)", 5), ("piecewise(1 < 1, 5, 6)", 6),
  ])
  func values(text: String, value: Double) throws {
    let found = try Self.formula(text).value(x: 0, y: 0)
    #expect(abs(found - value) <= 4 * value.ulp, "\(found)")
  }

  /// The slopes that PyTorch takes where there is more than one.
  @Test(arguments: [
    ("relu(x)", 0.0), ("abs(x)", 0), ("max(x, 0)", 0.5), ("sign(x)", 0), ("floor(x)", 0),
    ("piecewise(x < 0, -x, 2*x)", 2),
  ])
  func slopesAtKinks(text: String, slope: Double) throws {
    #expect(try Self.formula(text).dual(x: 0, y: 0).derivativeX == slope)
  }

  /// What a condition does not choose has no say, though it is not defined there.
  @Test func whatIsNotChosenHasNoSay() throws {
    let formula = try Self.formula("piecewise(x > 0, x*log(x), y^2)")
    let jet = FormulaLandscape(formula).curvature(at: Vector(-1, 3))
    #expect(jet.value == 9 && jet.gradient == Vector(0, 6) && jet.hessian.yy == 2)
    #expect(try Self.formula("piecewise(log(x) > 0, 1, 2)").value(x: -1, y: 0).isNaN)
  }

  /// Four at a time gives the same bits as one at a time.
  @Test(arguments: [
    "atan2(x, y)", "piecewise(x < y, erf(x), softplus(y))", "min(x, y, x*y)",
    "sigmoid(x) + sign(y)",
  ])
  func lanesAgree(text: String) throws {
    let landscape = try FormulaLandscape(parsing: text)
    for group in 0..<2 {
      let xs = (0..<4).map { 0.4 * Double(4 * group + $0) - 1.3 }
      var lanes = Lanes.zero
      for lane in xs.indices { lanes[lane] = xs[lane] }
      let found = landscape.typed.value(
        x: DualLanes.variableX(lanes), y: DualLanes.variableY(lanes * -0.5))
      for lane in 0..<4 {
        #expect(found[lane] == landscape.typed.dual(x: xs[lane], y: xs[lane] * -0.5))
      }
    }
  }

  @Test(arguments: [
    ("min( x ,y, 3 )", "min(x, y, 3)"), ("piecewise(x<=y,x,(2))", "piecewise(x <= y, x, 2)"),
    ("piecewise((x+1)>2*y, 1, 0)+ln(x)", "piecewise(x + 1 > 2*y, 1, 0) + ln(x)"),
  ])
  func canonicalWriting(text: String, canonical: String) throws {
    let formula = try Self.formula(text)
    #expect(formula.text == canonical)
    #expect(try Self.formula(canonical).text == canonical)
  }

  @Test(arguments: [
    ("x < y", "column 3: a comparison stands only in a condition: write piecewise(x < 0, a, b)"),
    ("(x < y)", "column 4: a comparison stands only in a condition: write piecewise(x < 0, a, b)"),
    (
      "piecewise(x, 1, 2)",
      "column 12: a condition compares: write piecewise(x < 0, a, b), with < <= > or >="
    ),
    (
      "piecewise(x < 0, 1)",
      "column 1: 'piecewise' is written piecewise(x < 0, x, y), not with 2 arguments"
    ),
    ("min(x)", "column 1: 'min' is written min(x, y), not with 1 argument"),
    ("atan2(x)", "column 1: 'atan2' is written atan2(x, y), not with 1 argument"),
    ("arctan(x)", "column 1: unknown name 'arctan': did you mean 'atan'?"),
    ("relu x", "column 1: 'relu' needs parentheses: write relu(x)"),
  ])
  func whatIsWrongIsSaid(text: String, message: String) {
    #expect(throws: FormulaError.self) { try Self.formula(text) }
    do throws(FormulaError) { _ = try Formula(parsing: text) } catch {
      #expect(error.description == message)
    }
  }
}
