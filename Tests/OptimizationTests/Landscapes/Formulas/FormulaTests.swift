import Testing

@testable import Optimization

@Suite struct FormulaTests {
  @Test(arguments: [
    ("2 + 3*4", 14.0), ("(2 + 3)*4", 20), ("10 - 4 - 3", 3), ("24/4/3", 2), ("24/(4/2)", 12),
    ("2^3^2", 512), ("(2^3)^2", 64), ("-2^2", -4), ("(-2)^2", 4), ("2^-1", 0.5), ("2^-1^2", 0.5),
    ("-x^2", -9), ("--x", 3), ("-+-x", 3), ("2*-x", -6), ("x - -y", -2), ("x^-y", 243),
    ("-x^-y^2", -1.0 / 847_288_609_443), ("x*y + x/y", -15.6), ("6/2*x", 9), ("x - y + 1", 9),
    ("1e2 + .5 + 5. + 1.5E+1 - 25e-2", 120.25), ("pi", .pi), ("e", 2.718281828459045),
    ("min(x, y) + 10*max(x, y)", 25), ("pow(x, 2)", 9), ("pow(2, x)", 8),
    ("abs(y)", 5), ("sqrt(x*x + 16)", 5), ("exp(0)", 1), ("log(e)", 1), ("sin(0) + cos(0)", 1),
    ("tan(0) + sinh(0) + cosh(0) + tanh(0)", 1), ("0^0", 1), ("((((x))))", 3),
    (" \t x\n+\r\n y ", -2), ("x^0.5*x^0.5", 3), ("min(x, 2) - max(4, x)", -2), ("x^65/x^64", 3),
  ])
  func valueAtThreeMinusFive(text: String, expected: Double) throws {
    let value = try Formula(parsing: text).value(x: 3, y: -5)
    #expect((value - expected).magnitude <= 4e-16 * expected.magnitude)
  }

  @Test(arguments: [
    ("( x )", "x"), ("x+y-1", "x + y - 1"), ("x-(y-1)", "x - (y - 1)"), ("(x-y)-1", "x - y - 1"),
    ("x * (y * 2)", "x*(y*2)"), ("(x*y)/2", "x*y/2"), ("x/(y/2)", "x/(y/2)"),
    ("(x^y)^2", "(x^y)^2"), ("x^(y^2)", "x^y^2"), ("x^(-2)", "x^-2"), ("(-x)^2", "(-x)^2"),
    ("-(x^2)", "-x^2"), ("-(x*y)", "-(x*y)"), ("(-x)*y", "-x*y"), ("+x", "x"), ("x*(-y)", "x*-y"),
    ("x - (-y)", "x - -y"), ("-(x + y)", "-(x + y)"), ("pow(x+1,2)", "(x + 1)^2"),
    ("max(x,min(1,y))", "max(x, min(1, y))"), ("sin((x))", "sin(x)"), ("0.10*pi", "0.10*pi"),
    ("2*(3 + 4)", "2*(3 + 4)"),
  ])
  func canonicalText(source: String, expected: String) throws {
    let formula = try Formula(parsing: source)
    #expect(formula.text == expected)
    #expect(try Formula(parsing: formula.text) == formula)
  }

  @Test(arguments: [
    ("x^2", false), ("3", false), ("y", true), ("x + 0*y", true), ("exp(x)", false),
  ])
  func dimensions(text: String, usesY: Bool) throws {
    #expect(try Formula(parsing: text).usesY == usesY)
  }

  @Test func equalityIsThatOfTheCanonicalText() throws {
    let formula = try Formula(parsing: "x^2+y")
    #expect(try formula == Formula(parsing: "(x ^ 2) + y"))
    #expect(try formula != Formula(parsing: "y + x^2"))
    #expect(try Set([formula, Formula(parsing: "x^2 + (y)")]).count == 1)
    let undefined = try Formula(parsing: "0/0")
    #expect(undefined == undefined)
  }

  @Test func allKindsOfNumberGiveTheSameValue() throws {
    let formula = try Formula(
      parsing: "sin(x)*y^3 - exp(x/y) + 2^x*x^2.5 + min(x, y)/max(2, y) - tanh(pow(x, y))")
    let value = formula.value(x: 0.7, y: 1.3)
    #expect(formula.dual(x: 0.7, y: 1.3).value == value)
    #expect(formula.jet(x: 0.7, y: 1.3).value == value)
    #expect(formula.value(x: Jet.variableX(0.7), y: Jet(1.3)).value == value)
  }

  @Test func undefinedPlacesAreNotNumbers() throws {
    let formula = try Formula(parsing: "log(x) + y")
    #expect(formula.value(x: -1, y: 0).isNaN)
    #expect(formula.dual(x: -1, y: 0).derivativeX.isNaN)
  }

  @Test func longestChainsAndDeepestNests() throws {
    let powers = Array(repeating: "x", count: 500).joined(separator: "^")
    #expect(try Formula(parsing: powers).value(x: 1, y: 0) == 1)
    let sum = Array(repeating: "x", count: 500).joined(separator: " + ")
    #expect(try Formula(parsing: sum).value(x: 1, y: 0) == 500)
    let minuses = String(repeating: "-", count: 998) + "x"
    #expect(try Formula(parsing: minuses).value(x: 1, y: 0) == 1)
    let nest = String(repeating: "sin(", count: 64) + "x" + String(repeating: ")", count: 64)
    #expect(try Formula(parsing: nest).value(x: 0, y: 0) == 0)
  }
}
