/// Reads GIF89a with one table of colours, as the project writes it.
public struct GIFReader {
  /// The pictures, each as it is seen, with how long it stays in hundredths of a second.
  public private(set) var frames: [(picture: ReadPicture, hundredths: Int)] = []
  /// The rectangles that were sent: left, top, width, height.
  public private(set) var boxes: [[Int]] = []
  /// Whether it plays round and round.
  public private(set) var repeats = false

  private let file: [UInt8]
  private var place = 0

  /// Reads a file.
  public init(_ file: [UInt8]) throws {
    self.file = file
    guard String(decoding: file.prefix(6), as: UTF8.self) == "GIF89a" else {
      throw ReadingError(description: "no GIF")
    }
    place = 6
    let (width, height) = (word(), word())
    let flags = byte()
    place += 2
    guard flags & 0x80 != 0 else { throw ReadingError(description: "no table of colours") }
    let table = (0..<2 << (flags & 7)).map { _ in
      UInt32(byte()) << 16 | UInt32(byte()) << 8 | UInt32(byte())
    }
    var screen = ReadPicture(
      width: width, height: height, pixels: Array(repeating: 0, count: width * height))
    var (hundredths, nothing): (Int, Int?) = (0, nil)
    while true {
      switch byte() {
      case 0x3B:
        guard place == file.count else { throw ReadingError(description: "more after the end") }
        return
      case 0x21:
        let label = byte()
        let blocks = blocks()
        if label == 0xFF {
          repeats = String(decoding: blocks.prefix(11), as: UTF8.self) == "NETSCAPE2.0"
        }
        if label == 0xF9 {
          hundredths = Int(blocks[1]) | Int(blocks[2]) << 8
          nothing = blocks[0] & 1 == 1 ? Int(blocks[3]) : nil
        }
      case 0x2C:
        let box = [word(), word(), word(), word()]
        guard byte() == 0 else { throw ReadingError(description: "a table of its own") }
        boxes.append(box)
        let bits = byte()
        let values = try Self.unpacked(blocks(), bits: bits)
        guard values.count == box[2] * box[3] else {
          throw ReadingError(description: "\(values.count) pixels in \(box)")
        }
        for (index, value) in values.enumerated() where value != nothing {
          let (x, y) = (box[0] + index % box[2], box[1] + index / box[2])
          screen.pixels[y * width + x] = table[value]
        }
        frames.append((screen, hundredths))
      case let other: throw ReadingError(description: "a block \(other)")
      }
    }
  }

  private mutating func byte() -> Int {
    defer { place += 1 }
    return place < file.count ? Int(file[place]) : 0x3B
  }

  private mutating func word() -> Int { byte() | byte() << 8 }

  private mutating func blocks() -> [UInt8] {
    var result: [UInt8] = []
    while case let count = byte(), count > 0, place + count <= file.count {
      result += file[place..<place + count]
      place += count
    }
    return result
  }

  private static func unpacked(_ bytes: [UInt8], bits: Int) throws -> [Int] {
    let clear = 1 << bits
    var words: [[Int]] = []
    var (width, result, last): (Int, [Int], [Int]?) = (bits + 1, [], nil)
    var (pending, count) = (0, 0)
    for byte in bytes {
      pending |= Int(byte) << count
      count += 8
      while count >= width {
        let code = pending & ((1 << width) - 1)
        pending >>= width
        count -= width
        if code == clear {
          words = (0..<clear).map { [$0] } + [[], []]
          (width, last) = (bits + 1, nil)
          continue
        }
        if code == clear + 1 { return result }
        let word: [Int]
        if code < words.count {
          word = words[code]
        } else if let last, code == words.count {
          word = last + [last[0]]
        } else {
          throw ReadingError(description: "an unknown word")
        }
        if let last, words.count < 4096 { words.append(last + [word[0]]) }
        if words.count == 1 << width, width < 12 { width += 1 }
        result += word
        last = word
      }
    }
    throw ReadingError(description: "no end")
  }
}
