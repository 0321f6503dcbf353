import ArgumentParser
import Interface
import Plotting
import Presets

/// What every subcommand that shows or runs a preset takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "Seed of the noise, instead of the preset's.")
  var seed: UInt64?

  @Option(help: "How many colours to use.")
  var color = ColorMode.auto

  @Option(help: "What to draw with, instead of the finest that the terminal can show.")
  var glyphs: GlyphSet?

  @Flag(help: "Draw with ASCII characters only, as --glyphs ascii.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "The colours to use; see 'downhill list themes'. By default dark or light, as the terminal is.",
      valueName: "name"))
  var theme: String?

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "Move less: four frames a second.")
  var reducedMotion = false

  @Option(
    help: ArgumentHelp("A folder with presets, searched before all others.", valueName: "folder"))
  var presets: String?

  func validate() throws {
    if ascii, let glyphs, glyphs != .ascii {
      throw ValidationError("--ascii and --glyphs \(glyphs.rawValue) exclude each other")
    }
  }

  /// What to draw with, if anything was asked for.
  var askedGlyphs: GlyphSet? { ascii ? .ascii : glyphs }

  /// The colours asked for here, or else by the environment.
  var colorRequest: ColorRequest {
    ColorRequest(option: color, environment: Environment.value)
  }
}

extension GlyphSet: ExpressibleByArgument {}

/// How many colours the user asks for.
enum ColorMode: String, ExpressibleByArgument, CaseIterable {
  case auto
  case never
  case eight = "8"
  case sixteen = "16"
  case palette = "256"
  case truecolor

  /// The tier asked for; nil leaves it to the terminal.
  var tier: ColorTier? {
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

extension Size: ExpressibleByArgument {
  /// A size written as `120x40`.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  /// Throws where no scene could be drawn on as few cells.
  func requireRoomForScene() throws {
    let least = Renderer.smallestSize
    guard columns >= least.columns, rows >= least.rows else {
      throw ValidationError(
        "--size takes at least \(least.columns)x\(least.rows); a scene needs that much room")
    }
  }
}
