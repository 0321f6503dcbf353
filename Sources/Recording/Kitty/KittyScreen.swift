import Plotting

/// The pictures on a terminal that knows kitty's graphics: what is there, and what brings others there.
///
/// Pictures are cut into tiles of whole cells, each an image of its own below the text, and only tiles
/// that have changed are sent. A tile has two numbers in turn: the new image is there before the old one goes.
public struct KittyScreen {
  private let cell: CellPixels
  private var shown: [PlacedPicture] = []
  /// Which of its two numbers each tile has, picture by picture.
  private var turns: [[Bool]] = []
  /// Whether nothing is known of what the terminal has.
  private var isUnknown = true

  /// Columns and rows of cells in a tile.
  private static let (tileColumns, tileRows) = (16, 8)
  /// The number of the first image; others' are not likely to be near.
  private static let firstNumber = 7000
  /// As much as one command may carry.
  private static let mostBytes = 4096

  /// A terminal whose cells have so many pixels.
  public init(cell: CellPixels) {
    self.cell = cell
  }

  /// Forgets what is there: the screen was cleared, or another program had it.
  public mutating func forget() {
    isUnknown = true
  }

  /// What is to be sent for these pictures to be there, and no others; nothing where they are.
  public mutating func show(_ pictures: [PlacedPicture]) -> [UInt8] {
    var bytes: [UInt8] = []
    let isSame =
      !isUnknown && shown.count == pictures.count
      && zip(shown, pictures).allSatisfy { $0.hasPlace(of: $1) }
    if !isSame {
      if !shown.isEmpty || isUnknown { bytes += Self.command("a=d,d=A,q=2") }
      shown = []
      turns = pictures.map { Array(repeating: false, count: tiles(of: $0.picture).count) }
    }
    var first = Self.firstNumber
    for (index, placed) in pictures.enumerated() {
      let before = isSame ? shown[index].picture : nil
      for (tile, box) in tiles(of: placed.picture).enumerated() {
        defer { first += 2 }
        if let before, placed.picture.isEqual(to: before, box) { continue }
        let old = first + (turns[index][tile] ? 1 : 0)
        turns[index][tile].toggle()
        let number = first + (turns[index][tile] ? 1 : 0)
        bytes += place(box, of: placed, as: number)
        if before != nil { bytes += Self.command("a=d,d=I,i=\(old),q=2") }
      }
    }
    shown = pictures
    isUnknown = false
    return bytes
  }

  /// The tiles of a picture, in pixels.
  private func tiles(of picture: PixelPicture) -> [(x: Range<Int>, y: Range<Int>)] {
    func ranges(_ count: Int, _ size: Int) -> [Range<Int>] {
      stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
    let columns = ranges(picture.width, Self.tileColumns * cell.width)
    return ranges(picture.height, Self.tileRows * cell.height).flatMap { row in
      columns.map { ($0, row) }
    }
  }

  /// What puts a tile on the screen.
  private func place(
    _ box: (x: Range<Int>, y: Range<Int>), of placed: PlacedPicture, as number: Int
  ) -> [UInt8] {
    let row = placed.y + box.y.lowerBound / cell.height + 1
    let column = placed.x + box.x.lowerBound / cell.width + 1
    let bytes = Array("\u{1B}[\(row);\(column)H".utf8)
    let data = Base64.encode(Deflate.compress(placed.picture.channels(box), level: 1))
    let head =
      "a=T,f=24,o=z,s=\(box.x.count),v=\(box.y.count),i=\(number),z=-1,C=1,q=2"
    return bytes + Self.command(head, data)
  }

  private static func command(_ keys: String, _ data: [UInt8] = []) -> [UInt8] {
    guard data.count > mostBytes else { return Array("\u{1B}_G\(keys);".utf8) + data + end }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: data.count, by: mostBytes) {
      let part = data[start..<min(start + mostBytes, data.count)]
      let more = "m=\(part.endIndex < data.count ? 1 : 0)"
      bytes += Array("\u{1B}_G\(start == 0 ? keys + "," + more : more);".utf8) + part + end
    }
    return bytes
  }

  private static let end = Array("\u{1B}\\".utf8)
}

extension PlacedPicture {
  /// Whether another picture takes its place, pixel for pixel.
  fileprivate func hasPlace(of other: Self) -> Bool {
    x == other.x && y == other.y && picture.width == other.picture.width
      && picture.height == other.picture.height
  }
}

extension PixelPicture {
  /// Whether a part of it is the same in another picture of its size.
  fileprivate func isEqual(to other: Self, _ box: (x: Range<Int>, y: Range<Int>)) -> Bool {
    pixels.withUnsafeBufferPointer { pixels in
      other.pixels.withUnsafeBufferPointer { others in
        box.y.allSatisfy { y in
          let row = y * width + box.x.lowerBound..<y * width + box.x.upperBound
          return pixels[row].elementsEqual(others[row])
        }
      }
    }
  }

  /// Red, green and blue of a part of it.
  fileprivate func channels(_ box: (x: Range<Int>, y: Range<Int>)) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(box.x.count * box.y.count * 3)
    for y in box.y {
      for pixel in pixels[y * width + box.x.lowerBound..<y * width + box.x.upperBound] {
        bytes.append(UInt8(truncatingIfNeeded: pixel >> 16))
        bytes.append(UInt8(truncatingIfNeeded: pixel >> 8))
        bytes.append(UInt8(truncatingIfNeeded: pixel))
      }
    }
    return bytes
  }
}
