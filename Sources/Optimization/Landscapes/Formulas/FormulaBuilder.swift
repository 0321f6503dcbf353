/// Puts instructions and canonical text together, operand by operand, in postfix order.
struct FormulaBuilder {
  /// A finished part of the formula.
  struct Operand {
    /// The part in canonical writing.
    var text: String
    /// How tightly the text binds, which decides where it needs parentheses.
    var binding: Binding
    /// The value of a constant part, for which there are no instructions.
    var constant: Double?
    /// The numbers on the stack at once while the part is evaluated.
    var depth: Int
  }

  enum Binding: Int, Comparable {
    case sum
    case product
    case sign
    case power
    case atom

    static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
  }

  /// Beyond this exponent repeated squaring would lose more digits than libm's power does.
  private static let largestIntegerExponent = 64.0

  private(set) var instructions: [FormulaInstruction] = []
  private(set) var usesY = false

  // MARK: - Leaves

  func constant(_ value: Double, text: String) -> Operand {
    Operand(text: text, binding: .atom, constant: value, depth: 1)
  }

  mutating func variableX() -> Operand {
    instructions.append(.variableX)
    return Operand(text: "x", binding: .atom, constant: nil, depth: 1)
  }

  mutating func variableY() -> Operand {
    instructions.append(.variableY)
    usesY = true
    return Operand(text: "y", binding: .atom, constant: nil, depth: 1)
  }

  // MARK: - Operations

  mutating func negation(_ a: Operand) -> Operand {
    apply(.negation, a, text: "-" + bracketed(a, below: .sign), binding: .sign)
  }

  mutating func call(_ name: String, _ operation: UnaryOperation, _ a: Operand) -> Operand {
    apply(operation, a, text: "\(name)(\(a.text))", binding: .atom)
  }

  /// Joins two operands, whose instructions must be the last ones, `a`'s before `b`'s; where the
  /// operation `isTurned`, `b` is its left operand.
  mutating func binary(
    _ operation: BinaryOperation, _ a: Operand, _ b: Operand, isTurned: Bool = false
  ) -> Operand {
    var result = written(operation, a, b)
    switch (a.constant, b.constant) {
    case (let left?, let right?):
      if isTurned {
        result.constant = operation(right, left)
      } else if let exponent = Self.integerExponent(operation, right) {
        result.constant = Double.power(left, exponent)
      } else {
        result.constant = operation(left, right)
      }
    case (nil, let right?):
      if let exponent = Self.integerExponent(operation, right) {
        instructions.append(.integerPower(exponent))
      } else {
        instructions.append(
          isTurned ? .binaryWithLeft(operation, right) : .binaryWithRight(operation, right))
      }
    case (let left?, nil):
      instructions.append(
        isTurned ? .binaryWithRight(operation, left) : .binaryWithLeft(operation, left))
    case (nil, nil):
      instructions.append(isTurned ? .binaryTurned(operation) : .binary(operation))
    }
    return result
  }

  /// A comparison of two operands by `sign`, whose instructions must be the last ones.
  mutating func compared(
    _ left: Operand, _ sign: String, _ right: Operand,
    _ comparison: (operation: BinaryOperation, isTurned: Bool)
  ) -> Operand {
    var result = binary(comparison.operation, left, right, isTurned: comparison.isTurned)
    result.text = "\(left.text) \(sign) \(right.text)"
    return result
  }

  /// Gives an operand that is constant a place on the stack.
  mutating func push(_ operand: inout Operand) {
    guard let value = operand.constant else { return }
    instructions.append(.constant(value))
    operand.constant = nil
  }

  /// One of two values by a condition; all three are on the stack.
  mutating func choice(_ name: String, _ operands: [Operand]) -> Operand {
    instructions.append(.choice)
    let depth = operands.enumerated().map { $0.offset + $0.element.depth }.max() ?? 1
    return Operand(
      text: "\(name)(\(operands.map(\.text).joined(separator: ", ")))", binding: .atom,
      constant: nil, depth: depth)
  }

  /// Ends a formula that may be constant altogether.
  mutating func finish(_ whole: Operand) {
    if let value = whole.constant { instructions.append(.constant(value)) }
  }

  // MARK: - Parts

  private mutating func apply(
    _ operation: UnaryOperation, _ a: Operand, text: String, binding: Binding
  ) -> Operand {
    if a.constant == nil { instructions.append(.unary(operation)) }
    return Operand(
      text: text, binding: binding, constant: a.constant.map { operation($0) }, depth: a.depth)
  }

  private static func integerExponent(_ operation: BinaryOperation, _ exponent: Double) -> Int? {
    guard case .power = operation, exponent.magnitude <= largestIntegerExponent else { return nil }
    return Int(exactly: exponent)
  }

  private func written(_ operation: BinaryOperation, _ a: Operand, _ b: Operand) -> Operand {
    func joined(_ sign: String, _ binding: Binding, left: Binding, right: Binding) -> Operand {
      Operand(
        text: bracketed(a, below: left) + sign + bracketed(b, below: right), binding: binding,
        constant: nil, depth: depth(of: a, b))
    }
    func called(_ name: String) -> Operand {
      Operand(
        text: "\(name)(\(a.text), \(b.text))", binding: .atom, constant: nil,
        depth: depth(of: a, b))
    }
    return switch operation {
    case .sum: joined(" + ", .sum, left: .sum, right: .product)
    case .difference: joined(" - ", .sum, left: .sum, right: .product)
    case .product: joined("*", .product, left: .product, right: .sign)
    case .quotient: joined("/", .product, left: .product, right: .sign)
    case .power: joined("^", .power, left: .atom, right: .sign)
    case .minimum: called("min")
    case .maximum: called("max")
    case .arcTangent: called("atan2")
    case .less, .lessOrEqual: called("less")
    }
  }

  /// The left operand waits on the stack for the right one, unless it is a constant.
  private func depth(of a: Operand, _ b: Operand) -> Int {
    a.constant == nil ? max(a.depth, b.constant == nil ? b.depth + 1 : 1) : b.depth
  }

  private func bracketed(_ operand: Operand, below binding: Binding) -> String {
    operand.binding < binding ? "(\(operand.text))" : operand.text
  }
}
