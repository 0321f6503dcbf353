/// What one cell needs to show a character: its base, one mark over it, its columns.
struct TextGlyph: Hashable {
  var scalar: Unicode.Scalar
  var mark: Unicode.Scalar = "\0"
  var columns: Int
}

/// A text as the glyphs a terminal can show, each as wide as every terminal thinks it is.
///
/// Control characters become visible ones. Invisible formatting is dropped, so that a family of
/// emoji becomes its members, and what tints an emoji too: terminals do not agree on the width of
/// either. A second combining mark on the same character is dropped as well: a cell holds one.
func textGlyphs(_ text: String) -> [TextGlyph] {
  if let characters = plainCharacters(of: text) {
    return characters.map { TextGlyph(scalar: Unicode.Scalar($0), columns: 1) }
  }
  var glyphs: [TextGlyph] = []
  glyphs.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if scalar.isControl {
      for shown in scalar.visibleControl.unicodeScalars {
        glyphs.append(TextGlyph(scalar: shown, columns: 1))
      }
    } else if scalar.value >= 0x300, let last = glyphs.last, let joined = last.joined(with: scalar)
    {
      glyphs[glyphs.count - 1] = joined
    } else if scalar.columns > 0 {
      glyphs.append(TextGlyph(scalar: scalar, columns: scalar.columns))
    } else if glyphs.isEmpty, scalar.isMark {
      glyphs.append(TextGlyph(scalar: " ", mark: scalar, columns: 1))
    }
  }
  return glyphs
}

/// The characters of a text that has none but those of printable ASCII, each a column wide, as nearly
/// all of what is on the screen; nil for any other.
func plainCharacters<Text: StringProtocol>(of text: Text) -> Text.UTF8View? {
  func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
  let isPlain = text.utf8.withContiguousStorageIfAvailable(isPlain)
  return isPlain ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text.utf8 : nil
}

extension TextGlyph {
  /// The glyph once `next` has followed it; nil where that is a glyph of its own, or none.
  fileprivate func joined(with next: Unicode.Scalar) -> Self? {
    if next.isMark {
      return mark == "\0" ? Self(scalar: scalar, mark: next, columns: columns) : self
    }
    if next.properties.isEmojiModifier { return scalar.properties.isEmojiModifierBase ? self : nil }
    return mark == "\0" ? syllable(with: next).map { Self(scalar: $0, columns: 2) } : nil
  }

  /// The Hangul syllable that this letter or syllable makes with one more letter, by the arithmetic
  /// of the Unicode Standard (3.12).
  private func syllable(with next: Unicode.Scalar) -> Unicode.Scalar? {
    let (vowels, trailing, first): (UInt32, UInt32, UInt32) = (21, 28, 0xAC00)
    switch (scalar.value, next.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      let index = (scalar.value - 0x1100) * vowels + next.value - 0x1161
      return Unicode.Scalar(first + index * trailing)
    case (first...0xD7A3, 0x11A8...0x11C2) where (scalar.value - first) % trailing == 0:
      return Unicode.Scalar(scalar.value + next.value - 0x11A7)
    default:
      return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is drawn over the character before it.
  fileprivate var isMark: Bool {
    properties.generalCategory == .nonspacingMark && !properties.isVariationSelector
  }
}
