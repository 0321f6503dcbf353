/// How one cell shows the eight bands of its dots.
struct TerrainCell: Hashable {
  /// The commonest band, or `Levels.hole`.
  let band: UInt8
  /// The second commonest, or the same again.
  let other: UInt8
  /// The quarters nearer to the other band: upper left 1, upper right 2, lower left 4, lower right 8.
  let quarters: UInt8
  /// The dots of major contour lines.
  let isolines: DotMask

  init(dots: CellBands, isolines: DotMask) {
    self.isolines = isolines
    band = dots.commonest(except: nil) ?? 0
    other = dots.commonest(except: band) ?? band
    var quarters: UInt8 = 0
    if band != other {
      for quarter in 0..<4 {
        let upper = quarter / 2 * 4 + quarter % 2
        let pair = (Int(dots[upper]), Int(dots[upper + 2]))
        func distance(_ band: UInt8) -> Int {
          abs(pair.0 - Int(band)) + abs(pair.1 - Int(band))
        }
        let isOther: Bool
        if band == Levels.hole || other == Levels.hole {
          // A quarter is a hole as a whole or not at all, and no band is near to one.
          let isHole = pair == (Int(Levels.hole), Int(Levels.hole))
          isOther = isHole == (other == Levels.hole)
        } else {
          isOther = distance(other) < distance(band)
        }
        if isOther { quarters |= 1 << UInt8(quarter) }
      }
    }
    self.quarters = quarters
  }

  /// The glyph that fills the cell, the band of the glyph and that of its background.
  func fill(_ glyphs: GlyphSet) -> (Unicode.Scalar, UInt8, UInt8) {
    switch glyphs {
    case .braille, .octants, .sextants: (BlockShape.quadrants[Int(quarters)], other, band)
    case .blocks: (BlockShape.quadrants[Int(halves)], other, band)
    case .ascii: (" ", band, band)
    }
  }

  /// Whether no dot of it has a value.
  var isHole: Bool { band == Levels.hole && other == Levels.hole }

  /// The mark of a hole, in every third cell.
  static func holeMark(_ glyphs: GlyphSet, x: Int, y: Int) -> Unicode.Scalar {
    guard (x + 2 * y) % 3 == 0 else { return " " }
    return glyphs == .ascii ? "." : "\u{B7}"
  }

  /// The glyph of the contour lines in the cell; nil where none is to be drawn.
  ///
  /// Half blocks show the edges between bands, but only where bands have colours.
  func isoline(_ glyphs: GlyphSet, isFilled: Bool) -> Unicode.Scalar? {
    guard !isolines.isEmpty else { return nil }
    return switch glyphs {
    // Solid lines would be as loud as trails.
    case .braille, .octants, .sextants: isolines.glyph(.braille, letter: " ")
    case .blocks: isFilled ? nil : "\u{B7}"
    case .ascii: isolines.punctuation
    }
  }

  /// The quarters as whole rows: a half belongs to the other band if either of its quarters does
  /// and the cell is not thereby filled.
  private var halves: UInt8 {
    let upper: UInt8 = quarters & 0b0011 == 0 ? 0 : 0b0011
    let lower: UInt8 = quarters & 0b1100 == 0 ? 0 : 0b1100
    return upper | lower == 0b1111 ? 0 : upper | lower
  }
}
