extension Unicode.Scalar {
  /// Columns the scalar takes in a terminal: 0 for combining and invisible ones, 2 for the wide
  /// characters of East Asia and for emoji, else 1.
  package var columns: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      break
    }
    if (0x1160...0x11FF).contains(value) { return 0 }
    return isWide ? 2 : 1
  }

  /// Whether terminals show the scalar itself (false) or must not be sent it (true).
  var isControl: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value)
  }

  /// What stands on screen for a control character, which must never reach a terminal.
  var visibleControl: String {
    value < 0x80
      ? "^" + String(Character(Self(UInt8(value ^ 0x40))))
      : "<" + String(value, radix: 16) + ">"
  }

  /// Regional indicators are emoji that stand alone as one column.
  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    if wideRanges.contains(where: { $0.contains(value) }) { return true }
    return properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value)
  }
}

/// The blocks that are wide or full width as a whole (Unicode 16, EastAsianWidth.txt).
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul leading consonants
  0x2329...0x232A,  // angle brackets
  0x2E80...0x303E,  // radicals, CJK punctuation
  0x3041...0x3247,  // Kana to enclosed ideographs
  0x3250...0x33FF,  // enclosed ideographs to CJK compatibility
  0x3400...0x4DBF,  // ideographs, extension A
  0x4E00...0xA4CF,  // ideographs, Yi
  0xA960...0xA97F,  // Hangul leading consonants, extended
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // compatibility ideographs
  0xFE10...0xFE19,  // vertical forms
  0xFE30...0xFE6F,  // compatibility and small forms
  0xFF01...0xFF60,  // full-width forms
  0xFFE0...0xFFE6,  // full-width signs
  0x16FE0...0x18DFF,  // Tangut, Khitan
  0x1AFF0...0x1B2FF,  // Kana supplements, Nushu
  0x1F200...0x1F265,  // enclosed ideographs
  0x20000...0x3FFFD,  // ideographs, extensions B and on
]
