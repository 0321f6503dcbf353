/// A picture of pixels as files have it.
public struct PixelPicture: Hashable, Sendable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// The pixels row by row from the upper left, as `0xRRGGBB`.
  public private(set) var pixels: [UInt32]

  /// A black picture.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
    pixels = Array(repeating: 0, count: width * height)
  }

  /// The picture of a raster.
  init(_ raster: Raster) {
    width = raster.width
    height = raster.height
    let count = width * height
    pixels = [UInt32](unsafeUninitializedCapacity: count) { pixels, filled in
      raster.light.withUnsafeBufferPointer { light in
        Light.values.withUnsafeBufferPointer { values in
          for index in 0..<count { pixels[index] = Self.pixel(at: index, of: light, values) }
        }
      }
      filled = count
    }
  }

  /// The picture of a raster that was `before` until it changed here and there.
  init(_ raster: Raster, before: Self) {
    self = before
    raster.light.withUnsafeBufferPointer { light in
      Light.values.withUnsafeBufferPointer { values in
        for (y, row) in raster.changed.enumerated() {
          for index in y * width + row.lowerBound..<y * width + row.upperBound {
            pixels[index] = Self.pixel(at: index, of: light, values)
          }
        }
      }
    }
  }

  /// A pixel of light in sRGB, as `values` have it.
  private static func pixel(
    at index: Int, of light: UnsafeBufferPointer<UInt16>, _ values: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let red = UInt32(values[Int(light[3 * index])])
    let green = UInt32(values[Int(light[3 * index + 1])])
    let blue = UInt32(values[Int(light[3 * index + 2])])
    return red << 16 | green << 8 | blue
  }

  /// Puts rows of pixels, `width` in each, at a place where there is room for them.
  public mutating func put(_ tile: [UInt32], width: Int, x: Int, y: Int) {
    guard width > 0 else { return }
    for row in 0..<tile.count / width {
      let start = (y + row) * self.width + x
      pixels.replaceSubrange(start..<start + width, with: tile[row * width..<(row + 1) * width])
    }
  }
  /// Takes a part, which both have, from another picture.
  mutating func copy(from other: Self, x: Range<Int>, y: Range<Int>) {
    for row in y {
      let from = row * other.width + x.lowerBound..<row * other.width + x.upperBound
      let start = row * width + x.lowerBound
      pixels.replaceSubrange(start..<start + x.count, with: other.pixels[from])
    }
  }
  /// Whether a part of a row is the same in another picture of its size.
  func isEqual(to other: Self, x: Range<Int>, row: Int) -> Bool {
    let part = row * width + x.lowerBound..<row * width + x.upperBound
    return pixels.withUnsafeBytes { pixels in
      other.pixels.withUnsafeBytes { others in
        let bytes = part.lowerBound * 4..<part.upperBound * 4
        return areSame(
          UnsafeRawBufferPointer(rebasing: pixels[bytes]),
          UnsafeRawBufferPointer(rebasing: others[bytes]))
      }
    }
  }

  /// Whether it is another picture's very memory, and so the same.
  func isTheSame(as other: Self) -> Bool {
    pixels.withUnsafeBufferPointer { pixels in
      other.pixels.withUnsafeBufferPointer {
        pixels.baseAddress == $0.baseAddress && pixels.count == $0.count
      }
    }
  }
}
