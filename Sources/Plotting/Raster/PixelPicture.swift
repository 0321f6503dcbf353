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
    let light = raster.light
    pixels = Light.values.withUnsafeBufferPointer { values in
      stride(from: 0, to: light.count, by: 3).map { start in
        let red = UInt32(values[Int(light[start])])
        let green = UInt32(values[Int(light[start + 1])])
        let blue = UInt32(values[Int(light[start + 2])])
        return red << 16 | green << 8 | blue
      }
    }
  }

  /// The picture of a raster that was `before` until it changed here and there.
  init(_ raster: Raster, before: Self) {
    self = before
    let light = raster.light
    Light.values.withUnsafeBufferPointer { values in
      for (y, row) in raster.changed.enumerated() {
        for index in y * width + row.lowerBound..<y * width + row.upperBound {
          let red = UInt32(values[Int(light[3 * index])])
          let green = UInt32(values[Int(light[3 * index + 1])])
          let blue = UInt32(values[Int(light[3 * index + 2])])
          pixels[index] = red << 16 | green << 8 | blue
        }
      }
    }
  }

  /// Puts rows of pixels, `width` in each, at a place where there is room for them.
  public mutating func put(_ tile: [UInt32], width: Int, x: Int, y: Int) {
    guard width > 0 else { return }
    for row in 0..<tile.count / width {
      let start = (y + row) * self.width + x
      pixels.replaceSubrange(start..<start + width, with: tile[row * width..<(row + 1) * width])
    }
  }
}
