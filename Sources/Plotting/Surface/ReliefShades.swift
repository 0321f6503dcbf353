/// The colours of a relief: those of the bands of a map, each from the side in the shade to the one in the light.
///
/// None is lighter on a dark ground, or darker on a light one, than the bands of the flat map are, so that
/// every line keeps its contrast; and none is as dark, or as light, as the background.
package struct ReliefShades: Hashable, Sendable {
  /// Steps from dark to light.
  static let steps = 32

  /// The colours, all steps of the lowest band first.
  package let colors: [Color]
  /// How iso-lines look over each of them.
  let isolines: [Color]
  private let bandCount: Int

  /// The colours for so many bands; none where a terminal has no ground to fill.
  package init(_ palette: Palette, bandCount: Int) {
    self.bandCount = bandCount
    guard !palette.terrain.isEmpty else {
      (colors, isolines) = ([], [])
      return
    }
    let bands = palette.terrain(bands: bandCount)
    colors =
      palette.tier == .truecolor
      ? bands.flatMap { Self.shades(of: $0, in: palette) }
      : bands.flatMap { Self.greys(of: $0, in: palette) }
    isolines = colors.map { palette.isoline(over: $0).foreground }
  }

  /// Which colour something has that is so high, in bands, and lit so much.
  func index(height: Float, shade: Float) -> Int {
    let band = min(max(Int(height), 0), bandCount - 1)
    let light = shade < 0 ? shade + 1 : shade
    let step = min(max(Int(light * Float(Self.steps)), 0), Self.steps - 1)
    return band * Self.steps + step
  }

  /// How much a step makes, from -1, the darkest, to 1.
  private static func light(_ step: Int) -> Double {
    2 * (Double(step) + 0.5) / Double(steps) - 1
  }

  /// How far apart the lightness (OKLab) of a relief and of what is around it are at least.
  private static let margin = 0.035
  /// The least lightness on a dark background, and the greatest on a light one: beyond them no hue is seen.
  private static let ends = (dark: 0.07, light: 0.97)
  /// How much the lightness of the ends differs from that of the band.
  private static let reach = (dark: 0.15, light: 0.1)

  private static func shades(of band: Color, in palette: Palette) -> [Color] {
    guard let seen = band.okLab else { return Array(repeating: band, count: steps) }
    let limits = limits(palette)
    let reach = palette.isDark ? reach.dark : reach.light
    return (0..<steps).map { step in
      let lightness = seen.lightness + light(step) * reach
      return Color(
        seen.withLightness(min(max(lightness, limits.lowerBound), limits.upperBound)))
    }
  }

  /// From the least lightness to the greatest.
  private static func limits(_ palette: Palette) -> ClosedRange<Double> {
    let lightnesses = palette.terrain.compactMap { $0.okLab?.lightness }
    let background = palette.background.okLab?.lightness ?? (palette.isDark ? 0 : 1)
    if palette.isDark {
      let least = max(ends.dark, background + margin)
      return least...max(lightnesses.max() ?? least, least)
    }
    let most = min(ends.light, background - margin)
    return min(lightnesses.min() ?? most, most)...most
  }

  /// The greys of a palette of 256 around that of a band.
  private static func greys(of band: Color, in palette: Palette) -> [Color] {
    let count = palette.terrain.count
    let middle = palette.terrain.firstIndex(of: band) ?? 0
    let isRising =
      (palette.terrain.first?.luminance ?? 0) <= (palette.terrain.last?.luminance ?? 0)
    return (0..<steps).map { step in
      let offset = Int((light(step) * Double(count) / 2.5).rounded())
      return palette.terrain[min(max(middle + (isRising ? offset : -offset), 0), count - 1)]
    }
  }
}
