import CZLIB

/// Reads the two kinds of PNG that the project writes, and checks what a strict reader checks.
public enum PNGReader {
  /// The picture in a file.
  public static func read(_ file: [UInt8]) throws -> ReadPicture {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      throw ReadingError(description: "no PNG")
    }
    var (place, names, data): (Int, [String], [UInt8]) = (8, [], [])
    var (width, height, kind) = (0, 0, 0)
    var table: [UInt32] = []
    while place < file.count {
      let count = number(file, place)
      let body = Array(file[place + 4..<place + 8 + count])
      guard number(file, place + 8 + count) == Int(crc32(0, body, uInt(body.count))) else {
        throw ReadingError(description: "a checksum is wrong")
      }
      let name = String(decoding: body.prefix(4), as: UTF8.self)
      names.append(name)
      let content = Array(body.dropFirst(4))
      switch name {
      case "IHDR":
        (width, height, kind) = (number(content, 0), number(content, 4), Int(content[9]))
        guard content[8] == 8, content[10...] == [0, 0, 0] else {
          throw ReadingError(description: "an unknown header")
        }
      case "PLTE":
        table = stride(from: 0, to: content.count, by: 3).map { color(content, $0) }
      case "IDAT": data += content
      default: break
      }
      place += 12 + count
    }
    guard names.first == "IHDR", names.last == "IEND", place == file.count else {
      throw ReadingError(description: "chunks in a wrong order: \(names)")
    }
    let channels = kind == 2 ? 3 : 1
    let rows = try unfiltered(
      inflated(data, count: (width * channels + 1) * height), width: width * channels, channels)
    let pixels =
      kind == 2
      ? stride(from: 0, to: rows.count, by: 3).map { color(rows, $0) }
      : rows.map { table[Int($0)] }
    return ReadPicture(width: width, height: height, pixels: pixels)
  }

  private static func inflated(_ data: [UInt8], count: Int) throws -> [UInt8] {
    var length = uLong(count)
    var result = [UInt8](repeating: 0, count: count)
    guard uncompress(&result, &length, data, uLong(data.count)) == Z_OK, length == count else {
      throw ReadingError(description: "rows of a wrong length")
    }
    return result
  }

  private static func unfiltered(
    _ rows: [UInt8], width: Int, _ channels: Int
  ) throws -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: rows.count, by: width + 1) {
      let before = result.count - width
      for index in 0..<width {
        let value = rows[start + 1 + index]
        switch rows[start] {
        case 0: result.append(value)
        case 1: result.append(value &+ (index < channels ? 0 : result[result.count - channels]))
        case 2: result.append(value &+ (before < 0 ? 0 : result[before + index]))
        default: throw ReadingError(description: "filter \(rows[start])")
        }
      }
    }
    return result
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func color(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    bytes[place..<place + 3].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
