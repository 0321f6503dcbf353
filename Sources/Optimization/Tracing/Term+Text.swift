extension Term {
  /// The formula, as the project's formulas are written: `beta*m + (1 - beta)*g`.
  public var text: String {
    written { node in
      switch node {
      case .number(let number): Self.plain(number)
      case .setting(let name), .name(let name): name
      case .coordinate(let name, let axis): name + (axis == .x ? "_1" : "_2")
      case .negation, .binary, .call: nil
      }
    }.text
  }

  /// The formula with its numbers along one coordinate: `0.9*0.31 + 0.1*(-1.2)`.
  ///
  /// With `number`, which shortens them, what is made of settings alone is worked out: 1 - beta is `0.1`.
  public func arithmetic(along axis: Axis, number: ((Double) -> String)? = nil) -> String {
    let isShort = number != nil
    let write = number ?? Self.plain
    return arithmetic(along: axis, isShort: isShort, write).text
  }

  /// A number to the last digit, whole numbers without a point.
  package static func plain(_ number: Double) -> String {
    let digits = Optimization.text(number)
    guard let exponent = digits.firstIndex(of: "e") else { return digits }
    let power = digits[digits.index(after: exponent)...]
    guard let value = Int(power) else { return digits }
    return digits[..<exponent] + "e\(value)"
  }

  private func arithmetic(
    along axis: Axis, isShort: Bool, _ write: (Double) -> String
  ) -> (text: String, binding: FormulaBuilder.Binding) {
    written { [value] node in
      switch node {
      case .number(let constant): Self.plain(constant)
      case .setting, .name: write(axis == .x ? value.x : value.y)
      case .coordinate: write(value.x)
      case .binary(let sign, let a, let b)
      where isShort && (sign == .sum || sign == .difference) && a.isFixed && b.isFixed:
        write(value.x)
      case .negation, .binary, .call: nil
      }
    } parts: {
      $0.arithmetic(along: axis, isShort: isShort, write)
    }
  }

  /// Whether it stays the same from step to step.
  private var isFixed: Bool {
    switch node {
    case .number, .setting: true
    default: false
    }
  }

  private func written(
    _ leaf: (Node) -> String?
  ) -> (text: String, binding: FormulaBuilder.Binding) {
    written(leaf) { $0.written(leaf) }
  }

  /// The text and how tightly it binds; `leaf` writes what is not to be taken apart, `parts` the operands.
  private func written(
    _ leaf: (Node) -> String?, parts: (Term) -> (text: String, binding: FormulaBuilder.Binding)
  ) -> (text: String, binding: FormulaBuilder.Binding) {
    if let text = leaf(node) { return (text, text.hasPrefix("-") ? .sign : .atom) }
    func operand(
      _ term: Term, _ least: FormulaBuilder.Binding, isRight: Bool = false
    ) -> String {
      let part = parts(term)
      // No two signs in a row.
      let isBracketed = part.binding < least || isRight && part.text.hasPrefix("-")
      return isBracketed ? "(\(part.text))" : part.text
    }
    switch node {
    case .number, .setting, .name, .coordinate:
      preconditionFailure("a leaf that is not written")
    case .negation(let a): return ("-" + operand(a, .sign, isRight: true), .sign)
    case .call(let name, let operands):
      let list = operands.map { parts($0).text }.joined(separator: ", ")
      return ("\(name)(\(list))", .atom)
    case .binary(let sign, let a, let b):
      let (own, left, right):
        (FormulaBuilder.Binding, FormulaBuilder.Binding, FormulaBuilder.Binding) =
          switch sign {
          case .sum, .difference: (.sum, .sum, .product)
          case .product, .quotient: (.product, .product, .sign)
          case .power: (.power, .atom, .sign)
          }
      return (operand(a, left) + sign.rawValue + operand(b, right, isRight: true), own)
    }
  }
}
