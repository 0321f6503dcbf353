/// A picture of pixels.
///
/// It is kept as light, so that edges and what shines through are mixed as light is. Whole numbers alone
/// say what a pixel becomes: the same drawing gives the same pixels on every machine.
struct Raster: Sendable {
  /// Columns of pixels.
  let width: Int
  /// Rows of pixels.
  let height: Int
  /// Red, green and blue of each pixel, row by row from the upper left.
  private(set) var light: [UInt16]
  /// Which pixels of each row may have changed since `forgetChanges`.
  private(set) var changed: [Range<Int>]

  /// A picture of one colour.
  init(width: Int, height: Int, background: Color) {
    self.width = max(width, 1)
    self.height = max(height, 1)
    let ink = Ink(background)
    var light = [UInt16](repeating: ink.red, count: self.width * self.height * 3)
    for start in stride(from: 0, to: light.count, by: 3) {
      (light[start + 1], light[start + 2]) = (ink.green, ink.blue)
    }
    self.light = light
    changed = Array(repeating: 0..<0, count: self.height)
  }

  /// A picture whose pixels are there already: red, green and blue of each.
  init(width: Int, height: Int, light: [UInt16]) {
    precondition(width > 0 && light.count == width * height * 3, "a pixel has three channels")
    self.width = width
    self.height = height
    self.light = light
    changed = Array(repeating: 0..<0, count: height)
  }

  /// Takes all that is there for what there was before.
  mutating func forgetChanges() {
    for y in changed.indices { changed[y] = 0..<0 }
  }

  /// Takes from a raster of its size what may have changed.
  mutating func takeBackChanges(_ before: Self) {
    before.light.withUnsafeBufferPointer { before in
      light.withUnsafeMutableBufferPointer { light in
        for (y, row) in changed.enumerated() {
          let part = (y * width + row.lowerBound) * 3..<(y * width + row.upperBound) * 3
          _ = UnsafeMutableBufferPointer(rebasing: light[part])
            .update(from: UnsafeBufferPointer(rebasing: before[part]))
        }
      }
    }
    forgetChanges()
  }

  /// All of it.
  var bounds: PixelBox { PixelBox(x: 0..<width, y: 0..<height) }

  /// A colour as light.
  struct Ink {
    let red: UInt16
    let green: UInt16
    let blue: UInt16
    /// The same as sRGB.
    let hex: UInt32

    init(_ color: Color) {
      hex = color.hex ?? 0
      red = Light.ofValue[Int(hex >> 16 & 0xFF)]
      green = Light.ofValue[Int(hex >> 8 & 0xFF)]
      blue = Light.ofValue[Int(hex & 0xFF)]
    }
  }

  /// Lays a colour over a row of pixels, each as far as it is covered: from 0, not at all, to 255.
  ///
  /// What shines through is mixed in sRGB, as readers of SVG and PDF mix it, edges as light.
  mutating func lay(
    _ ink: Ink, opacity: Double, over coverage: UnsafeBufferPointer<UInt8>, x: Int, y: Int
  ) {
    let share = Int((min(max(opacity, 0), 1) * 256).rounded())
    let start = (y * width + x) * 3
    changed[y] = changed[y].widened(to: x..<x + coverage.count)
    light.withUnsafeMutableBufferPointer { light in
      for (index, cover) in coverage.enumerated() where cover > 0 {
        let pixel = start + index * 3
        let (red, green, blue) =
          share == 256
          ? (ink.red, ink.green, ink.blue)
          : (
            Self.mixed(light[pixel], ink.hex >> 16, share),
            Self.mixed(light[pixel + 1], ink.hex >> 8, share),
            Self.mixed(light[pixel + 2], ink.hex, share)
          )
        light[pixel] = Self.between(light[pixel], red, cover)
        light[pixel + 1] = Self.between(light[pixel + 1], green, cover)
        light[pixel + 2] = Self.between(light[pixel + 2], blue, cover)
      }
    }
  }

  /// The light of a pixel through which so many 256ths of a value are laid.
  private static func mixed(_ below: UInt16, _ value: UInt32, _ share: Int) -> UInt16 {
    let before = Int(Light.values[Int(below)])
    return Light.ofValue[before + ((Int(value & 0xFF) - before) * share + 128) >> 8]
  }

  private static func between(_ below: UInt16, _ above: UInt16, _ cover: UInt8) -> UInt16 {
    let (below, above) = (Int(below), Int(above))
    return UInt16(below + ((above - below) * Int(cover) * 2 + 255) / 510)
  }
}

extension Range<Int> {
  /// From where either begins to where the later one ends; nothing in either is no part of it.
  func widened(to other: Self) -> Self {
    isEmpty
      ? other
      : other.isEmpty
        ? self : Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

/// A rectangle of whole pixels.
struct PixelBox: Hashable {
  var x: Range<Int>
  var y: Range<Int>

  /// What both have; empty where that is nothing.
  func intersection(_ other: Self) -> Self {
    Self(x: x.clamped(to: other.x), y: y.clamped(to: other.y))
  }
}
