/// Colours as the light that a display gives for them, from 0 to 65535 a channel.
///
/// An edge that covers half of a pixel shall give half of its light; half of an sRGB value gives a fifth.
enum Light {
  /// The light of each sRGB value (IEC 61966-2-1).
  static let ofValue: [UInt16] = (0..<256).map { UInt16((fraction(Double($0)) * 65535).rounded()) }

  /// The nearest sRGB value to each light.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 65536)
    var light = 0
    for value in 0..<255 {
      let end = fraction(Double(value) + 0.5) * 65535
      while Double(light) < end {
        values[light] = UInt8(value)
        light += 1
      }
    }
    return values
  }()

  private static func fraction(_ value: Double) -> Double {
    let channel = value / 255
    return channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055, 2.4)
  }
}

extension Color {
  /// The colour whose light is `fraction` of the way from this one's to that of `other`.
  func lightMixed(toward other: Self, by fraction: Double) -> Self {
    guard let hex, let target = other.hex else { return self }
    func channel(_ shift: UInt32) -> UInt32 {
      let from = Double(Light.ofValue[Int(hex >> shift & 0xFF)])
      let to = Double(Light.ofValue[Int(target >> shift & 0xFF)])
      return UInt32(Light.values[Int((from + (to - from) * fraction).rounded())]) << shift
    }
    return .rgb(channel(16) | channel(8) | channel(0))
  }
}
