/// Why a text is not a formula, with the culprit and its place.
///
/// Columns count characters from 1.
public enum FormulaError: Error, Hashable, Sendable {
  /// There is nothing but blanks.
  case empty
  /// There are more characters than `Formula.maximumLength`, blanks not counted.
  case tooLong(characters: Int)
  /// Parentheses are nested deeper than `Formula.maximumDepth`; this one is the first too many.
  case tooDeep(column: Int)
  /// The character has no meaning in formulas.
  case unexpectedCharacter(Character, column: Int)
  /// Digits and points that make no number.
  case malformedNumber(String, column: Int)
  /// A number that a double cannot hold, too large or too close to 0.
  case numberOutOfRange(String, column: Int)
  /// A name that is neither variable, constant nor function.
  case unknownName(String, column: Int)
  /// A power written as in other languages.
  case doubleStar(column: Int)
  /// Two operands side by side; the column is that of the second.
  case missingOperator(between: String, and: String, column: Int)
  /// Nothing where an operand should stand: after the one sign, before the other, or between both.
  case missingOperand(after: String?, before: String?, column: Int)
  /// `()`, other than after a function.
  case emptyParentheses(column: Int)
  /// `(` without its `)`.
  case unclosedParenthesis(column: Int)
  /// `)` without its `(`.
  case unopenedParenthesis(column: Int)
  /// A comma outside the arguments of a function.
  case strayComma(column: Int)
  /// A comparison outside the condition of `piecewise`.
  case strayComparison(column: Int)
  /// A condition that compares nothing.
  case missingComparison(column: Int)
  /// A function's name that no parenthesis follows.
  case missingArguments(function: String, column: Int)
  /// Too few or too many arguments.
  case wrongArgumentCount(function: String, found: Int, column: Int)

  /// The culprit's place, or `nil` where the whole text is at fault.
  public var column: Int? {
    switch self {
    case .empty, .tooLong: nil
    case .tooDeep(let column), .unexpectedCharacter(_, let column),
      .malformedNumber(_, let column), .numberOutOfRange(_, let column),
      .unknownName(_, let column), .doubleStar(let column),
      .missingOperator(_, _, let column), .missingOperand(_, _, let column),
      .emptyParentheses(let column), .unclosedParenthesis(let column),
      .unopenedParenthesis(let column), .strayComma(let column),
      .strayComparison(let column), .missingComparison(let column),
      .missingArguments(_, let column), .wrongArgumentCount(_, _, let column):
      column
    }
  }
}
