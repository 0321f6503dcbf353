/// A colour as a terminal can show it: its own default, one of its palette, or 24-bit RGB.
///
/// Packed into 32 bits so that cells compare and copy as plain memory: the top byte is the kind
/// (0 default, 1 palette, 2 RGB), the rest the palette index or `0xRRGGBB`.
public struct Color: Hashable, Sendable {
  /// The packed form described above; the terminal layer reads it as it is.
  public let packed: UInt32

  /// The terminal's own foreground or background.
  public static let terminalDefault = Self(packed: 0)

  /// A colour of the terminal's palette, 0 to 255.
  public static func palette(_ index: UInt8) -> Self {
    Self(packed: 1 << 24 | UInt32(index))
  }

  /// A 24-bit colour written as `0xRRGGBB`.
  public static func rgb(_ hex: UInt32) -> Self {
    Self(packed: 2 << 24 | hex & 0xFF_FFFF)
  }

  private init(packed: UInt32) {
    self.packed = packed
  }
}
