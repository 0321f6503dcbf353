/// One character cell of a screen.
///
/// A wide character stands in its left cell with `width` 2; the cell to its right then has
/// `width` 0 and is never drawn on its own.
public struct Cell: Hashable, Sendable {
  /// The character's base scalar; a space where there is none.
  public var scalar: Unicode.Scalar
  /// A combining mark on top of `scalar`, or NUL.
  public var mark: Unicode.Scalar
  /// The colour of the glyph.
  public var foreground: Color
  /// The colour behind the glyph.
  public var background: Color
  /// Bold, dim, and so on.
  public var attributes: Attributes
  /// Columns taken: 1, 2, or 0 for the right half of a wide character.
  public var width: UInt8
  /// Fills the cell up to whole words: without a gap screens compare as plain memory.
  private let padding: UInt16 = 0

  /// A cell of one column.
  public init(
    _ scalar: Unicode.Scalar = " ", mark: Unicode.Scalar = "\0",
    foreground: Color = .terminalDefault, background: Color = .terminalDefault,
    attributes: Attributes = [], width: UInt8 = 1
  ) {
    self.scalar = scalar
    self.mark = mark
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.width = width
  }
}

/// The ways a terminal can emphasise a character.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute, in the order below.
  public let rawValue: UInt8

  /// Heavier or brighter.
  public static let bold = Self(rawValue: 1)
  /// Fainter.
  public static let dim = Self(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Self(rawValue: 4)
  /// Underlined.
  public static let underline = Self(rawValue: 8)
  /// Slanted.
  public static let italic = Self(rawValue: 16)

  /// The attributes whose bits are set.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }
}
