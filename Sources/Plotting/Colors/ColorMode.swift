/// How many colours the user asks for.
package enum ColorMode: String, Hashable, Sendable, CaseIterable {
  /// As many as the terminal shows.
  case auto
  /// None.
  case never
  /// The eight named colours.
  case eight = "8"
  /// The sixteen named colours.
  case sixteen = "16"
  /// The 256-colour palette of xterm.
  case palette = "256"
  /// 24-bit colours.
  case truecolor

  /// The tier asked for; nil leaves it to the terminal.
  package var tier: ColorTier? {
    switch self {
    case .auto: nil
    case .never: .mono
    case .eight: .palette8
    case .sixteen: .palette16
    case .palette: .palette256
    case .truecolor: .truecolor
    }
  }
}
