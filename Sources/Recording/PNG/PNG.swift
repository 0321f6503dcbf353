import CZLIB
import Plotting

/// Pictures of pixels as Portable Network Graphics (ISO/IEC 15948).
///
/// The file names no moment: the same picture gives the same bytes wherever zlib is the usual one.
public enum PNG {
  /// The file; `pixelsPerMillimetre` says how large the picture is on paper.
  public static func encode(_ picture: PixelPicture, pixelsPerMillimetre: Double? = nil) -> [UInt8]
  {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let colors = colors(of: picture)
    // Eight bits a channel or a table of colours, neither interlaced.
    let kind: UInt8 = colors == nil ? 2 : 3
    file += chunk("IHDR", bytes(picture.width) + bytes(picture.height) + [8, kind, 0, 0, 0])
    if let pixelsPerMillimetre {
      let density = bytes(Int((pixelsPerMillimetre * 1000).rounded()))
      file += chunk("pHYs", density + density + [1])
    }
    if let colors { file += chunk("PLTE", colors.flatMap(channels)) }
    let rows = colors.map { indexed(picture, $0) } ?? filtered(picture)
    return file + chunk("IDAT", Deflate.compress(rows, level: 9)) + chunk("IEND", [])
  }

  /// The colours of a picture in the order of their values; nil where they are too many for a table.
  private static func colors(of picture: PixelPicture) -> [UInt32]? {
    var colors: Set<UInt32> = []
    var last: UInt32?
    for pixel in picture.pixels where pixel != last {
      last = pixel
      colors.insert(pixel)
      if colors.count > 256 { return nil }
    }
    return colors.sorted()
  }

  /// Rows of places in a table of colours, each after its filter, which is none.
  private static func indexed(_ picture: PixelPicture, _ colors: [UInt32]) -> [UInt8] {
    let places = Dictionary(
      uniqueKeysWithValues: colors.enumerated().map { ($1, UInt8($0)) })
    var rows: [UInt8] = []
    rows.reserveCapacity((picture.width + 1) * picture.height)
    var last: (color: UInt32, place: UInt8)?
    for (index, pixel) in picture.pixels.enumerated() {
      if index % picture.width == 0 { rows.append(0) }
      if last?.color != pixel { last = (pixel, places[pixel] ?? 0) }
      rows.append(last?.place ?? 0)
    }
    return rows
  }

  /// Rows of channels, each after the filter that leaves the least: what a pixel differs by from the one at
  /// its left or from the one above.
  private static func filtered(_ picture: PixelPicture) -> [UInt8] {
    let width = picture.width * 3
    var above = [UInt8](repeating: 0, count: width)
    var row = above
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * picture.height)
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let pixel = picture.pixels[y * picture.width + x]
        row[3 * x] = UInt8(truncatingIfNeeded: pixel >> 16)
        row[3 * x + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
        row[3 * x + 2] = UInt8(truncatingIfNeeded: pixel)
      }
      var left = row
      var up = row
      for index in row.indices {
        if index >= 3 { left[index] = row[index] &- row[index - 3] }
        up[index] = row[index] &- above[index]
      }
      let isUp = Self.size(of: up) <= Self.size(of: left)
      rows.append(isUp ? 2 : 1)
      rows += isUp ? up : left
      swap(&above, &row)
    }
    return rows
  }

  /// How much is left, each byte as a signed one.
  private static func size(of row: [UInt8]) -> Int {
    row.reduce(0) { $0 + Int(Int8(bitPattern: $1).magnitude) }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bytes(data.count) + body + bytes(Int(crc32(0, body, uInt(body.count))))
  }

  private static func bytes(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func channels(_ color: UInt32) -> [UInt8] {
    [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) }
  }
}
