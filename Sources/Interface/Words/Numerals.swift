import CNumerals

/// Numbers as text of a fixed shape, so that columns do not jitter as they change.
enum Numerals {
  /// So many digits after the point and an exponent, as in `4.12e+00`; a digit less where the
  /// exponent needs its place.
  static func scientific(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite else { return special(value) }
    let value = value == 0 ? 0 : value
    let text = print(value, digits, numerals_scientific)
    let isLong = text.utf8.suffix(4).first != UInt8(ascii: "e")
    return isLong && digits > 0 ? print(value, digits - 1, numerals_scientific) : text
  }

  /// A learning rate or a sigma: five decimals while eight characters show it, else an exponent.
  static func rate(_ value: Double) -> String {
    value == 0 || value.magnitude >= 1e-4
      ? fixed(value, decimals: 5, wholeDigits: 2) : scientific(value)
  }

  /// A coordinate: four decimals, or an exponent far out.
  static func coordinate(_ value: Double) -> String {
    fixed(value, decimals: 4, wholeDigits: 4)
  }

  /// A coordinate in a name: one decimal.
  static func tenths(_ value: Double) -> String {
    fixed(value, decimals: 1, wholeDigits: 4)
  }

  /// The number in as few characters as it needs, for remarks.
  static func short(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// Four significant digits at most, without zeros at the end: for numbers within a formula.
  static func inFormula(_ value: Double) -> String {
    guard value.isFinite, value != 0, !(1e-3..<1e5).contains(value.magnitude) else {
      return value.isFinite ? significant(value, digits: 4) : special(value)
    }
    let parts = scientific(value, digits: 3).split(separator: "e")
    return withoutZeros(String(parts[0])) + "e" + (Int(parts[1]).map { "\($0)" } ?? "")
  }

  private static func withoutZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }
    return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
  }

  /// At most five decimals, without zeros at the end.
  static func trimmed(_ value: Double) -> String {
    let text = rate(value)
    return text.contains("e") ? text : withoutZeros(text)
  }

  /// So many digits that count, without zeros at the end; far from 1 with an exponent.
  static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value != 0, value.isFinite, (1e-4..<1e6).contains(value.magnitude) else {
      return value == 0 ? "0" : scientific(value, digits: digits - 1)
    }
    let exponent = Int((Double.logarithm(value.magnitude) / Double.logarithm(10)).rounded(.down))
    let text = print(value, max(0, digits - 1 - exponent), numerals_fixed)
    return withoutZeros(text)
  }

  /// Degrees, to the second decimal at most.
  static func angle(_ degrees: Double) -> String { short((degrees * 100).rounded() / 100) }

  /// So many decimals, or an exponent for what has more whole digits than that once it is rounded.
  ///
  /// What rounds to zero has no sign.
  private static func fixed(_ value: Double, decimals: Int, wholeDigits: Int) -> String {
    guard value.magnitude < 1e15 else { return scientific(value) }
    let text = print(value.magnitude, decimals, numerals_fixed)
    guard text.utf8.count <= wholeDigits + 1 + decimals else { return scientific(value) }
    let isZero = text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return value < 0 && !isZero ? "-" + text : text
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  private static func print(
    _ value: Double, _ digits: Int,
    _ write: (UnsafeMutablePointer<CChar>?, Int, CInt, Double) -> CInt
  ) -> String {
    let room = 512
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { buffer in
      let count = Int(write(buffer.baseAddress, room, CInt(digits), value))
      return buffer[..<min(max(0, count), room - 1)].withMemoryRebound(to: UInt8.self) {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
