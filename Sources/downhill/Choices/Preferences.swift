import Plotting
import Presets

/// What is wanted of every scene: what an option says, or else the configuration file, or else the
/// environment, in this order.
struct Preferences {
  /// How many colours.
  let color: ColorRequest
  /// What to draw with; nil leaves it to the terminal.
  let glyphs: GlyphSet?
  /// What maps on the screen are drawn with.
  let graphics: GraphicsMode
  /// Whether the program takes the mouse.
  let takesMouse: Bool
  /// Whether to move less.
  let reducesMotion: Bool
  /// How much of every trail is drawn whole where a preset does not say; nil for what suits each.
  let trail: TrailLength?
  /// How often a moving picture is drawn, at most.
  let framesPerSecond: Int
  /// A folder with presets, searched before all others.
  let presets: String?
  /// The language of presets' texts.
  let language: Language
  /// The seed to use instead of a preset's.
  let seed: UInt64?
  private let theme: (option: String?, configured: String?)
  private let library: ThemeLibrary

  /// Few enough to be looked at one by one.
  private static let calmFramesPerSecond = 4

  /// What the options, if any were given, come to with what is configured here; what is wrong in the
  /// configuration is said on standard error and keeps nobody from going on.
  init(_ options: GlobalOptions? = nil) {
    let library = ThemeLibrary.standard()
    let file = ConfigurationFile.standard(themes: library)
    for warning in file.warnings { Console.complain(warning) }
    self.init(
      options, configuration: file.configuration, library: library,
      environment: Environment.value)
  }

  /// What the options come to; `environment` gives the value of a variable that is set and not
  /// empty.
  init(
    _ options: GlobalOptions?, configuration: Configuration, library: ThemeLibrary,
    environment: (String) -> String?
  ) {
    let display = options?.display
    color = ColorRequest(
      option: display?.color, configured: configuration.color, environment: environment)
    glyphs = display?.askedGlyphs ?? configuration.glyphs
    graphics = display?.graphics ?? configuration.graphics
    takesMouse = display?.mouse ?? configuration.takesMouse
    reducesMotion =
      display?.reducedMotion ?? configuration.reducesMotion
      ?? environment("REDUCE_MOTION").map { !["0", "false", "no"].contains($0.lowercased()) }
      ?? false
    trail = configuration.trail
    framesPerSecond =
      reducesMotion
      ? min(configuration.framesPerSecond, Self.calmFramesPerSecond)
      : configuration.framesPerSecond
    presets = options?.scene.presets ?? configuration.presets
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first
    language = options?.scene.lang ?? Language(locale: locale ?? "")
    seed = options?.scene.seed
    theme = (display?.theme, configuration.theme)
    self.library = library
  }

  /// The theme that is wanted, and the others.
  func themes() throws -> ThemeChoice {
    try ThemeChoice(option: theme.option, configured: theme.configured, library: library)
  }

  /// The theme of a figure.
  ///
  /// Paper is white: only an option has a say, not the configuration, nor the terminal's background.
  func paperTheme(_ options: GlobalOptions) throws -> Theme {
    guard let name = options.display.theme, name != ThemeChoice.auto else { return .paper }
    return try themes().theme()
  }
}
