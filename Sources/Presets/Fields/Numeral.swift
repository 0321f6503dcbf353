/// A number as presets and data files write it: plain decimal (`-1`, `.5`, `5.`) or with an
/// exponent (`1e3`, `2.5E-3`), nothing else.
///
/// YAML's own rules would read `1:30` as ninety and `0o7` as seven; here they are errors.
public struct Numeral: Hashable, Sendable {
  /// Why a text is not a number.
  public enum Failure: Error, Hashable, Sendable {
    case notFinite
    case colons
    case otherBase
    case underscores
    case comma
    case typographicMinus
    case tooLarge
    case tooSmall
    case notANumber

    /// The end of "must be a number, not 'text': ...", or `nil` where there is no more to say.
    public var advice: String? {
      switch self {
      case .notFinite: "it must be finite"
      case .colons: "write a plain decimal number, without colons"
      case .otherBase: "write it in decimal"
      case .underscores: "write the digits without '_'"
      case .comma: "write '.' for the decimal point, and no other separator"
      case .typographicMinus: "write the minus sign as '-'"
      case .tooLarge: "it is too large; the largest is \(Double.greatestFiniteMagnitude)"
      case .tooSmall: "it is too close to zero; write 0 if that is meant"
      case .notANumber: nil
      }
    }
  }

  /// The number as written.
  public let text: String
  /// The nearest double, always finite.
  public let value: Double

  /// Reads `text`, which has to be a number from end to end.
  public init(_ text: String) throws(Failure) {
    guard let digits = Self.significandDigits(of: text), let value = Double(text) else {
      throw Self.failure(of: text)
    }
    guard value.isFinite else { throw .tooLarge }
    guard value != 0 || digits.allSatisfy({ $0 == UInt8(ascii: "0") }) else { throw .tooSmall }
    self.text = text
    self.value = value
  }

  /// Whether it begins with a zero like the octal numbers of some languages, so that another reader may
  /// take it for another number.
  var looksOctal: Bool {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    return digits.count > 1 && digits.first == "0" && digits.allSatisfy(\.isASCIIDigit)
  }

  /// The digits before the exponent, or `nil` where `text` does not follow the grammar
  /// `[+-] (digits [. digits] | . digits) [(e|E) [+-] digits]`.
  private static func significandDigits(of text: String) -> [UInt8]? {
    var rest = Array(text.utf8)[...]

    func skip(_ characters: String) -> Bool {
      guard let first = rest.first, characters.utf8.contains(first) else { return false }
      rest.removeFirst()
      return true
    }
    func digits() -> ArraySlice<UInt8> {
      let run = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      rest = rest[run.endIndex...]
      return run
    }

    _ = skip("+-")
    var significand = Array(digits())
    if skip(".") { significand += digits() }
    guard !significand.isEmpty else { return nil }
    if skip("eE") {
      _ = skip("+-")
      guard !digits().isEmpty else { return nil }
    }
    return rest.isEmpty ? significand : nil
  }

  private static func failure(of text: String) -> Failure {
    let unsigned = text.lowercased().drop { $0 == "+" || $0 == "-" }
    let infiniteWords = [".nan", ".inf", "nan", "inf", "infinity"]
    let hasDigitsAround = { (separator: Character, others: String) in
      unsigned.first?.isASCIIDigit == true && unsigned.contains(separator)
        && unsigned.allSatisfy { $0.isASCIIDigit || $0 == separator || others.contains($0) }
    }
    if infiniteWords.contains(String(unsigned)) { return .notFinite }
    if ["0x", "0o", "0b"].contains(unsigned.prefix(2)) { return .otherBase }
    if unsigned.first == "\u{2212}" { return .typographicMinus }
    if hasDigitsAround(":", ".") { return .colons }
    if hasDigitsAround("_", ".e+-") { return .underscores }
    if hasDigitsAround(",", ".") { return .comma }
    return .notANumber
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self && isASCII }
}
