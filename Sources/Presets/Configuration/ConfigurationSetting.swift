import Plotting

/// A key of the configuration file.
///
/// The one list of them makes the reader, the file that `downhill --print-config` writes and the
/// manual.
public struct ConfigurationSetting: Sendable {
  /// The key.
  public let key: String
  /// What it is for, in a sentence.
  public let summary: String
  /// What it may be.
  public let values: String
  /// What it is where it is not given; nil where it has no value then.
  public let standard: String?
  /// A value to show where there is no standard one.
  let example: String
  /// Reads the value into a configuration, or writes down what is wrong with it.
  let read: @Sendable (Field, ConfigurationReader.Surroundings, inout Configuration) -> Void

  private init(
    _ key: String, _ summary: String, values: String, standard: String?, example: String = "",
    read: @escaping @Sendable (Field, ConfigurationReader.Surroundings, inout Configuration) -> Void
  ) {
    self.key = key
    self.summary = summary
    self.values = values
    self.standard = standard
    self.example = example
    self.read = read
  }

  /// Every key, in the order of the default file.
  public static let all = [
    theme, color, glyphs, graphics, mouse, reducedMotion, trail, framesPerSecond, presets,
  ]

  /// Leaves a choice to the terminal.
  private static let auto = "auto"

  private static let theme = Self(
    "theme", "The colours to use; auto is dark or light, as the terminal is.",
    values: "auto or a name from 'downhill list themes'", standard: auto
  ) { field, surroundings, configuration in
    guard let name = field.choice(among: [auto] + surroundings.themes.names) else { return }
    configuration.theme = name == auto ? nil : name
  }

  private static let color = Self(
    "color", "How many colours to use.", values: names(ColorMode.self),
    standard: ColorMode.auto.rawValue
  ) { field, _, configuration in
    if let mode = field.choice(ColorMode.self) { configuration.color = mode }
  }

  private static let glyphs = Self(
    "glyphs", "What to draw with; auto is the finest that the terminal shows.",
    values: "\(auto), \(names(GlyphSet.self))", standard: auto
  ) { field, _, configuration in
    guard let name = field.choice(among: [auto] + GlyphSet.allCases.map(\.rawValue)) else { return }
    configuration.glyphs = GlyphSet(rawValue: name)
  }

  private static let graphics = Self(
    "graphics",
    "What maps are drawn with; auto is pixels where the terminal says that it shows them.",
    values: names(GraphicsMode.self), standard: GraphicsMode.auto.rawValue
  ) { field, _, configuration in
    if let mode = field.choice(GraphicsMode.self) { configuration.graphics = mode }
  }

  private static let mouse = Self(
    "mouse", "Whether the program takes the mouse; if not, the terminal's own selection works.",
    values: "true, false", standard: "true"
  ) { field, _, configuration in
    if let value = field.boolean() { configuration.takesMouse = value }
  }

  private static let reducedMotion = Self(
    "reduced_motion", "Whether to move less; auto is as REDUCE_MOTION says.",
    values: "auto, true, false", standard: auto
  ) { field, _, configuration in
    guard let name = field.choice(among: [auto, "true", "false"]) else { return }
    configuration.reducesMotion = Bool(name)
  }

  private static let trail = Self(
    "trail",
    "How many of their last steps trails show whole, where a preset does not say; auto is the last "
      + "200 where there is noise, else all.",
    values: "auto, all, none, or a number of steps", standard: auto
  ) { field, _, configuration in
    if let length = TrailReader.read(field, automatic: auto) { configuration.trail = length }
  }

  private static let framesPerSecond = Self(
    "frames_per_second",
    "How often a moving picture is drawn, at most; fewer suit a slow connection.",
    values: "1 to 120", standard: "\(Configuration().framesPerSecond)"
  ) { field, _, configuration in
    if let count = field.integer(in: 1...120) { configuration.framesPerSecond = count }
  }

  private static let presets = Self(
    "presets", "A folder with presets, searched before all others.",
    values: "an absolute path, or one that begins with ~/", standard: nil, example: "~/presets"
  ) { field, surroundings, configuration in
    if let path = field.folder(home: surroundings.home, files: surroundings.files) {
      configuration.presets = path
    }
  }

  private static func names<Choice>(_: Choice.Type) -> String
  where Choice: CaseIterable & RawRepresentable<String> {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension Field {
  /// The path of a folder that is there; `~/` is the user's home.
  fileprivate func folder(home: String?, files: any FileSystem) -> String? {
    guard let path = line() else { return nil }
    guard let full = path.hasPrefix("~/") ? home.map({ $0 + path.dropFirst() }) : path,
      full.hasPrefix("/")
    else { return fault("must be an absolute path, or begin with ~/, not \(path.quoted)") }
    guard files.names(inFolder: full) != nil else {
      return fault("must be a folder that is there; there is no \(path.quoted)")
    }
    return full
  }
}
