/// A function of x and y that someone typed, such as `(1 - x)^2 + 100*(y - x^2)^2`.
///
/// Known are the variables `x` and `y`, numbers, `pi` and `e`, the operators `+ - * / ^` with
/// parentheses, the functions that `FormulaName` lists, `min` and `max` of two arguments or more, and
/// `piecewise(condition, a, b)`, whose condition is a comparison by `<`, `<=`, `>` or `>=`. `^` binds tightest and from the right: `-x^2` is -(x^2) and `2^3^2` is 2^9.
///
/// Integer powers up to 64 are products, exact wherever products are. Where the formula is not
/// defined, as log(x) left of 0, values and derivatives are not numbers.
public struct Formula: Sendable {
  /// The characters that are read at most, blanks not counted.
  public static let maximumLength = 1000
  /// The pairs of parentheses that may stand in one another.
  public static let maximumDepth = 64

  /// The formula in canonical writing: no needless parentheses, blanks around `+` and `-` only.
  public let text: String
  /// Whether y occurs; a formula without it has one dimension.
  public let usesY: Bool

  private let instructions: [FormulaInstruction]
  private let depth: Int

  /// Reads a formula as typed.
  public init(parsing source: String) throws(FormulaError) {
    try self.init(parsing: source, knowing: [:])
  }

  /// Reads a formula in which some names stand for numbers, before all names that formulas know.
  ///
  /// Such names may have hats (`m^`), which are powers elsewhere.
  package init(parsing source: String, knowing names: [String: Double]) throws(FormulaError) {
    var parser = try FormulaParser(source, knowing: names)
    let whole = try parser.parse()
    text = whole.text
    depth = whole.depth
    usesY = parser.builder.usesY
    instructions = parser.builder.instructions
  }
}

// MARK: - Identity

extension Formula: Hashable {
  /// Formulas are equal when they are written the same but for blanks and needless parentheses.
  public static func == (a: Formula, b: Formula) -> Bool { a.text == b.text }

  /// Feeds the canonical text, which decides equality.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

// MARK: - Evaluation

extension Formula {
  /// The value at a point.
  public func value(x: Double, y: Double) -> Double { evaluate(x, y) }

  /// The value and the exact gradient at a point.
  public func dual(x: Double, y: Double) -> Dual {
    evaluate(Dual.variableX(x), Dual.variableY(y))
  }

  /// The value, the exact gradient and the exact Hessian at a point.
  public func jet(x: Double, y: Double) -> Jet {
    evaluate(Jet.variableX(x), Jet.variableY(y))
  }

  /// The value in any kind of number.
  public func value<Number: Real>(x: Number, y: Number) -> Number { evaluate(x, y) }

  private func evaluate<Number: Real>(_ x: Number, _ y: Number) -> Number {
    withUnsafeTemporaryAllocation(of: Number.self, capacity: depth) { stack in
      stack.initialize(repeating: x)
      defer { stack.deinitialize() }
      var top = -1
      for instruction in instructions {
        switch instruction {
        case .variableX:
          top += 1
          stack[top] = x
        case .variableY:
          top += 1
          stack[top] = y
        case .constant(let value):
          top += 1
          stack[top] = Number(value)
        case .unary(let operation):
          stack[top] = operation(stack[top])
        case .binary(let operation):
          top -= 1
          stack[top] = operation(stack[top], stack[top + 1])
        case .binaryTurned(let operation):
          top -= 1
          stack[top] = operation(stack[top + 1], stack[top])
        case .binaryWithRight(let operation, let right):
          stack[top] = operation(stack[top], constant: right)
        case .binaryWithLeft(let operation, let left):
          stack[top] = operation(constant: left, stack[top])
        case .choice:
          top -= 2
          stack[top] = Number.choice(stack[top], stack[top + 1], stack[top + 2])
        case .integerPower(let exponent):
          stack[top] = Number.power(stack[top], exponent)
        }
      }
      return stack[top]
    }
  }
}
