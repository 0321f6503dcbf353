import Plotting
import Testing

@testable import downhill

@Suite struct ColorRequestTests {
  private func request(
    _ environment: [String: String] = [:], option: ColorMode? = nil, configured: ColorMode = .auto
  ) -> ColorRequest {
    // As `Environment.value` has it: what is empty is not set.
    ColorRequest(option: option, configured: configured) { name in
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// Whether 24-bit colour is tried, for the environments of terminals as they are found.
  private static let promises: [(environment: [String: String], isTried: Bool)] = [
    ([:], false),
    (["TERM": "xterm-256color"], false),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], true),
    (["TERM": "xterm-256color", "COLORTERM": "24bit"], true),
    (["TERM": "xterm-256color", "COLORTERM": ""], false),
    (["TERM": "xterm-256color", "COLORTERM": "gnome-terminal"], false),
    (["TERM": "xterm-256color", "COLORTERM": "yes"], false),
    (["TERM": "xterm-kitty"], true),
    (["TERM": "alacritty"], true),
    (["TERM": "foot"], true),
    (["TERM": "foot-extra"], true),
    (["TERM": "xterm-ghostty"], true),
    (["TERM": "wezterm"], true),
    (["TERM": "contour"], true),
    (["TERM": "xterm-direct"], true),
    (["TERM": "konsole-direct"], true),
    (["TERM": "linux"], false),
    // Old versions say nothing; those that can, say so.
    (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false),
    (
      ["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal", "COLORTERM": "truecolor"],
      true
    ),
    (["TERM": "xterm-256color", "WT_SESSION": "5f6c9a6e"], true),
    // GNU screen inherits COLORTERM; tmux calls itself screen too.
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], false),
    (["TERM": "screen.xterm-256color", "COLORTERM": "truecolor"], false),
    (["TERM": "screen-256color", "COLORTERM": "truecolor", "TERM_PROGRAM": "tmux"], true),
    (["TERM": "screen-256color", "TERM_PROGRAM": "tmux"], false),
    (["TERM": "tmux-256color", "COLORTERM": "truecolor"], true),
    (["TERM": "screen", "WT_SESSION": "5f6c9a6e"], false),
  ]

  @Test(arguments: promises)
  func truecolorIsTriedWhereItIsPromised(environment: [String: String], isTried: Bool) {
    let request = request(environment)
    #expect(request.wantsTruecolor == isTried)
    #expect(request.tier == nil)
  }

  /// Nothing but what is asked for counts where something is asked for.
  @Test(
    arguments: [
      (["NO_COLOR": "1"], ColorTier.mono), (["NO_COLOR": ""], nil), (["NO_COLOR": "0"], .mono),
      (["CLICOLOR": "0"], .mono), (["CLICOLOR": "1"], nil), (["CLICOLOR": ""], nil),
      (["NO_COLOR": "1", "COLORTERM": "truecolor"], .mono),
      (["CLICOLOR": "0", "TERM": "xterm-kitty"], .mono),
    ] as [([String: String], ColorTier?)])
  func colourCanBeRefused(environment: [String: String], tier: ColorTier?) {
    let request = request(environment)
    #expect(request.tier == tier)
    if tier != nil { #expect(!request.wantsTruecolor) }
  }

  @Test(arguments: ColorMode.allCases.filter { $0 != .auto })
  func anOptionOverrulesAll(mode: ColorMode) {
    let request = request(
      ["NO_COLOR": "1", "COLORTERM": "truecolor"], option: mode,
      configured: mode == .eight ? .sixteen : .eight)
    #expect(request.tier == mode.tier)
    #expect(request.wantsTruecolor == (mode == .truecolor))
    #expect(request.tier(colorCount: 8) == mode.tier)
  }

  @Test(arguments: ColorMode.allCases.filter { $0 != .auto })
  func theConfigurationOverrulesTheEnvironment(mode: ColorMode) {
    let request = request(["NO_COLOR": "1", "COLORTERM": "truecolor"], configured: mode)
    #expect(request.tier == mode.tier)
    #expect(request.wantsTruecolor == (mode == .truecolor))
  }

  @Test(
    arguments: [
      (0, .mono), (2, .mono), (8, .palette8), (15, .palette8), (16, .palette16),
      (88, .palette16), (256, .palette256), (1 << 24, .truecolor),
    ] as [(Int, ColorTier)])
  func theRestIsLeftToTheTerminal(count: Int, tier: ColorTier) {
    #expect(request().tier(colorCount: count) == tier)
  }
}
