/// Reads a formula by recursive descent.
///
/// ```
/// sum     = product { ("+" | "-") product }
/// product = factor { ("*" | "/") factor }
/// factor  = { "+" | "-" } atom [ "^" factor ]
/// atom    = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
///         | "piecewise" "(" sum ( "<" | "<=" | ">" | ">=" ) sum "," sum "," sum ")"
/// ```
///
/// Only parentheses recurse, and their depth is limited: no text can overflow the stack.
struct FormulaParser {
  private var lexer: FormulaLexer
  private var token: FormulaLexer.Token
  /// The text of the token before, for messages.
  private var previous: FormulaLexer.Token?
  private var nesting = 0
  private(set) var builder = FormulaBuilder()

  /// The names that stand for numbers.
  private let names: [String: Double]

  init(_ source: String, knowing names: [String: Double] = [:]) throws(FormulaError) {
    self.names = names
    let length = source.count { !$0.isWhitespace }
    guard length <= Formula.maximumLength else { throw .tooLong(characters: length) }
    lexer = FormulaLexer(source, hats: names.keys.filter { $0.contains("^") })
    token = try lexer.next()
  }

  /// Reads the whole text.
  mutating func parse() throws(FormulaError) -> FormulaBuilder.Operand {
    guard token.kind != .end else { throw .empty }
    let whole = try sum()
    guard token.kind == .end else {
      if Self.comparisons[token.text] != nil { throw .strayComparison(column: token.column) }
      throw token.text == ","
        ? .strayComma(column: token.column) : .unopenedParenthesis(column: token.column)
    }
    builder.finish(whole)
    return whole
  }

  // MARK: - Grammar

  private mutating func sum() throws(FormulaError) -> FormulaBuilder.Operand {
    var left = try product()
    while token.text == "+" || token.text == "-" {
      let operation: BinaryOperation = token.text == "+" ? .sum : .difference
      try advance()
      left = builder.binary(operation, left, try product())
    }
    return left
  }

  private mutating func product() throws(FormulaError) -> FormulaBuilder.Operand {
    var left = try factor()
    while token.text == "*" || token.text == "/" {
      let operation: BinaryOperation = token.text == "*" ? .product : .quotient
      try advance()
      left = builder.binary(operation, left, try factor())
    }
    return left
  }

  /// A tower of powers, each with its signs; a sign applies to the whole power after it.
  private mutating func factor() throws(FormulaError) -> FormulaBuilder.Operand {
    var lower: [(negations: Int, base: FormulaBuilder.Operand)] = []
    var negations = try signs()
    var result = try atom()
    while token.text == "^" {
      try advance()
      lower.append((negations, result))
      negations = try signs()
      result = try atom()
    }
    result = negated(result, times: negations)
    for (negations, base) in lower.reversed() {
      result = negated(builder.binary(.power, base, result), times: negations)
    }
    return result
  }

  private mutating func signs() throws(FormulaError) -> Int {
    var negations = 0
    while token.text == "+" || token.text == "-" {
      if token.text == "-" { negations += 1 }
      try advance()
    }
    return negations
  }

  private mutating func negated(
    _ operand: FormulaBuilder.Operand, times negations: Int
  ) -> FormulaBuilder.Operand {
    (0..<negations).reduce(operand) { result, _ in builder.negation(result) }
  }

  private mutating func atom() throws(FormulaError) -> FormulaBuilder.Operand {
    let operand =
      switch token.kind {
      case .number(let value): try literal(value)
      case .name: try named()
      case .symbol where token.text == "(": try group()
      case .symbol, .end: throw missingOperand()
      }
    try expectOperator()
    return operand
  }

  private mutating func literal(_ value: Double) throws(FormulaError) -> FormulaBuilder.Operand {
    let text = token.text
    try advance()
    return builder.constant(value, text: text)
  }

  private mutating func named() throws(FormulaError) -> FormulaBuilder.Operand {
    let name = token
    if let value = names[name.text] {
      try advance()
      return builder.constant(value, text: name.text)
    }
    guard let meaning = FormulaName(name.text) else {
      throw .unknownName(name.text, column: name.column)
    }
    try advance()
    switch meaning {
    case .variableX: return builder.variableX()
    case .variableY: return builder.variableY()
    case .constant(let value): return builder.constant(value, text: name.text)
    case .unary(let operation):
      let operands = try arguments(of: name, count: 1)
      return builder.call(name.text, operation, operands[0])
    case .binary(let operation):
      let operands = try arguments(of: name, count: 2)
      return builder.binary(operation, operands[0], operands[1])
    case .folded(let operation): return try folded(name, operation)
    case .choice: return try choice(name)
    }
  }

  /// A function of two arguments or more: each is taken in as soon as it has been read, so that its
  /// instructions are the last ones.
  private mutating func folded(
    _ function: FormulaLexer.Token, _ operation: BinaryOperation
  ) throws(FormulaError) -> FormulaBuilder.Operand {
    let opening = try open(after: function)
    guard token.text != ")" else { throw count(0, of: function) }
    var whole = try sum()
    var texts = [whole.text]
    while token.text == "," {
      try advance()
      let next = try sum()
      texts.append(next.text)
      whole = builder.binary(operation, whole, next)
      whole.text = "\(function.text)(\(texts.joined(separator: ", ")))"
    }
    try close(opening)
    guard texts.count > 1 else { throw count(texts.count, of: function) }
    return whole
  }

  /// `piecewise(condition, a, b)`.
  private mutating func choice(
    _ function: FormulaLexer.Token
  ) throws(FormulaError) -> FormulaBuilder.Operand {
    let opening = try open(after: function)
    guard token.text != ")" else { throw count(0, of: function) }
    let left = try sum()
    guard let comparison = Self.comparisons[token.text] else {
      throw .missingComparison(column: token.column)
    }
    let sign = token.text
    try advance()
    var condition = builder.compared(left, sign, try sum(), comparison)
    builder.push(&condition)
    var operands = [condition]
    while token.text == "," {
      try advance()
      var operand = try sum()
      builder.push(&operand)
      operands.append(operand)
    }
    try close(opening)
    guard operands.count == 3 else { throw count(operands.count, of: function) }
    return builder.choice(function.text, operands)
  }

  /// The signs of comparisons, each as a comparison of the operands in this order or in the other.
  private static let comparisons: [String: (operation: BinaryOperation, isTurned: Bool)] = [
    "<": (.less, false), "<=": (.lessOrEqual, false), ">": (.less, true),
    ">=": (.lessOrEqual, true),
  ]

  private func count(_ found: Int, of function: FormulaLexer.Token) -> FormulaError {
    .wrongArgumentCount(function: function.text, found: found, column: function.column)
  }

  /// Passes the parenthesis behind a function's name.
  private mutating func open(after function: FormulaLexer.Token) throws(FormulaError) -> Int {
    guard token.text == "(" else {
      throw .missingArguments(function: function.text, column: function.column)
    }
    return try open()
  }

  private mutating func group() throws(FormulaError) -> FormulaBuilder.Operand {
    let opening = try open()
    guard token.text != ")" else { throw .emptyParentheses(column: opening) }
    let operand = try sum()
    try close(opening)
    return operand
  }

  private mutating func arguments(
    of function: FormulaLexer.Token, count: Int
  ) throws(FormulaError) -> [FormulaBuilder.Operand] {
    let opening = try open(after: function)
    var operands: [FormulaBuilder.Operand] = []
    if token.text != ")" {
      operands.append(try sum())
      while token.text == "," {
        try advance()
        operands.append(try sum())
      }
    }
    try close(opening)
    guard operands.count == count else { throw self.count(operands.count, of: function) }
    return operands
  }

  // MARK: - Tokens

  private mutating func advance() throws(FormulaError) {
    previous = token
    token = try lexer.next()
  }

  /// Passes `(` and returns its column.
  private mutating func open() throws(FormulaError) -> Int {
    let column = token.column
    nesting += 1
    guard nesting <= Formula.maximumDepth else { throw .tooDeep(column: column) }
    try advance()
    return column
  }

  private mutating func close(_ opening: Int) throws(FormulaError) {
    guard token.text == ")" else {
      if Self.comparisons[token.text] != nil { throw .strayComparison(column: token.column) }
      throw token.text == ","
        ? .strayComma(column: token.column) : .unclosedParenthesis(column: opening)
    }
    nesting -= 1
    try advance()
  }

  private func expectOperator() throws(FormulaError) {
    switch token.kind {
    case .name where FormulaName(token.text) == nil:
      throw .unknownName(token.text, column: token.column)
    case .symbol where token.text != "(", .end: return
    case .number, .name, .symbol:
      throw .missingOperator(
        between: previous?.text ?? "", and: token.text, column: token.column)
    }
  }

  private func missingOperand() -> FormulaError {
    let atEnd = token.kind == .end
    if previous == nil && token.text == ")" { return .unopenedParenthesis(column: token.column) }
    return .missingOperand(
      after: previous?.text, before: atEnd ? nil : token.text,
      column: atEnd ? previous?.column ?? token.column : token.column)
  }
}
