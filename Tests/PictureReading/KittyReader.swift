import CZLIB

/// A terminal that keeps pictures, as far as the project asks it to: it obeys what is written to it, and
/// says what lies under its text.
public struct KittyReader {
  /// A picture that has been sent.
  private struct Image {
    var picture: ReadPicture
    /// Where it lies, in pixels; nil where it has been sent only.
    var corner: (x: Int, y: Int)
    var depth: Int
  }

  private let cell: (width: Int, height: Int)
  /// What is in shared memory of a name, once.
  private let sharedMemory: (String) -> [UInt8]
  private var images: [Int: Image] = [:]
  private var cursor = (row: 1, column: 1)
  private var kept = (row: 1, column: 1)
  /// What has come of a picture that is sent in parts.
  private var pending: (keys: [String: String], data: [UInt8])?
  /// How many pictures have been sent so far.
  public private(set) var sentCount = 0
  /// How many of them came in shared memory.
  public private(set) var sharedCount = 0
  /// How many parts of pictures were longer than the protocol allows.
  public private(set) var longCount = 0

  /// A terminal whose cells have so many pixels, and shared memory as `sharedMemory` takes it.
  public init(
    cellWidth: Int, cellHeight: Int, sharedMemory: @escaping (String) -> [UInt8] = { _ in [] }
  ) {
    cell = (cellWidth, cellHeight)
    self.sharedMemory = sharedMemory
  }

  /// How many pictures it has.
  public var count: Int { images.count }

  /// Whether all pictures lie under the text.
  public var areBelowText: Bool { images.values.allSatisfy { $0.depth == -1 } }

  /// What is seen in a part of the screen, in cells; nil where no picture covers it.
  public func picture(x: Int, y: Int, columns: Int, rows: Int) -> ReadPicture? {
    let (width, height) = (columns * cell.width, rows * cell.height)
    var pixels = [UInt32?](repeating: nil, count: width * height)
    for (_, image) in images.sorted(by: { $0.key < $1.key }) {
      for (index, pixel) in image.picture.pixels.enumerated() {
        let column = image.corner.x + index % image.picture.width - x * cell.width
        let row = image.corner.y + index / image.picture.width - y * cell.height
        if (0..<width).contains(column), (0..<height).contains(row) {
          pixels[row * width + column] = pixel
        }
      }
    }
    let known = pixels.compactMap(\.self)
    guard known.count == pixels.count else { return nil }
    return ReadPicture(width: width, height: height, pixels: known)
  }

  /// Takes all that a program writes; text is left alone, and so is a sequence whose end has not come.
  public mutating func feed(_ bytes: [UInt8]) throws {
    var place = 0
    while let start = bytes[place...].firstIndex(of: 0x1B), start + 1 < bytes.count {
      place = start + 2
      switch bytes[start + 1] {
      case UInt8(ascii: "7"): kept = cursor
      case UInt8(ascii: "8"): cursor = kept
      case UInt8(ascii: "["):
        guard let end = bytes[place...].firstIndex(where: { (0x40...0x7E).contains($0) })
        else { return }
        let text = String(decoding: bytes[place..<end], as: UTF8.self)
        let numbers = text.split(separator: ";").compactMap { Int($0) }
        if bytes[end] == UInt8(ascii: "H"), numbers.count == 2 {
          cursor = (numbers[0], numbers[1])
        }
        // A screen that is cleared has no pictures.
        if bytes[end] == UInt8(ascii: "J"), text == "2" { images = [:] }
        place = end + 1
      case UInt8(ascii: "_"):
        guard let end = bytes[place...].firstIndex(of: 0x1B) else { return }
        if bytes[place] == UInt8(ascii: "G") { try obey(bytes[place + 1..<end]) }
        place = end
      default: break
      }
    }
  }

  private mutating func obey(_ command: ArraySlice<UInt8>) throws {
    let parts = command.split(
      separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
    var keys: [String: String] = [:]
    for pair in String(decoding: parts[0], as: UTF8.self).split(separator: ",") {
      let sides = pair.split(separator: "=")
      if sides.count == 2 { keys[String(sides[0])] = String(sides[1]) }
    }
    let data = parts.count > 1 ? Array(parts[1]) : []
    if data.count > 4096 { longCount += 1 }
    if let begun = pending {
      pending = (begun.keys, begun.data + data)
    } else if keys["a"] == "T" {
      pending = (keys, data)
    } else if keys["a"] == "d" {
      if keys["d"] == "A" { images = [:] }
      if keys["d"] == "I", let number = keys["i"].flatMap({ Int($0) }) { images[number] = nil }
      return
    } else {
      // A question.
      return
    }
    if keys["m"] != "1", let whole = pending {
      pending = nil
      try keep(whole.keys, whole.data)
    }
  }

  private mutating func keep(_ keys: [String: String], _ data: [UInt8]) throws {
    func number(_ key: String) -> Int { keys[key].flatMap { Int($0) } ?? 0 }
    let (width, height) = (number("s"), number("v"))
    guard keys["f"] == "24", keys["C"] == "1", keys["q"] == "2" else {
      throw ReadingError(description: "an unknown kind of picture: \(keys)")
    }
    let told = try Self.bytes(ofBase64: data)
    let bytes =
      keys["t"] == "s"
      ? takeShared(String(decoding: told, as: UTF8.self))
      : try Self.unpacked(told, keys)
    guard bytes.count == width * height * 3, keys["t"] != "s" || number("S") == bytes.count
    else { throw ReadingError(description: "not \(width) x \(height) pixels: \(keys)") }
    let pixels = stride(from: 0, to: bytes.count, by: 3).map { start in
      bytes[start..<start + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    sentCount += 1
    images[number("i")] = Image(
      picture: ReadPicture(width: width, height: height, pixels: pixels),
      corner: ((cursor.column - 1) * cell.width, (cursor.row - 1) * cell.height),
      depth: number("z"))
  }

  /// What is in shared memory, which is taken away: it is there for one reader.
  private mutating func takeShared(_ name: String) -> [UInt8] {
    sharedCount += 1
    return sharedMemory(name)
  }

  private static func unpacked(_ packed: [UInt8], _ keys: [String: String]) throws -> [UInt8] {
    guard keys["o"] == "z", let width = keys["s"].flatMap({ Int($0) }),
      let height = keys["v"].flatMap({ Int($0) })
    else { throw ReadingError(description: "an unknown kind of picture: \(keys)") }
    var bytes = [UInt8](repeating: 0, count: width * height * 3)
    var length = uLong(bytes.count)
    guard uncompress(&bytes, &length, packed, uLong(packed.count)) == Z_OK else { return [] }
    return Array(bytes.prefix(Int(length)))
  }

  private static func bytes(ofBase64 text: [UInt8]) throws -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    guard text.count.isMultiple(of: 4) else { throw ReadingError(description: "no base 64") }
    var (bytes, bits, count): ([UInt8], UInt32, UInt32) = ([], 0, 0)
    for letter in text where letter != UInt8(ascii: "=") {
      guard let value = letters.firstIndex(of: letter) else {
        throw ReadingError(description: "no base 64")
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }
}
