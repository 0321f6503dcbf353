import Plotting

/// What a user wants of every scene, as the configuration file says it.
public struct Configuration: Hashable, Sendable {
  /// The theme's name; nil for dark or light, as the terminal is.
  public var theme: String?
  /// How many colours to use.
  package var color = ColorMode.auto
  /// What to draw with; nil for the finest that the terminal shows.
  public var glyphs: GlyphSet?
  /// What maps are drawn with.
  package var graphics = GraphicsMode.auto
  /// Whether the program takes the mouse.
  public var takesMouse = true
  /// Whether to move less; nil leaves it to the environment.
  public var reducesMotion: Bool?
  /// How much of every trail is drawn whole where a preset does not say; nil for what suits each.
  public var trail: TrailLength?
  /// How often a moving picture is drawn, at most.
  public var framesPerSecond = 60
  /// A folder with presets, searched before all others.
  public var presets: String?

  /// What holds where nothing is configured.
  public init() {}
}
