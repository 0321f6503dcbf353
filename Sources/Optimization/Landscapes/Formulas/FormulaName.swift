/// What a name in a formula stands for.
enum FormulaName {
  case variableX
  case variableY
  case constant(Double)
  case unary(UnaryOperation)
  case binary(BinaryOperation)
  /// A function of two arguments or more, made by taking them in one by one.
  case folded(BinaryOperation)
  /// One of two values, by a condition.
  case choice

  init?(_ name: String) {
    guard let meaning = Self.meanings[name] else { return nil }
    self = meaning
  }

  /// How a function is called, for messages.
  static func call(of function: String) -> String {
    switch FormulaName(function) {
    case .binary?, .folded?: "\(function)(x, y)"
    case .choice?: "\(function)(x < 0, x, y)"
    default: "\(function)(x)"
    }
  }

  /// The end of a message about an unknown name: the one probably meant, or all there are.
  static func advice(for name: String) -> String {
    if let near = nearest(to: name) { return "did you mean '\(near)'?" }
    return "there are x, y, pi, e, \(functions.joined(separator: ", "))"
  }

  private static let functions = [
    "exp", "log", "ln", "log2", "log10", "sqrt", "abs", "sign", "floor", "ceil", "sin", "cos",
    "tan",
    "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "sigmoid", "relu", "softplus", "erf",
    "min", "max", "pow", "piecewise",
  ]

  private static let meanings: [String: FormulaName] = [
    "x": .variableX, "y": .variableY,
    "pi": .constant(.pi), "e": .constant(2.718281828459045),
    "exp": .unary(.exponential), "log": .unary(.logarithm), "sqrt": .unary(.squareRoot),
    "abs": .unary(.magnitude), "sin": .unary(.sine), "cos": .unary(.cosine),
    "tan": .unary(.tangent), "sinh": .unary(.hyperbolicSine),
    "cosh": .unary(.hyperbolicCosine), "tanh": .unary(.hyperbolicTangent),
    "ln": .unary(.logarithm), "log2": .unary(.elementary(.logarithmToBase2)),
    "log10": .unary(.elementary(.logarithmToBase10)), "sign": .unary(.sign),
    "floor": .unary(.elementary(.floor)), "ceil": .unary(.elementary(.ceiling)),
    "asin": .unary(.elementary(.arcSine)), "acos": .unary(.elementary(.arcCosine)),
    "atan": .unary(.elementary(.arcTangent)), "sigmoid": .unary(.elementary(.sigmoid)),
    "relu": .unary(.elementary(.rectified)), "softplus": .unary(.elementary(.softplus)),
    "erf": .unary(.elementary(.error)), "atan2": .binary(.arcTangent), "pow": .binary(.power),
    "min": .folded(.minimum), "max": .folded(.maximum), "piecewise": .choice,
  ]

  /// Names from other languages, and products and powers run together.
  private static let habits = [
    "fabs": "abs", "power": "pow", "minimum": "min", "maximum": "max", "arcsin": "asin",
    "arccos": "acos", "arctan": "atan", "arctan2": "atan2", "ceiling": "ceil", "sgn": "sign",
    "logistic": "sigmoid", "where": "piecewise", "ifelse": "piecewise", "if": "piecewise",
    "xy": "x*y", "yx": "y*x", "xx": "x^2", "yy": "y^2", "x2": "x^2", "y2": "y^2",
  ]

  private static func nearest(to name: String) -> String? {
    let lowercased = name.lowercased()
    if meanings[lowercased] != nil { return lowercased }
    if let meant = habits[lowercased] { return meant }
    guard lowercased.count >= 2 else { return nil }
    return functions.first { isOneEdit(from: lowercased, to: $0) }
  }

  /// Whether one letter added, dropped or replaced, or two neighbours swapped, make one of another.
  private static func isOneEdit(from a: String, to b: String) -> Bool {
    let start = zip(a, b).prefix { $0 == $1 }.count
    let restA = a.dropFirst(start)
    let restB = b.dropFirst(start)
    let end = zip(restA.reversed(), restB.reversed()).prefix { $0 == $1 }.count
    let changed = restA.dropLast(end)
    let into = restB.dropLast(end)
    return max(changed.count, into.count) <= 1
      || changed.count == 2 && changed.elementsEqual(into.reversed())
  }
}
