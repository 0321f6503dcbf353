/// What one cell needs to show a character: its base, one mark over it, its columns.
struct TextGlyph: Hashable {
  var scalar: Unicode.Scalar
  var mark: Unicode.Scalar = "\0"
  var columns: Int
}

/// A text as the glyphs a terminal can show.
///
/// Control characters become visible ones, invisible formatting is dropped, and a second
/// combining mark on the same character is dropped too: a cell holds one.
func textGlyphs(_ text: some StringProtocol) -> [TextGlyph] {
  var glyphs: [TextGlyph] = []
  glyphs.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if scalar.isControl {
      for shown in scalar.visibleControl.unicodeScalars {
        glyphs.append(TextGlyph(scalar: shown, columns: 1))
      }
      continue
    }
    let columns = scalar.columns
    if columns > 0 {
      glyphs.append(TextGlyph(scalar: scalar, columns: columns))
    } else if scalar.properties.generalCategory == .nonspacingMark, !scalar.isVariationSelector {
      if glyphs.isEmpty {
        glyphs.append(TextGlyph(scalar: " ", mark: scalar, columns: 1))
      } else if glyphs[glyphs.count - 1].mark == "\0" {
        glyphs[glyphs.count - 1].mark = scalar
      }
    }
  }
  return glyphs
}

extension Unicode.Scalar {
  fileprivate var isVariationSelector: Bool { properties.isVariationSelector }
}
