import Plotting

extension Theme {
  /// Reads a theme file; `file` is what errors call it.
  ///
  /// The lightness of the map is clamped, and lines and text that do not stand out are changed
  /// until they do: `changed` names those. Throws everything that is wrong in the file.
  static func read(
    _ bytes: [UInt8], name: String, file: String
  ) throws(PresetError) -> (theme: Theme, changed: [String]) {
    try FileReader.read(bytes, file: file, kind: "the theme") { ThemeReader.read($0, name: name) }
  }
}

/// Reads the outermost mapping of a theme file: a base, and the colours that differ from it.
enum ThemeReader {
  /// Which bundled theme has the colours that are not given.
  private enum Base: String, CaseIterable {
    case dark
    case light

    var colors: ThemeColors {
      switch self {
      case .dark: Theme.dark.colors
      case .light: Theme.light.colors
      }
    }
  }

  static func read(_ settings: Mapping, name: String) -> (theme: Theme, changed: [String])? {
    let summary = settings["summary"]?.line()
    let base = settings.required("base")?.choice(Base.self)
    var colors = (base ?? .dark).colors
    for (key, path) in single {
      if let color = settings[key]?.color() { colors[keyPath: path] = color }
    }
    if let lines = settings["lines"]?.list(count: 1...9, { $0.color() }) { colors.lines = lines }
    let terrain = settings["terrain"]?.list(count: 2...16) { $0.color() }
    if let terrain { colors.terrain = terrain }
    guard let base else { return nil }
    if !colors.isGround(colors.background), let field = settings["background"] {
      let other = base == .dark ? "light" : "dark"
      return field.fault("is too \(other) for the base '\(base.rawValue)'; use 'base: \(other)'")
    }
    let (legible, changed) = colors.clampingTerrain.standingOut
    let theme = Theme(
      name: name, summary: summary ?? "a theme of your own", colors: legible)
    return (theme, changed)
  }

  private static var single: [(key: String, path: WritableKeyPath<ThemeColors, Color>)] {
    [
      ("background", \.background), ("text", \.text), ("dimmed", \.dimmed), ("rule", \.rule),
      ("accent", \.accent), ("warning", \.warning), ("selection", \.selection),
      ("selection_text", \.selectionText), ("isoline", \.isoline),
    ]
  }
}

extension Field {
  /// A colour, written as "#rrggbb".
  fileprivate func color() -> Color? {
    guard case .scalar(let text, _) = value.content, text.utf8.count == 7, text.first == "#",
      text.utf8.dropFirst().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let hex = UInt32(text.dropFirst(), radix: 16)
    else { return fault("must be a colour as in \"#ffb000\", not \(value.summary)") }
    return .rgb(hex)
  }
}
