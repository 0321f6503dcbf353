extension FormulaError: CustomStringConvertible {
  /// The message with its place, such as `column 2: '**' is not an operator: write ^ for a power`.
  public var description: String {
    column.map { "column \($0): \(message)" } ?? message
  }

  /// What is wrong and what would be right, in one line without the place.
  public var message: String {
    switch self {
    case .empty:
      "the formula is empty: write one in x and y, such as x^2 + 2*y^2"
    case .tooLong(let characters):
      "the formula has \(characters) characters: shorten it to \(Formula.maximumLength)"
    case .tooDeep:
      "parentheses are nested deeper than \(Formula.maximumDepth): write it flatter"
    case .unexpectedCharacter(let character, _):
      "\(Self.shown(character)) has no meaning in a formula: \(Self.remedy(for: character))"
    case .malformedNumber(let text, _):
      "\(Self.quoted(text)) is not a number: write one such as 0.5 or 1e-3"
    case .numberOutOfRange(let text, _):
      "\(Self.quoted(text)) is out of range: numbers go from 4.9e-324 to 1.8e308"
    case .unknownName(let name, _):
      "unknown name \(Self.quoted(name)): \(FormulaName.advice(for: name))"
    case .doubleStar:
      "'**' is not an operator: write ^ for a power"
    case .missingOperator(let left, let right, _):
      "an operator is missing between \(Self.quoted(left)) and \(Self.quoted(right)): "
        + "write \(Self.operand(left))*\(Self.operand(right)) for the product"
    case .missingOperand(let left, let right, _):
      "an operand is missing \(Self.place(after: left, before: right)): "
        + "write a number, x, y or a parenthesis there"
    case .emptyParentheses:
      "'()' has nothing in it: write something between or remove it"
    case .unclosedParenthesis:
      "'(' is never closed: add ')'"
    case .unopenedParenthesis:
      "')' closes nothing: remove it or add '(' before it"
    case .strayComma:
      "',' separates nothing here: it stands between the arguments of a function; "
        + "a decimal point is '.'"
    case .strayComparison:
      "a comparison stands only in a condition: write piecewise(x < 0, a, b)"
    case .missingComparison:
      "a condition compares: write piecewise(x < 0, a, b), with < <= > or >="
    case .missingArguments(let function, _):
      "'\(function)' needs parentheses: write \(FormulaName.call(of: function))"
    case .wrongArgumentCount(let function, let found, _):
      "'\(function)' is written \(FormulaName.call(of: function)), not with "
        + (found == 1 ? "1 argument" : "\(found) arguments")
    }
  }

  private static func place(after left: String?, before right: String?) -> String {
    switch (left, right) {
    case (let left?, let right?): "between '\(left)' and '\(right)'"
    case (let left?, nil): "after '\(left)'"
    case (nil, let right?): "before '\(right)'"
    case (nil, nil): "here"
    }
  }

  /// What stands beside a missing operator, as an operand to multiply.
  private static func operand(_ text: String) -> String {
    switch FormulaName(text) {
    case .unary?, .binary?, .folded?, .choice?: "\(text)(...)"
    default: text == "(" || text == ")" ? "(...)" : shortened(text)
    }
  }

  /// A piece of the formula, cut where it would fill the line.
  private static func shortened(_ text: String) -> String {
    text.count <= 24 ? text : "\(text.prefix(21))..."
  }

  private static func quoted(_ text: String) -> String { "'\(shortened(text))'" }

  /// A character in quotes if it is safe to print, by its code if it is not plain ASCII.
  ///
  /// Control and direction marks could garble the line that reports them, and a character may
  /// carry any number of combining marks: of such only the first code is shown.
  private static func shown(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "''" }
    let isAlone = character.unicodeScalars.count == 1
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let isVisible = isAlone && isPrintable(scalar)
    if isVisible && scalar.isASCII { return "'\(character)'" }
    return isVisible ? "'\(character)' (\(code))" : code
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .decimalNumber, .letterNumber, .otherNumber, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default:
      false
    }
  }

  private static func remedy(for character: Character) -> String {
    switch character {
    case "=": "write only what f(x, y) is equal to"
    case "[", "]", "{", "}": "group with ( and )"
    case "|": "write abs(...)"
    case "\u{2264}": "write <= in the condition of piecewise"
    case "\u{2265}": "write >= in the condition of piecewise"
    case "\u{D7}", "\u{B7}", "\u{22C5}", "\u{2217}": "write * for the product"
    case "\u{F7}", "\u{2215}": "write / for the quotient"
    case "\u{2212}", "\u{2013}", "\u{2014}": "write the minus sign as -"
    case "\u{B2}": "write ^2"
    case "\u{B3}": "write ^3"
    case "\u{3C0}": "write pi"
    case "\u{221A}": "write sqrt(...)"
    default: "use x, y, numbers, + - * / ^, parentheses and functions"
    }
  }
}
