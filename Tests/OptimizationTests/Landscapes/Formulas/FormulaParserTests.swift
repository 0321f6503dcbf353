import Testing

@testable import Optimization

@Suite struct FormulaParserTests {
  @Test(arguments: [
    ("", "the formula is empty: write one in x and y, such as x^2 + 2*y^2"),
    (" \t\n", "the formula is empty: write one in x and y, such as x^2 + 2*y^2"),

    ("2x", "column 2: an operator is missing between '2' and 'x': write 2*x for the product"),
    ("x y", "column 3: an operator is missing between 'x' and 'y': write x*y for the product"),
    ("x 2", "column 3: an operator is missing between 'x' and '2': write x*2 for the product"),
    ("2e", "column 2: an operator is missing between '2' and 'e': write 2*e for the product"),
    ("x(y)", "column 2: an operator is missing between 'x' and '(': write x*(...) for the product"),
    (
      "(x)(y)",
      "column 4: an operator is missing between ')' and '(': write (...)*(...) for the product"
    ),
    (
      "3sin(x)",
      "column 2: an operator is missing between '3' and 'sin': write 3*sin(...) for the product"
    ),
    ("2 foo", "column 3: unknown name 'foo': there are x, y, pi, e, \(functions)"),

    ("x**2", "column 2: '**' is not an operator: write ^ for a power"),
    ("x+", missing("column 2", "after '+'")),
    ("x + * y", missing("column 5", "between '+' and '*'")),
    ("* x", missing("column 1", "before '*'")),
    ("x^", missing("column 2", "after '^'")),
    ("-", missing("column 1", "after '-'")),
    ("(x + )", missing("column 6", "between '+' and ')'")),
    ("(", missing("column 1", "after '('")),
    (",", missing("column 1", "before ','")),
    ("max(,x)", missing("column 5", "between '(' and ','")),
    ("max(x,)", missing("column 7", "between ',' and ')'")),
    ("2 * ^x", missing("column 5", "between '*' and '^'")),

    ("()", "column 1: '()' has nothing in it: write something between or remove it"),
    ("(x", "column 1: '(' is never closed: add ')'"),
    ("x*((y + 1)", "column 3: '(' is never closed: add ')'"),
    ("sin(x", "column 4: '(' is never closed: add ')'"),
    ("x)", "column 2: ')' closes nothing: remove it or add '(' before it"),
    (")", "column 1: ')' closes nothing: remove it or add '(' before it"),
    ("x, y", strayComma("column 2")),
    ("(x, y)", strayComma("column 3")),
    ("1,5*x", strayComma("column 2")),

    ("sin", "column 1: 'sin' needs parentheses: write sin(x)"),
    ("sin x", "column 1: 'sin' needs parentheses: write sin(x)"),
    ("1 + cos^2(x)", "column 5: 'cos' needs parentheses: write cos(x)"),
    ("max", "column 1: 'max' needs parentheses: write max(x, y)"),
    ("sin()", "column 1: 'sin' is written sin(x), not with 0 arguments"),
    ("sin(x, y)", "column 1: 'sin' is written sin(x), not with 2 arguments"),
    ("2*max(x)", "column 3: 'max' is written max(x, y), not with 1 argument"),
    ("pow(x, y, 2)", "column 1: 'pow' is written pow(x, y), not with 3 arguments"),

    ("z", "column 1: unknown name 'z': there are x, y, pi, e, \(functions)"),
    ("X^2", "column 1: unknown name 'X': did you mean 'x'?"),
    ("Sin(x)", "column 1: unknown name 'Sin': did you mean 'sin'?"),
    ("sqr(x)", "column 1: unknown name 'sqr': did you mean 'sqrt'?"),
    ("cosx", "column 1: unknown name 'cosx': did you mean 'cos'?"),
    ("sni(x)", "column 1: unknown name 'sni': did you mean 'sin'?"),
    ("arcsin(x)", "column 1: unknown name 'arcsin': did you mean 'asin'?"),
    ("where(x)", "column 1: unknown name 'where': did you mean 'piecewise'?"),
    ("1 + xy", "column 5: unknown name 'xy': did you mean 'x*y'?"),
    ("x2", "column 1: unknown name 'x2': did you mean 'x^2'?"),
    (
      "abcdefghijklmnopqrstuvwxyz",
      "column 1: unknown name 'abcdefghijklmnopqrstu...': there are x, y, pi, e, \(functions)"
    ),

    ("1.2.3", "column 1: '1.2.3' is not a number: write one such as 0.5 or 1e-3"),
    ("x + .", "column 5: '.' is not a number: write one such as 0.5 or 1e-3"),
    ("1_000", "column 1: '1_000' is not a number: write one such as 0.5 or 1e-3"),
    ("1e400", "column 1: '1e400' is out of range: numbers go from 4.9e-324 to 1.8e308"),
    ("x*1e-400", "column 3: '1e-400' is out of range: numbers go from 4.9e-324 to 1.8e308"),

    ("f = x", "column 1: unknown name 'f': there are x, y, pi, e, \(functions)"),
    ("x = 2", "column 3: '=' has no meaning in a formula: write only what f(x, y) is equal to"),
    ("[x]", "column 1: '[' has no meaning in a formula: group with ( and )"),
    ("|x|", "column 1: '|' has no meaning in a formula: write abs(...)"),
    ("x % 2", "column 3: '%' has no meaning in a formula: \(use)"),
    (
      "x \u{D7} y",
      "column 3: '\u{D7}' (U+00D7) has no meaning in a formula: write * for the product"
    ),
    (
      "\u{2212}x",
      "column 1: '\u{2212}' (U+2212) has no meaning in a formula: write the minus sign as -"
    ),
    ("x\u{B2}", "column 2: '\u{B2}' (U+00B2) has no meaning in a formula: write ^2"),
    ("\u{3C0}", "column 1: '\u{3C0}' (U+03C0) has no meaning in a formula: write pi"),
    ("\u{445}^2", "column 1: '\u{445}' (U+0445) has no meaning in a formula: \(use)"),
    ("x\u{0}", "column 2: U+0000 has no meaning in a formula: \(use)"),
    ("x \u{1B}[2J", "column 3: U+001B has no meaning in a formula: \(use)"),
    ("\u{202E}x", "column 1: U+202E has no meaning in a formula: \(use)"),
    ("x\u{A0}+ y", "column 2: U+00A0 has no meaning in a formula: \(use)"),
    ("y + x\u{301}", "column 5: U+0078 has no meaning in a formula: \(use)"),
    ("\u{1F600}", "column 1: '\u{1F600}' (U+1F600) has no meaning in a formula: \(use)"),
  ])
  func explainsWhatIsWrong(text: String, message: String) {
    let error = #expect(throws: FormulaError.self) { try Formula(parsing: text) }
    #expect(error?.description == message)
  }

  @Test func limits() throws {
    let digits = String(repeating: "1", count: 300)
    let long = "x + \(digits) + \(digits)\n + \(digits)"
    #expect(try Formula(parsing: long + String(repeating: " ", count: 2000)).usesY == false)
    let longer = long + "+" + String(repeating: "1", count: 100)
    let tooLong = #expect(throws: FormulaError.self) { try Formula(parsing: longer) }
    #expect(tooLong == .tooLong(characters: 1005))
    #expect(tooLong?.description == "the formula has 1005 characters: shorten it to 1000")

    let nest = String(repeating: "(", count: 65) + "x" + String(repeating: ")", count: 65)
    let tooDeep = #expect(throws: FormulaError.self) { try Formula(parsing: nest) }
    #expect(tooDeep == .tooDeep(column: 65))
    #expect(
      tooDeep?.description
        == "column 65: parentheses are nested deeper than 64: write it flatter")
  }

  private static let functions =
    "exp, log, ln, log2, log10, sqrt, abs, sign, floor, ceil, sin, cos, tan, asin, acos, atan, atan2, "
    + "sinh, cosh, tanh, sigmoid, relu, softplus, erf, min, max, pow, piecewise"
  private static let use = "use x, y, numbers, + - * / ^, parentheses and functions"

  private static func missing(_ column: String, _ place: String) -> String {
    "\(column): an operand is missing \(place): write a number, x, y or a parenthesis there"
  }

  private static func strayComma(_ column: String) -> String {
    "\(column): ',' separates nothing here: it stands between the arguments of a function; "
      + "a decimal point is '.'"
  }
}
