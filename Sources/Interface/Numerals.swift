#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Numbers as text of a fixed shape, so that columns do not jitter as they change.
enum Numerals {
  /// So many digits after the point and an exponent, as in `4.12e+00`; a digit less where the
  /// exponent needs its place.
  static func scientific(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite else { return special(value) }
    let text = print("%.*e", digits, value)
    let isLong = text.suffix(4).first != "e"
    return isLong && digits > 0 ? print("%.*e", digits - 1, value) : text
  }

  /// A learning rate or a sigma: five decimals while that shows it, else an exponent.
  static func rate(_ value: Double) -> String {
    guard value.isFinite else { return special(value) }
    if value == 0 { return "0.00000" }
    return (1e-4..<1e3).contains(value.magnitude) ? print("%.*f", 5, value) : scientific(value)
  }

  /// A coordinate: four decimals, or an exponent far out.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return special(value) }
    return value.magnitude < 1e4 ? print("%.*f", 4, value) : scientific(value)
  }

  /// As few characters as show it, for a remark.
  static func short(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  private static func print(_ format: String, _ digits: Int, _ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      let count = withVaList([CInt(digits), value]) {
        vsnprintf(buffer.baseAddress, buffer.count, format, $0)
      }
      return String(
        decoding: buffer[..<max(0, Int(count))].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
