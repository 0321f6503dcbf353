import Testing

@testable import Optimization

/// Values, gradients and Hessians of known functions, computed with 50 digits.
private struct ReferenceFunctions: Decodable {
  struct Function: Decodable {
    let points: [Point]
  }

  /// One point; `grad` and `hess` in two dimensions, `df` and `d2f` in one.
  struct Point: Decodable {
    let x: Double
    let y: Double?
    let f: Double
    let grad: [Double]?
    let hess: [[Double]]?
    let df: Double?
    let d2f: Double?

    /// By x, by y, by xx, xy, yy.
    var derivatives: [Double] {
      if let grad, let hess { return grad + [hess[0][0], hess[0][1], hess[1][1]] }
      return [df ?? .nan, 0, d2f ?? .nan, 0, 0]
    }
  }

  let functions: [String: Function]
}

@Suite struct FormulaDerivativesTests {
  @Test(arguments: [
    (1, "quadratic", "0.5*(2*x^2 + 2*0.5*x*y + y^2) - x + 0.5*y + 0.25"),
    (1, "rosenbrock", "(1 - x)^2 + 100*(y - x^2)^2"),
    (1, "saddle", "x^2 - y^2"),
    (1, "monkey_saddle", "x^3 - 3*x*y^2"),
    (1, "beale", "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2"),
    (1, "himmelblau", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"),
    (1, "booth", "(x + 2*y - 7)^2 + (2*x + y - 5)^2"),
    (2, "matyas", "0.26*(x^2 + y^2) - 0.48*x*y"),
    (2, "mccormick", "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1"),
    (
      2, "goldstein_price",
      """
      (1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))
      *(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))
      """
    ),
    (2, "three_hump_camel", "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2"),
    (2, "six_hump_camel", "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2"),
    (2, "styblinski_tang", "0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)"),
    (2, "rastrigin", "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)"),
    (
      3, "ackley",
      """
      -20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2)
      + 20 + e
      """
    ),
    (
      3, "levy13",
      "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)"
    ),
    (3, "easom", "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)"),
    (3, "griewank", "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))"),
    (3, "d2l_01_2", "0.1*x^2 + 2*y^2"),
    (3, "d2l_1_2", "x^2 + 2*y^2"),
    (3, "x_squared", "x^2"),
    (3, "x_cos_pi_x", "x*cos(pi*x)"),
    (3, "x_cos_015pi_x", "x*cos(0.15*pi*x)"),
    (3, "cos_pi_x", "cos(pi*x)"),
    (3, "tanh", "tanh(x)"),
    (3, "cubic", "x^3"),
  ])
  func agreesWithFiftyDigits(file: Int, name: String, text: String) throws {
    let reference = try GoldenFile.decode(
      ReferenceFunctions.self, from: "function_values_\(file).json")
    let points = try #require(reference.functions[name]).points
    let formula = try Formula(parsing: text)
    #expect(points.count == 10)
    for point in points {
      let y = point.y ?? 0
      let dual = formula.dual(x: point.x, y: y)
      let jet = formula.jet(x: point.x, y: y)
      let computed = [
        jet.value, jet.derivativeX, jet.derivativeY,
        jet.derivativeXX, jet.derivativeXY, jet.derivativeYY,
      ]
      let expected = [point.f] + point.derivatives
      let sizes = expected.map(\.magnitude)
      let scale = 1 + sizes[0] + max(sizes[1], sizes[2]) + max(sizes[3], sizes[4], sizes[5])
      for (a, b) in zip(computed, expected) {
        #expect((a - b).magnitude <= 1e-13 * scale, "at \(point.x), \(y)")
      }
      #expect(formula.value(x: point.x, y: y) == jet.value)
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
