extension Color {
  /// How much red, green and blue light a display gives for it, each from 0 to 1; nil for the
  /// terminal's default.
  var light: (red: Double, green: Double, blue: Double)? {
    guard let hex else { return nil }
    return (
      linearLight[Int(hex >> 16 & 0xFF)], linearLight[Int(hex >> 8 & 0xFF)],
      linearLight[Int(hex & 0xFF)]
    )
  }

  /// Relative luminance by WCAG 2.2, from 0 (black) to 1 (white); nil for the terminal's default.
  package var luminance: Double? {
    light.map { 0.2126 * $0.red + 0.7152 * $0.green + 0.0722 * $0.blue }
  }

  /// Contrast ratio by WCAG 2.2, from 1 (the same luminance) to 21 (black and white).
  ///
  /// Nil if either colour is the terminal's default, about which nothing is known.
  package func contrast(with other: Self) -> Double? {
    guard let mine = luminance, let theirs = other.luminance else { return nil }
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  /// Whether black stands out from it better than white; nil for the terminal's default.
  package var isLight: Bool? {
    guard let black = contrast(with: .rgb(0)), let white = contrast(with: .rgb(0xFFFFFF)) else {
      return nil
    }
    return black > white
  }

  /// Whether the contrast with each of `grounds` is at least `minimum`.
  func standsOut(from grounds: [Self], by minimum: Double) -> Bool {
    grounds.allSatisfy { (contrast(with: $0) ?? 0) >= minimum }
  }

  /// This colour moved toward `extreme` as far as it takes to stand out from all of `grounds`; as
  /// it is where it does.
  func standingOut(from grounds: [Self], by minimum: Double, toward extreme: Self) -> Self {
    let steps = 25
    let candidates = (0...steps).lazy.map {
      mixed(toward: extreme, by: Double($0) / Double(steps))
    }
    return candidates.first { $0.standsOut(from: grounds, by: minimum) } ?? extreme
  }

  /// This colour sunk `fraction` of the way into `background`, but only as far as its contrast
  /// with it stays above `minimum`.
  package func faded(into background: Self, by fraction: Double, minimumContrast minimum: Double)
    -> Self
  {
    var reach = fraction
    while reach > 0.01 {
      let candidate = mixed(toward: background, by: reach)
      guard let contrast = candidate.contrast(with: background) else { return self }
      if contrast >= minimum { return candidate }
      reach -= 0.04
    }
    return self
  }
}

/// The light a display gives for each value of an sRGB channel.
private let linearLight: [Double] = (0..<256).map { value in
  let channel = Double(value) / 255
  return channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055, 2.4)
}
