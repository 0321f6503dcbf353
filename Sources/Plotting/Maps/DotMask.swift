/// The dots of one cell that are set: two across, four down.
///
/// The bits are those of the Unicode braille patterns, so that the raw value added to U+2800 is the
/// character.
struct DotMask: OptionSet, Hashable {
  let rawValue: UInt8

  static let upperHalf = Self(rawValue: 0b0001_1011)
  static let lowerHalf = Self(rawValue: 0b1110_0100)
  static let right = Self(rawValue: 0b1011_1000)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The dot in column `x` (0 or 1) and row `y` (0 to 3, from the top).
  init(x: Int, y: Int) {
    rawValue = y < 3 ? (x == 0 ? 0x01 : 0x08) << UInt8(y) : (x == 0 ? 0x40 : 0x80)
  }

  var count: Int { rawValue.nonzeroBitCount }

  /// The dots as one character; `letter` stands for any of them where only ASCII can be shown.
  func glyph(_ glyphs: GlyphSet, letter: Unicode.Scalar) -> Unicode.Scalar {
    switch glyphs {
    case .braille: return Self.pattern(rawValue)
    case .octants: return octant
    case .sextants: return sextant
    case .blocks:
      let isUpper = !isDisjoint(with: .upperHalf)
      let isLower = !isDisjoint(with: .lowerHalf)
      return isUpper ? (isLower ? "\u{2588}" : "\u{2580}") : (isLower ? "\u{2584}" : " ")
    case .ascii:
      return letter
    }
  }

  /// One of the dots in place of all, the nearest to the middle, as a character.
  func thinned(_ glyphs: GlyphSet) -> Unicode.Scalar {
    switch glyphs {
    case .braille, .octants, .sextants:
      Self(rawValue: Self.fromTheMiddle.first { $0 & rawValue != 0 } ?? 0).glyph(
        glyphs, letter: " ")
    case .blocks: "\u{B7}"
    case .ascii: ","
    }
  }

  private static let fromTheMiddle: [UInt8] = [0x02, 0x20, 0x10, 0x04, 0x01, 0x80, 0x08, 0x40]

  /// The dots as a point of punctuation at about their height, for lines that must stay faint.
  var punctuation: Unicode.Scalar {
    let isUpper = !isDisjoint(with: .upperHalf)
    let isLower = !isDisjoint(with: .lowerHalf)
    return isUpper ? (isLower ? ":" : "'") : "."
  }

  /// The dots of a tint as one character: a shade where there are no dots to spare.
  func tint(_ glyphs: GlyphSet) -> Unicode.Scalar {
    switch glyphs {
    case .braille, .octants, .sextants: glyph(glyphs, letter: " ")
    case .blocks: "\u{2591}"
    case .ascii: punctuation
    }
  }

  private static func pattern(_ bits: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(bits)) ?? " "
  }
}
