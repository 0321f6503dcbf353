import Plotting
import Presets

/// How pictures are drawn on a terminal, and what else could be chosen there.
public struct Display: Hashable, Sendable {
  /// How many colours there are.
  public var tier: ColorTier { didSet { palette = theme.palette(for: tier) } }
  /// Which characters pictures are made of.
  public var glyphs: GlyphSet
  /// How many pixels a cell has, where the terminal shows pictures; nil where it does not.
  public var cellPixels: CellPixels?
  /// Whether maps are pixels where the terminal shows them.
  public var prefersPixels: Bool
  /// The colours.
  public var theme: Theme { didSet { palette = theme.palette(for: tier) } }
  /// What the theme's colours are with so many.
  private(set) var palette: Palette
  /// The themes to choose from.
  public var themes: [Theme]
  /// The characters to choose from: those that can reach the screen.
  public var glyphChoices: [GlyphSet]
  /// Whether to move less: trails do not fade.
  public var reducesMotion: Bool
  /// The language of what the program itself says.
  public var language: Language
  /// How much of every trail is drawn whole where a preset does not say; nil for what suits each.
  public var trail: TrailLength?

  /// Pictures in `theme`, as far as `tier` and `glyphs` allow.
  public init(
    tier: ColorTier, glyphs: GlyphSet, theme: Theme, themes: [Theme] = Theme.bundled,
    glyphChoices: [GlyphSet] = GlyphSet.common, reducesMotion: Bool = false,
    trail: TrailLength? = nil, language: Language = .en, cellPixels: CellPixels? = nil
  ) {
    self.tier = tier
    self.glyphs = glyphs
    self.theme = theme
    palette = theme.palette(for: tier)
    self.themes = themes
    self.glyphChoices = glyphChoices
    self.reducesMotion = reducesMotion
    self.trail = trail
    self.language = language
    self.cellPixels = cellPixels
    prefersPixels = cellPixels != nil
  }

  /// The pixels of a cell, while maps are pixels.
  ///
  /// Only with all colours is there a ground behind text that hides them where they shall not be seen.
  var shownPixels: CellPixels? {
    prefersPixels && tier == .truecolor && glyphs.hasDots ? cellPixels : nil
  }

  /// Goes on to the theme so many places further, round and round.
  mutating func changeTheme(_ offset: Int) {
    guard !themes.isEmpty else { return }
    let index = themes.firstIndex { $0.name == theme.name } ?? 0
    theme = themes[(index + offset + themes.count) % themes.count]
  }

  /// What maps are drawn with, in a word or two.
  var drawingSummary: String { shownPixels == nil ? glyphs.summary : "pixels" }

  /// Goes on to the next kind of characters, round and round, by way of pixels where there are some.
  mutating func nextGlyphs() {
    if shownPixels != nil {
      prefersPixels = false
      return
    }
    prefersPixels = true
    guard let index = glyphChoices.firstIndex(of: glyphs) else { return }
    glyphs = glyphChoices[(index + 1) % glyphChoices.count]
  }
}
