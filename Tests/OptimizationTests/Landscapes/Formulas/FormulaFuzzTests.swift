import Testing

@testable import Optimization

/// Random texts: each is read or refused, and whatever is said about it holds.
@Suite struct FormulaFuzzTests {
  private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let tokens = [
    "x", "y", "x", "y", "2", "0.5", "1e3", "0", "pi", "e", "+", "-", "*", "/", "^", "+", "*", "(",
    ")", "(", ")", ",", " ", "sin(", "log(", "sqrt(", "abs(", "max(", "pow(", "exp", "xy", "**",
  ]

  @Test func randomBytes() {
    var generator = SplitMix64(state: 1)
    for _ in 0..<10_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func randomTokens() {
    var generator = SplitMix64(state: 2)
    var read = 0
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Self.tokens.randomElement(using: &generator) ?? ""
      }
      if check(text.joined()) { read += 1 }
    }
    #expect(read > 300)
  }

  /// Grammatical by construction, so that every one must be read.
  @Test func randomFormulas() {
    var generator = SplitMix64(state: 3)
    for _ in 0..<2_000 {
      let text = randomFormula(depth: 5, using: &generator)
      #expect(text.count > Formula.maximumLength || check(text), "\(text)")
    }
  }

  private func randomFormula(depth: Int, using generator: inout SplitMix64) -> String {
    func part() -> String { randomFormula(depth: depth - 1, using: &generator) }
    switch depth == 0 ? 0 : Int.random(in: 0...9, using: &generator) {
    case 0: return ["x", "y", "2", "0.5", "pi"].randomElement(using: &generator) ?? "x"
    case 1: return "-" + part()
    case 2: return "(" + part() + ")"
    case 3: return "sin(" + part() + ")"
    case 4: return "max(" + part() + ", " + part() + ")"
    case 5: return "pow(" + part() + "," + part() + ")"
    case 6: return "min(" + part() + "," + part() + "," + part() + ")"
    case 7:
      let sign = ["<", "<=", ">", ">="].randomElement(using: &generator) ?? "<"
      return "piecewise(" + part() + sign + part() + "," + part() + "," + part() + ")"
    case 8:
      let name = ["erf", "relu", "atan", "softplus", "floor"].randomElement(using: &generator)
      return "\(name ?? "erf")(" + part() + ")"
    default:
      let operation = ["+", "-", "*", "/", "^"].randomElement(using: &generator) ?? "+"
      return part() + operation + part()
    }
  }

  /// Whether the text was read; with everything that must hold either way.
  @discardableResult
  private func check(_ text: String) -> Bool {
    do {
      let formula = try Formula(parsing: text)
      let again = try Formula(parsing: formula.text)
      #expect(again.text == formula.text)
      for (x, y) in [(0.0, 0.0), (0.7, -1.3), (-2.0, 3.0)] {
        let value = formula.value(x: x, y: y)
        #expect(same(again.value(x: x, y: y), value), "\(text)")
        #expect(same(formula.dual(x: x, y: y).value, value), "\(text)")
        #expect(same(formula.jet(x: x, y: y).value, value), "\(text)")
      }
      return true
    } catch {
      #expect((error.column ?? 1) >= 1 && (error.column ?? 1) <= text.count + 1)
      #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 })
      #expect(error.description.count < 280)
      return false
    }
  }

  private func same(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }
}
