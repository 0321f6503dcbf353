import Testing

@testable import Optimization

@Suite struct TermTests {
  private static let beta = Term.setting("beta", 0.9)
  private static let m = Term("m", Vector(0.31, -2))
  private static let g = Term("g", Vector(-1.2, 4))

  @Test func textNumbersAndValueAreOfOneExpression() {
    let term = Self.beta * Self.m + (1 - Self.beta) * Self.g
    #expect(term.text == "beta*m + (1 - beta)*g")
    #expect(term.value == Vector(0.9 * 0.31 + (1 - 0.9) * -1.2, 0.9 * -2 + (1 - 0.9) * 4))
    #expect(term.arithmetic(along: .x) == "0.9*0.31 + (1 - 0.9)*(-1.2)")
    #expect(
      term.arithmetic(along: .y) { "\(($0 * 100).rounded() / 100)" } == "0.9*(-2.0) + 0.1*4.0")
  }

  @Test func parenthesesStandWhereTheyMust() {
    let (a, b) = (Term("a", 2), Term("b", 3))
    #expect((a - (b - a)).text == "a - (b - a)")
    #expect((a / (b * a)).text == "a/(b*a)")
    #expect((-(a + b)).text == "-(a + b)")
    #expect((a + b).squared.text == "(a + b)^2")
    #expect((a * -b).text == "a*(-b)")
    #expect(Term.min(1, a / Term.sqrt(b)).text == "min(1, a/sqrt(b))")
    #expect((1e-8 + a).text == "1e-8 + a")
    #expect(Self.g.first.squared.text == "g_1^2")
  }

  @Test func namesWithHatsAreReadBack() throws {
    let names = ["m^": 2.0, "s^": 9, "k": 3, "epsilon": 1, "m^_1": 5]
    func value(_ text: String) throws -> Double {
      try Formula(parsing: text, knowing: names).value(x: 0, y: 0)
    }
    #expect(try value("m^/(sqrt(s^) + epsilon)") == 0.5)
    #expect(try value("m^ + 2^k") == 10)
    #expect(try value("m^_1*k^2") == 45)
    #expect(throws: FormulaError.self) { try Formula(parsing: "m^/2") }
  }

  @Test func summandsAddUp() {
    let term = Self.m + Self.beta * Self.g - Self.m
    #expect(term.summands.count == 3)
    #expect(term.summands.reduce(.zero, +) == term.value)
  }
}
