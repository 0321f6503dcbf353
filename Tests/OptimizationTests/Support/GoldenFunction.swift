@testable import Optimization

/// A function as the reference files name it.
struct GoldenFunction: Decodable {
  let name: String
  let params: [String: Double]

  /// The landscape of the catalogue with this name, or else the typed formula.
  func landscape() throws -> any Landscape {
    let ownName = Self.names[name] ?? name
    if let named = Catalog.landscapes.first(where: { $0.name == ownName }) {
      return try configured(named)
    }
    guard let formula = Self.formulas[name] else {
      throw Golden.Fault.unknown(name, in: "functions")
    }
    return try FormulaLandscape(parsing: formula)
  }

  private func configured(_ type: (some NamedLandscape).Type) throws -> any Landscape {
    var landscape = type.init()
    for (name, value) in params { try landscape.set(name, to: .number(value)) }
    return landscape
  }

  /// Our names of functions that the reference files call otherwise.
  static let names = [
    "levy13": "levy_13", "x_squared": "parabola", "x_cos_pi_x": "double_valley",
    "x_cos_015pi_x": "many_valleys", "cos_pi_x": "cosine",
  ]

  /// The formula of each function, as a user would type it.
  static let formulas = [
    "quadratic": "0.5*(2*x^2 + 2*0.5*x*y + y^2) - x + 0.5*y + 0.25",
    "rosenbrock": "(1 - x)^2 + 100*(y - x^2)^2",
    "saddle": "x^2 - y^2",
    "himmelblau": "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    "monkey_saddle": "x^3 - 3*x*y^2",
    "beale": "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
    "booth": "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
    "matyas": "0.26*(x^2 + y^2) - 0.48*x*y",
    "mccormick": "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1",
    "goldstein_price": """
    (1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))\
    *(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))
    """,
    "three_hump_camel": "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
    "six_hump_camel": "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2",
    "styblinski_tang": "0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)",
    "rastrigin": "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
    "ackley": """
    -20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + e + 20
    """,
    "levy13": """
    sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)
    """,
    "easom": "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)",
    "griewank": "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))",
    "d2l_01_2": "0.1*x^2 + 2*y^2",
    "d2l_1_2": "x^2 + 2*y^2",
    "x_squared": "x^2",
    "x_cos_pi_x": "x*cos(pi*x)",
    "x_cos_015pi_x": "x*cos(0.15*pi*x)",
    "cos_pi_x": "cos(pi*x)",
    "tanh": "tanh(x)",
    "cubic": "x^3",
  ]
}
