/// A colour by how it is seen: equal steps look equally large (OKLab, Ottosson 2020).
struct OKLab: Hashable {
  /// From 0 (black) to 1 (white).
  var lightness: Double
  /// From green to red, 0 for greys.
  var a: Double
  /// From blue to yellow, 0 for greys.
  var b: Double

  /// How different two colours look.
  func distance(to other: Self) -> Double {
    let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// The colour with another lightness, and with less colour the nearer that is to black or white,
  /// where no display has much.
  func withLightness(_ lightness: Double) -> Self {
    let isDarker = lightness < self.lightness
    let scale =
      isDarker ? lightness / self.lightness : (1 - lightness) / max(1 - self.lightness, 0.01)
    return Self(lightness: lightness, a: a * scale, b: b * scale)
  }
}

extension Color {
  /// The colour as it is seen; nil for the terminal's default.
  var okLab: OKLab? {
    guard let (red, green, blue) = light else { return nil }
    let l = power(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 1.0 / 3)
    let m = power(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 1.0 / 3)
    let s = power(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 1.0 / 3)
    return OKLab(
      lightness: 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      a: 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      b: 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  }

  /// The nearest 24-bit colour.
  init(_ color: OKLab) {
    let (lightness, a, b) = (color.lightness, color.a, color.b)
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    self = .rgb(
      channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
        | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
        | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }
}

private func cube(_ value: Double) -> Double { value * value * value }

/// The sRGB channel, 0 to 255, that gives so much light.
private func channel(_ light: Double) -> UInt32 {
  let light = min(max(light, 0), 1)
  let value = light <= 0.0031308 ? 12.92 * light : 1.055 * power(light, 1 / 2.4) - 0.055
  return UInt32((value * 255).rounded())
}
