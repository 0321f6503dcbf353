import Plotting

/// How many colours are asked for: by an option, by the configuration, by the environment, in this
/// order; what none of them says is left to the terminal's description.
struct ColorRequest: Equatable {
  /// The colours that were decided on; nil leaves it to the terminal.
  private(set) var tier: ColorTier?
  /// Whether to open the terminal with 24-bit colour if its kind allows.
  private(set) var wantsTruecolor: Bool

  /// What it comes to; `environment` gives the value of a variable that is set and not empty.
  init(option: ColorMode?, configured: ColorMode = .auto, environment: (String) -> String?) {
    tier = (option ?? configured).tier
    if tier == nil, environment("NO_COLOR") != nil || environment("CLICOLOR") == "0" {
      tier = .mono
    }
    wantsTruecolor = tier.map { $0 == .truecolor } ?? Self.promisesTruecolor(environment)
  }

  /// The colours to use on a terminal that has been opened and shows so many.
  func tier(colorCount: Int) -> ColorTier {
    if let tier { return tier }
    return switch colorCount {
    case 257...: .truecolor
    case 256: .palette256
    case 16...: .palette16
    case 8...: .palette8
    default: .mono
    }
  }

  /// Whether COLORTERM says so, or the terminal is known for it.
  ///
  /// Apple's Terminal says so as of the version that can.
  private static func promisesTruecolor(_ environment: (String) -> String?) -> Bool {
    let type = environment("TERM") ?? ""
    // GNU screen hands COLORTERM on, but not the colours.
    if type.hasPrefix("screen"), environment("TERM_PROGRAM") != "tmux" { return false }
    if let colors = environment("COLORTERM"), ["truecolor", "24bit"].contains(colors) {
      return true
    }
    if type.hasSuffix("-direct") || environment("WT_SESSION") != nil { return true }
    return ["kitty", "alacritty", "foot", "ghostty", "wezterm", "contour"].contains {
      type.contains($0)
    }
  }
}
