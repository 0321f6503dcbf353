/// A line of text as an operand, in the encoding of the font that has its letters.
struct PDFText {
  /// Whether Helvetica has all its letters.
  let isWestern: Bool
  /// The text as it stands before `Tj`.
  let operand: String

  /// Characters that nobody should see are left out.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars).filter {
      $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
    }
    let codes = scalars.map(Self.code)
    isWestern = codes.allSatisfy { $0 != nil }
    operand =
      isWestern
      ? "(" + codes.compactMap(\.self).map(Self.escaped).joined() + ")"
      : Self.hexadecimal(scalars, hasMark: false)
  }

  /// A text of the file's own, of any script.
  static func utf16(_ text: String) -> String {
    hexadecimal(Array(text.unicodeScalars), hasMark: true)
  }

  private static func hexadecimal(_ scalars: [Unicode.Scalar], hasMark: Bool) -> String {
    let units = scalars.flatMap { Array(UTF16.encode($0) ?? UTF16.EncodedScalar()) }
    return "<"
      + ((hasMark ? [0xFEFF] : []) + units).map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }

  /// The code of a letter in WinAnsiEncoding; nil where it has none.
  private static func code(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xFF: UInt8(scalar.value)
    // The minus sign is as wide as the dash that stands for it.
    case 0x2212, 0x2013: 0x96
    case 0x2014: 0x97
    case 0x2018: 0x91
    case 0x2019: 0x92
    case 0x201C: 0x93
    case 0x201D: 0x94
    case 0x2022: 0x95
    case 0x2026: 0x85
    case 0x20AC: 0x80
    default: nil
    }
  }

  private static func escaped(_ code: UInt8) -> String {
    switch code {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      return "\\" + String(Unicode.Scalar(code))
    case 0x20...0x7E: return String(Unicode.Scalar(code))
    default: return "\\" + String(code, radix: 8)
    }
  }
}
