extension Color {
  /// Relative luminance by WCAG 2.2, from 0 (black) to 1 (white); nil for the terminal's default.
  public var luminance: Double? {
    guard let hex else { return nil }
    let red = linearLight[Int(hex >> 16 & 0xFF)]
    let green = linearLight[Int(hex >> 8 & 0xFF)]
    let blue = linearLight[Int(hex & 0xFF)]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// Contrast ratio by WCAG 2.2, from 1 (the same luminance) to 21 (black and white).
  ///
  /// Nil if either colour is the terminal's default, about which nothing is known.
  public func contrast(with other: Self) -> Double? {
    guard let mine = luminance, let theirs = other.luminance else { return nil }
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  /// This colour sunk `fraction` of the way into `background`, but only as far as its contrast
  /// with it stays above `minimum`.
  public func faded(into background: Self, by fraction: Double, minimumContrast minimum: Double)
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
