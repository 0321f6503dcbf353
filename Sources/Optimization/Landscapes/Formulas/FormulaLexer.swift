/// Splits a formula into tokens, one at a time, so that the first fault is the one reported.
struct FormulaLexer {
  struct Token {
    enum Kind: Equatable {
      case number(Double)
      case name
      case symbol
      case end
    }

    let kind: Kind
    let text: String
    let column: Int
  }

  private let characters: [Character]
  /// Names that have a hat, the longest first.
  private let hats: [String]
  private var position = 0

  init(_ source: String, hats: [String] = []) {
    characters = Array(source)
    self.hats = hats.sorted { $0.count > $1.count }
  }

  mutating func next() throws(FormulaError) -> Token {
    skip { $0.isWhitespace && $0.isASCII }
    let start = position
    let column = start + 1
    guard let first = current else { return Token(kind: .end, text: "", column: column) }

    if first.isDigit || first == "." { return try number(column: column) }
    if let hat = hats.first(where: stands) {
      position += hat.count
      return Token(kind: .name, text: hat, column: column)
    }
    if first.isNameStart {
      skip { $0.isNameStart || $0.isDigit }
      return Token(kind: .name, text: String(characters[start..<position]), column: column)
    }
    guard "+-*/^(),<>".contains(first) else {
      throw .unexpectedCharacter(first, column: column)
    }
    position += 1
    if "<>".contains(first), current == "=" {
      position += 1
      return Token(kind: .symbol, text: "\(first)=", column: column)
    }
    if first == "*" && current == "*" { throw .doubleStar(column: column) }
    return Token(kind: .symbol, text: String(first), column: column)
  }

  /// Whether a name with a hat stands here and is no power.
  private func stands(_ hat: String) -> Bool {
    let end = position + hat.count
    guard characters[position...].starts(with: hat) else { return false }
    return end == characters.count || !(characters[end].isDigit || characters[end].isNameStart)
  }

  private var current: Character? {
    position < characters.count ? characters[position] : nil
  }

  private mutating func skip(while matches: (Character) -> Bool) {
    while let character = current, matches(character) { position += 1 }
  }

  /// Digits, perhaps a point, perhaps an exponent; an `e` without digits is the constant's name.
  private mutating func number(column: Int) throws(FormulaError) -> Token {
    let start = position
    skip { $0.isDigit || $0 == "." || $0 == "_" }
    let significand = characters[start..<position]
    skipExponent()
    let text = String(characters[start..<position])

    let points = significand.count { $0 == "." }
    guard points <= 1, significand.contains(where: \.isDigit), !significand.contains("_"),
      let value = Double(text)
    else { throw .malformedNumber(text, column: column) }
    let isZero = significand.allSatisfy { $0 == "0" || $0 == "." }
    guard value.isFinite, value != 0 || isZero else {
      throw .numberOutOfRange(text, column: column)
    }
    return Token(kind: .number(value), text: text, column: column)
  }

  private mutating func skipExponent() {
    let start = position
    guard current == "e" || current == "E" else { return }
    position += 1
    if current == "+" || current == "-" { position += 1 }
    let digits = position
    skip(while: \.isDigit)
    if position == digits { position = start }
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && "0"..."9" ~= self }
  fileprivate var isNameStart: Bool { isASCII && (isLetter || self == "_") }
}
