import ArgumentParser
import Interface
import Plotting
import Presets

/// What every subcommand that shows or runs a preset takes.
struct GlobalOptions: ParsableArguments {
  @OptionGroup(title: "Preset Options")
  var scene: SceneOptions

  @OptionGroup(title: "Display Options")
  var display: DisplayOptions
}

/// Where presets come from, and what is changed about them.
struct SceneOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Seed of the noise, instead of the preset's.", valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp("A folder with presets, searched before all others.", valueName: "folder"))
  var presets: String?

  @Option(
    help: ArgumentHelp(
      "The language of presets' texts; by default that of the locale. English stands in for others.",
      valueName: "language"))
  var lang: Language?
}

/// How pictures are drawn.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The colours to use; see 'downhill list themes'. By default auto: dark or light, as the terminal is.",
      valueName: "theme"))
  var theme: String?

  @Option(help: "How many colours to use.")
  var color: ColorMode?

  @Option(help: "What to draw with, instead of the finest that the terminal can show.")
  var glyphs: GlyphSet?

  @Option(
    help:
      "What to draw maps with on the screen; auto is pixels where the terminal says that it shows them."
  )
  var graphics: GraphicsMode?

  @Flag(help: "Draw with ASCII characters only, as --glyphs ascii.")
  var ascii = false

  @Flag(inversion: .prefixedNo, help: "Use the mouse, or leave it to the terminal.")
  var mouse: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Move less: four frames a second, and trails that do not fade.")
  var reducedMotion: Bool?

  func validate() throws {
    if ascii, let glyphs, glyphs != .ascii {
      throw ValidationError("--ascii and --glyphs \(glyphs.rawValue) exclude each other")
    }
  }

  /// What to draw with, if anything was asked for.
  var askedGlyphs: GlyphSet? { ascii ? .ascii : glyphs }
}

extension Language: ExpressibleByArgument {}

extension GlyphSet: ExpressibleByArgument {}

extension GraphicsMode: ExpressibleByArgument {}

extension ColorMode: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  /// A size written as `120x40`.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1_000_000).contains(columns), (1...1_000_000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  /// No screen has more cells, and a picture of more takes minutes and gigabytes.
  static let largestPicture = Size(columns: 500, rows: 200)

  /// Throws where a picture would have more cells than any screen.
  func requirePictureSize() throws {
    let most = Self.largestPicture
    guard columns <= most.columns, rows <= most.rows else {
      throw ValidationError("--size takes at most \(most.columns)x\(most.rows) cells")
    }
  }

  /// Throws where no scene could be drawn on as few cells, or on as many.
  func requireRoomForScene() throws {
    try requirePictureSize()
    let least = Renderer.smallestSize
    guard columns >= least.columns, rows >= least.rows else {
      throw ValidationError(
        "--size takes at least \(least.columns)x\(least.rows); a scene needs that much room")
    }
  }
}
