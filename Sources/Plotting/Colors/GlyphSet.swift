/// Which characters a terminal and its font can show.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// Braille dots and quadrant blocks: 2 x 4 dots a cell.
  case braille
  /// Half blocks and line drawing, as in the font of the Linux console: 1 x 2 dots a cell.
  case blocks
  /// ASCII only.
  case ascii
  /// Solid blocks in place of braille dots, as in fonts for Unicode 16: 2 x 4 a cell.
  case octants
  /// Solid blocks in place of braille dots, as in fonts for Unicode 13: 2 x 3 a cell.
  case sextants

  /// Those that keys go through; the others are for who asks for them, since few fonts have them.
  public static let common: [Self] = [.braille, .blocks, .ascii]

  /// Whether a cell has dots, and fonts have all signs.
  public var hasDots: Bool { self != .blocks && self != .ascii }

  /// What it is, in a word or two.
  public var summary: String {
    switch self {
    case .braille: "braille dots"
    case .blocks: "blocks"
    case .ascii: "ASCII"
    case .octants: "octants"
    case .sextants: "sextants"
    }
  }

  /// Marks text that has been cut.
  public var ellipsis: Unicode.Scalar { self == .ascii ? "~" : "\u{2026}" }
  /// A rule from left to right.
  public var horizontal: Unicode.Scalar { self == .ascii ? "-" : "\u{2500}" }
  /// A rule from top to bottom.
  public var vertical: Unicode.Scalar { self == .ascii ? "|" : "\u{2502}" }
  /// The corner of two axes.
  public var corner: Unicode.Scalar { self == .ascii ? "+" : "\u{2514}" }
  /// The corners of a box: upper left, upper right, lower left, lower right.
  public var corners: [Unicode.Scalar] {
    switch self {
    case .braille, .octants, .sextants: ["\u{256D}", "\u{256E}", "\u{2570}", "\u{256F}"]
    case .blocks: ["\u{250C}", "\u{2510}", "\u{2514}", "\u{2518}"]
    case .ascii: ["+", "+", "+", "+"]
    }
  }
  /// Says that time passes.
  public var play: String {
    switch self {
    case .braille, .octants, .sextants: "\u{25B6}"
    case .blocks: "\u{25BA}"
    case .ascii: ">"
    }
  }
  /// Says that the race is on its way to another step.
  public var onItsWay: String { self == .ascii ? ">>" : "\u{BB}" }
  /// Says that time stands still.
  public var pause: String { hasDots ? "\u{2016}" : "||" }
  /// A tick on an axis at the left.
  public var leftTick: Unicode.Scalar { self == .ascii ? "+" : "\u{2524}" }
  /// A tick on an axis at the bottom.
  public var bottomTick: Unicode.Scalar { self == .ascii ? "+" : "\u{252C}" }
}
