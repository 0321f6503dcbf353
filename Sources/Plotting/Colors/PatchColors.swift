/// Grounds in several hues, each in shades from strong to weak: what patches of a `Mosaic` are filled with.
///
/// Every line of the palette keeps 3:1 on each of them. There are none where a terminal has named colours
/// only; in 256 colours each hue has one shade.
package struct PatchColors: Hashable, Sendable {
  /// The shades of each hue, the strongest first; empty where there are none.
  package let hues: [[Color]]

  /// How many shades true colour has.
  private static let shadeCount = 8

  /// The grounds of a palette.
  package init(_ palette: Palette) {
    guard !palette.terrain.isEmpty else {
      hues = []
      return
    }
    let lines = palette.lines.indices.map { palette.kind($0) }
    let shades = lines.map { Self.shades(of: $0, in: palette) }
    guard palette.tier == .palette256 else {
      hues = shades
      return
    }
    var taken: [Color] = [palette.background]
    for shade in shades {
      taken.append(palette.nearest(toGround: shade[0], except: taken))
    }
    hues = taken.dropFirst().map { [$0] }
  }

  /// The fill of the thing with this number; `share` is 0 for the strongest shade, 1 for the weakest.
  package func color(_ number: Int, share: Double) -> Color? {
    guard !hues.isEmpty else { return nil }
    let shades = hues[number % hues.count]
    return shades[min(shades.count - 1, Int(min(max(0, share), 1) * Double(shades.count)))]
  }

  private static func shades(of line: Color, in palette: Palette) -> [Color] {
    guard let seen = line.okLab else { return [palette.background] }
    let allowed = palette.isDark ? 0.19...0.43 : 0.79...0.97
    func ground(_ lightness: Double) -> Color { Color(seen.withLightness(lightness)) }
    // From the strongest on which all lines can be seen.
    let steps = (0...24).map { Double($0) / 24 }
    func lightness(_ share: Double) -> Double {
      let along = palette.isDark ? 1 - share : share
      return allowed.lowerBound + along * (allowed.upperBound - allowed.lowerBound)
    }
    let first =
      steps.first {
        palette.stands(on: ground(lightness($0)))
      } ?? 1
    return (0..<shadeCount).map { index in
      let share = Double(index) / Double(shadeCount - 1)
      return ground(lightness(first + share * (1 - first)))
    }
  }
}

extension Palette {
  /// The colour of one of several things that are no optimizers: not those of the first optimizers.
  package func kind(_ number: Int) -> Color { line(number + 3) }

  /// Whether all lines can be seen on a ground.
  func stands(on ground: Color) -> Bool {
    lines.allSatisfy { ($0.contrast(with: ground) ?? 0) >= ThemeColors.lineContrast }
  }
}
