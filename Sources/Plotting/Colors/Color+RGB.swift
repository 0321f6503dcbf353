extension Color {
  /// What a colour asks of the terminal.
  public enum Kind: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminalDefault
    /// A colour of the terminal's palette.
    case palette(UInt8)
    /// A 24-bit colour as `0xRRGGBB`.
    case rgb(UInt32)
  }

  /// What the packed form means.
  public var kind: Kind {
    switch packed >> 24 {
    case 0: .terminalDefault
    case 1: .palette(UInt8(truncatingIfNeeded: packed))
    default: .rgb(packed & 0xFF_FFFF)
    }
  }

  /// The colour as `0xRRGGBB`, with xterm's values for palette colours; nil for the default.
  public var hex: UInt32? {
    switch kind {
    case .terminalDefault: nil
    case .palette(let index): Self.paletteHex(index)
    case .rgb(let hex): hex
    }
  }

  /// The colour `fraction` of the way from this one to `other`, in sRGB; this one where either is
  /// the terminal's default.
  public func mixed(toward other: Self, by fraction: Double) -> Self {
    guard let hex, let target = other.hex else { return self }
    let share = min(max(fraction, 0), 1)
    func channel(_ shift: UInt32) -> UInt32 {
      let from = Double(hex >> shift & 0xFF)
      let to = Double(target >> shift & 0xFF)
      return UInt32((from + (to - from) * share).rounded()) << shift
    }
    return .rgb(channel(16) | channel(8) | channel(0))
  }

  private static func paletteHex(_ index: UInt8) -> UInt32 {
    switch index {
    case 0..<16:
      return namedHex[Int(index)]
    case 16..<232:
      let steps: [UInt32] = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
      let cube = Int(index) - 16
      return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6]
    default:
      return (UInt32(index) - 232) * 0x0A_0A0A + 0x08_0808
    }
  }

  /// The sixteen named colours as xterm shows them; users change these more than any others.
  private static let namedHex: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
