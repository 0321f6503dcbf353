import Plotting

/// A line of text as pieces, each in the font that has its letters.
struct PDFText {
  /// Letters that follow each other in one font.
  enum Piece: Equatable {
    /// In Helvetica, as it stands before `Tj`.
    case western(String)
    /// Letters of which there are outlines.
    case outlined([Unicode.Scalar])
    /// What only a font that readers bring may have, as it stands before `Tj`.
    case other(String)
  }

  /// The pieces in their order.
  let pieces: [Piece]

  /// Whether outlines are needed.
  var hasOutlines: Bool {
    pieces.contains { if case .outlined = $0 { true } else { false } }
  }

  /// Characters that nobody should see are left out.
  init(_ text: String) {
    let scalars = text.unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
    }
    var pieces: [Piece] = []
    var rest = scalars[...]
    while let first = rest.first {
      let kind = Self.kind(first)
      let part = rest.prefix { Self.kind($0) == kind }
      rest = rest.dropFirst(part.count)
      switch kind {
      case .western:
        pieces.append(.western("(" + part.compactMap(Self.code).map(Self.escaped).joined() + ")"))
      case .outlined: pieces.append(.outlined(Array(part)))
      case .other: pieces.append(.other(Self.hexadecimal(Array(part), hasMark: false)))
      }
    }
    self.pieces = pieces
  }

  private enum Kind {
    case western
    case outlined
    case other
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    code(scalar) != nil ? .western : Typeface.sans.has(scalar) ? .outlined : .other
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
