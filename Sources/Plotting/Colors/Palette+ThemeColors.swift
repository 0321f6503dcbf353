extension Palette {
  /// The colours of a theme as they are.
  init(truecolor colors: ThemeColors) {
    self.init(
      tier: .truecolor, isDark: colors.isDark,
      background: colors.background,
      text: Style(colors.text), dimmed: Style(colors.dimmed), rule: Style(colors.rule),
      accent: Style(colors.accent, attributes: .bold),
      warning: Style(colors.warning, attributes: .bold),
      selection: Style(colors.selectionText, on: colors.selection),
      lines: colors.lines, terrain: colors.terrain,
      isoline: .tinted(toward: colors.isoline, by: colors.isDark ? 0.26 : 0.3))
  }

  /// The colours of a theme as xterm's palette of 256 has them.
  ///
  /// The map becomes greys of its lightness: the palette's few dark and few pale colours would make
  /// a ramp of other hues out of it. Lines and text become the nearest colours that stand out.
  init(palette256 colors: ThemeColors) {
    let terrain = XtermPalette.greys(between: colors.terrain)
    let background = XtermPalette.nearest(to: colors.background)
    func text(_ color: Color, on ground: Color) -> Color {
      XtermPalette.nearest(to: color, from: [ground], by: ThemeColors.textContrast)
    }
    var lines: [Color] = []
    for line in colors.lines {
      lines.append(
        XtermPalette.nearest(
          to: line, from: terrain + [background], by: ThemeColors.lineContrast, except: lines))
    }
    let selection = XtermPalette.nearest(to: colors.selection)
    self.init(
      tier: .palette256, isDark: colors.isDark,
      background: background,
      text: Style(text(colors.text, on: background)),
      dimmed: Style(text(colors.dimmed, on: background)),
      rule: Style(XtermPalette.nearest(to: colors.rule)),
      accent: Style(text(colors.accent, on: background), attributes: .bold),
      warning: Style(text(colors.warning, on: background), attributes: .bold),
      selection: Style(text(colors.selectionText, on: selection), on: selection),
      lines: lines, terrain: terrain,
      isoline: .fixed(Style(XtermPalette.grey(beyond: terrain, isDark: colors.isDark))))
  }
}

extension Palette {
  /// The colour of 256 that is most like a ground, of a hue as strong as the palette has it, on which all
  /// lines can be seen.
  func nearest(toGround color: Color, except taken: [Color]) -> Color {
    guard var seen = color.okLab else { return color }
    (seen.a, seen.b) = (2 * seen.a, 2 * seen.b)
    return XtermPalette.nearest(
      to: Color(seen), from: lines, by: ThemeColors.lineContrast, except: taken)
  }
}

/// The colours of xterm's palette that no user is likely to have changed: its cube and its greys.
private enum XtermPalette {
  private static let colors = (16...255).map { Color.palette($0) }
  private static let seen = colors.map { ($0, $0.okLab) }
  private static let greys: ClosedRange<UInt8> = 232...255

  /// The colour that looks most like `color` among those that stand out from all of `grounds` and
  /// are not taken.
  static func nearest(
    to color: Color, from grounds: [Color] = [], by contrast: Double = 1, except taken: [Color] = []
  ) -> Color {
    guard let target = color.okLab else { return color }
    func distance(_ candidate: (Color, OKLab?)) -> Double {
      candidate.1.map(target.distance) ?? .infinity
    }
    return
      seen
      .filter { !taken.contains($0.0) && $0.0.standsOut(from: grounds, by: contrast) }
      .min { distance($0) < distance($1) }?.0 ?? color
  }

  /// The greys from about the darkest to about the lightest of `ramp`.
  static func greys(between ramp: [Color]) -> [Color] {
    let lightnesses = ramp.compactMap { $0.okLab?.lightness }
    guard let lowest = lightnesses.min(), let highest = lightnesses.max() else { return [] }
    let rising = Array(index(nearest: lowest)...index(nearest: highest)).map(Color.palette)
    return lightnesses[0] <= lightnesses[lightnesses.count - 1] ? rising : rising.reversed()
  }

  /// A grey that is seen on all of `terrain` and yet is fainter than any line.
  static func grey(beyond terrain: [Color], isDark: Bool) -> Color {
    let indices = terrain.map { UInt8(truncatingIfNeeded: $0.packed) }
    return .palette(isDark ? (indices.max() ?? 0) + 4 : (indices.min() ?? 0) - 4)
  }

  private static func index(nearest lightness: Double) -> UInt8 {
    func distance(_ index: UInt8) -> Double {
      abs((Color.palette(index).okLab?.lightness ?? 0) - lightness)
    }
    return greys.min { distance($0) < distance($1) } ?? greys.lowerBound
  }
}
