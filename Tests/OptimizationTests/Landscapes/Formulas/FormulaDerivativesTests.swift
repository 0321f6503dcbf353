import Testing

@testable import Optimization

@Suite struct FormulaDerivativesTests {
  /// What a value, a gradient and a Hessian have in common is the same to the bit.
  @Test(arguments: GoldenFunction.formulas.keys.sorted())
  func plainNumbersDualsAndJetsAgree(name: String) throws {
    let points = try #require(try GoldenFunctionValues.all()[name]).points
    let formula = try Formula(parsing: #require(GoldenFunction.formulas[name]))
    for point in points.map(\.position) {
      let jet = formula.jet(x: point.x, y: point.y)
      let dual = formula.dual(x: point.x, y: point.y)
      #expect(formula.value(x: point.x, y: point.y) == jet.value)
      #expect(
        dual
          == Dual(
            value: jet.value, derivativeX: jet.derivativeX, derivativeY: jet.derivativeY))
    }
  }

  /// Differences cannot confirm the last digits, but they know nothing of the chain rule.
  @Test(arguments: [
    "sin(x*y) + cos(x - y^2)", "tan(x/3)*sinh(y)", "cosh(x)/(1 + y^2)", "log(3 + x*y)*exp(-x)",
    "pow(2 + x, y)", "2^(x*y)", "(2 + x)^-3*y", "sqrt(1 + x^2 + y^4)", "(2 + x*y)^1.7",
    "abs(x - 2)*tanh(y)", "max(x, y)*min(x^2, y)", "x/y/(x + 3)", "-(x - y)^3/7", "3/(x + 2*y)",
  ])
  func agreesWithCentralDifferences(text: String) throws {
    let formula = try Formula(parsing: text)
    let step = 1e-5
    for (x, y) in [(0.3, 0.8), (0.9, 0.4), (0.35, -0.6), (-0.7, -0.2)] {
      let jet = formula.jet(x: x, y: y)
      let right = formula.dual(x: x + step, y: y)
      let left = formula.dual(x: x - step, y: y)
      let above = formula.dual(x: x, y: y + step)
      let below = formula.dual(x: x, y: y - step)
      let pairs = [
        (jet.derivativeX, right.value - left.value),
        (jet.derivativeY, above.value - below.value),
        (jet.derivativeXX, right.derivativeX - left.derivativeX),
        (jet.derivativeXY, right.derivativeY - left.derivativeY),
        (jet.derivativeXY, above.derivativeX - below.derivativeX),
        (jet.derivativeYY, above.derivativeY - below.derivativeY),
      ]
      for (exact, difference) in pairs {
        let slope = difference / (2 * step)
        #expect((exact - slope).magnitude <= 1e-8 * (1 + exact.magnitude), "at \(x), \(y)")
      }
    }
  }
}
