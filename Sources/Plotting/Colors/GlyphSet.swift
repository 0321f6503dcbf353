/// Which characters a terminal and its font can show.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// Braille dots and quadrant blocks: 2 x 4 dots a cell.
  case braille
  /// Half blocks and line drawing, as in the font of the Linux console: 1 x 2 dots a cell.
  case blocks
  /// ASCII only.
  case ascii

  /// Marks text that has been cut.
  public var ellipsis: Unicode.Scalar { self == .ascii ? "~" : "\u{2026}" }
  /// A rule from left to right.
  public var horizontal: Unicode.Scalar { self == .ascii ? "-" : "\u{2500}" }
  /// A rule from top to bottom.
  public var vertical: Unicode.Scalar { self == .ascii ? "|" : "\u{2502}" }
  /// The corner of two axes.
  public var corner: Unicode.Scalar { self == .ascii ? "+" : "\u{2514}" }
  /// A tick on an axis at the left.
  public var leftTick: Unicode.Scalar { self == .ascii ? "+" : "\u{2524}" }
  /// A tick on an axis at the bottom.
  public var bottomTick: Unicode.Scalar { self == .ascii ? "+" : "\u{252C}" }
}
