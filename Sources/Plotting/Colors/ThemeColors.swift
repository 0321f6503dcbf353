/// The colours a theme is made of, by what they are for; those of all kinds of terminals follow.
public struct ThemeColors: Hashable, Sendable {
  /// Whether light glyphs stand on a dark ground.
  public var isDark: Bool
  /// The ground behind everything that is not a map.
  public var background: Color
  /// Plain text.
  public var text: Color
  /// Text of second rank.
  public var dimmed: Color
  /// Thin rules and axes.
  public var rule: Color
  /// What the eye should find first.
  public var accent: Color
  /// Something went wrong.
  public var warning: Color
  /// Text that is chosen.
  public var selectionText: Color
  /// The ground behind it.
  public var selection: Color
  /// What iso-lines are mixed toward, from the colour of the band that they lie on.
  public var isoline: Color
  /// One colour an optimizer.
  public var lines: [Color]
  /// Colours of the map from low to high.
  public var terrain: [Color]

  /// The contrast that text needs (WCAG 2.2, 1.4.3).
  static let textContrast = 4.5
  /// The contrast that lines need (WCAG 2.2, 1.4.11).
  static let lineContrast = 3.0

  /// The lightness (OKLab) that grounds may have, so that white on the dark ones, or black on the
  /// light ones, leaves room for lines and text in colours.
  public static func groundLightness(isDark: Bool) -> ClosedRange<Double> {
    isDark ? 0...0.45 : 0.78...1
  }

  /// Whether `color` can be a ground of these colours.
  public func isGround(_ color: Color) -> Bool {
    color.okLab.map { Self.groundLightness(isDark: isDark).contains($0.lightness) } ?? false
  }

  /// What stands out most from all grounds of these colours.
  private var extreme: Color { .rgb(isDark ? 0xFFFFFF : 0) }

  /// The colours with the lightness of the map squeezed into what grounds may have; a map that is
  /// within stays as it is.
  public var clampingTerrain: Self {
    guard !terrain.allSatisfy(isGround) else { return self }
    let allowed: ClosedRange<Double> = isDark ? 0.16...0.43 : 0.79...0.98
    let seen = terrain.compactMap(\.okLab)
    let lightnesses = seen.map(\.lightness)
    guard let lowest = lightnesses.min(), let highest = lightnesses.max() else { return self }
    let span = max(highest - lowest, .leastNormalMagnitude)
    var colors = self
    colors.terrain = seen.map { color in
      let share = (color.lightness - lowest) / span
      let lightness = allowed.lowerBound + share * (allowed.upperBound - allowed.lowerBound)
      return Color(color.withLightness(lightness))
    }
    return colors
  }

  /// The map's colours and those between neighbours, which may be darker than both.
  private var mixedTerrain: [Color] {
    let between = zip(terrain, terrain.dropFirst()).flatMap { pair in
      (1..<8).map { pair.0.mixed(toward: pair.1, by: Double($0) / 8) }
    }
    return terrain + between
  }

  /// The colours with lines and text made lighter, or on a light ground darker, until each stands
  /// out from what it is seen on; also the names of those that did not.
  public var standingOut: (colors: Self, changed: [String]) {
    var colors = self
    var changed: [String] = []
    func raise(
      _ path: WritableKeyPath<Self, Color>, _ name: String, from grounds: [Color],
      by contrast: Double, toward extreme: Color
    ) {
      let color = self[keyPath: path].standingOut(from: grounds, by: contrast, toward: extreme)
      guard color != self[keyPath: path] else { return }
      colors[keyPath: path] = color
      changed.append(name)
    }
    let texts: [(WritableKeyPath<Self, Color>, String)] = [
      (\.text, "text"), (\.dimmed, "dimmed"), (\.accent, "accent"), (\.warning, "warning"),
    ]
    for (path, name) in texts {
      raise(path, name, from: [background], by: Self.textContrast, toward: extreme)
    }
    raise(
      \.selectionText, "selection_text", from: [selection], by: Self.textContrast,
      toward: .rgb(selection.isLight ?? !isDark ? 0 : 0xFFFFFF))
    let grounds = mixedTerrain + [background]
    for index in lines.indices {
      raise(
        \.lines[index], "line \(index + 1)", from: grounds, by: Self.lineContrast,
        toward: extreme)
    }
    return (colors, changed)
  }
}
