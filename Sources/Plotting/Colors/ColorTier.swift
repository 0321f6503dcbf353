/// How many colours a terminal can show.
public enum ColorTier: String, Hashable, Sendable, CaseIterable {
  /// 24-bit colours.
  case truecolor
  /// The 256-colour palette of xterm.
  case palette256
  /// The sixteen named colours.
  case palette16
  /// The eight named colours.
  case palette8
  /// None: bold, dim and reverse only.
  case mono
}
