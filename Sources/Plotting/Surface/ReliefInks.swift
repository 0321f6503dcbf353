/// The colours of a relief as light, so that samples of one cell can be mixed as light is.
struct ReliefInks {
  /// Samples that become one colour.
  struct Mixture {
    fileprivate var light = SIMD4<UInt32>()
    fileprivate var count: UInt32 = 0
    fileprivate var empty: UInt32 = 0
  }

  private let tones: [SIMD4<UInt32>]
  private let lines: [SIMD4<UInt32>]
  private let background: Color
  private let empty: SIMD4<UInt32>
  /// The colours that a mixture may have, with their light; none where it may have all.
  private let listed: [(light: UInt32, color: Color)]

  /// The inks of a relief on a kind of terminal: mixed freely in true colour, else the nearest of the map's.
  init(_ shades: ReliefShades, _ palette: Palette) {
    tones = shades.colors.map(Self.light)
    lines = shades.isolines.map(Self.light)
    background = palette.background
    empty = Self.light(palette.background)
    listed =
      palette.tier == .truecolor ? [] : palette.terrain.map { (Self.light($0).y, $0) }
  }

  /// Adds a sample with a colour, or with an iso-line over it.
  @inline(__always)
  func add(_ tone: Int, isLine: Bool, to mixture: inout Mixture) {
    mixture.light &+= isLine ? lines[tone] : tones[tone]
    mixture.count &+= 1
  }

  /// Adds a sample in which nothing is seen.
  @inline(__always)
  func addBackground(to mixture: inout Mixture) { mixture.empty &+= 1 }

  /// What the samples look like together.
  func color(of mixture: Mixture) -> Color {
    guard mixture.count > 0 else { return background }
    guard listed.isEmpty else {
      guard mixture.count >= mixture.empty else { return background }
      let green = mixture.light.y / mixture.count
      return nearest(to: green)
    }
    let light = light(of: mixture)
    func value(_ channel: UInt32) -> UInt32 { UInt32(Light.values[Int(channel)]) }
    return .rgb(value(light.x) << 16 | value(light.y) << 8 | value(light.z))
  }

  /// The light of all the samples, red, green and blue.
  @inline(__always)
  func light(of mixture: Mixture) -> SIMD4<UInt32> {
    let count = max(mixture.count + mixture.empty, 1)
    let sum = mixture.light &+ empty &* mixture.empty
    return SIMD4(sum.x / count, sum.y / count, sum.z / count, 0)
  }

  private func nearest(to green: UInt32) -> Color {
    var best = listed[0]
    func distance(_ light: UInt32) -> UInt32 { max(light, green) - min(light, green) }
    for entry in listed where distance(entry.light) < distance(best.light) { best = entry }
    return best.color
  }

  private static func light(_ color: Color) -> SIMD4<UInt32> {
    let ink = Raster.Ink(color)
    return SIMD4(UInt32(ink.red), UInt32(ink.green), UInt32(ink.blue), 0)
  }
}
