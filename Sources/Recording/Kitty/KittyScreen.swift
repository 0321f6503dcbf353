import Plotting

/// The pictures on a terminal that knows kitty's graphics: what is there, and what brings others there.
///
/// Pictures are cut into tiles of whole cells, each an image of its own below the text, and only tiles
/// that have changed are sent. A tile has two numbers in turn: the new image is there before the old one goes.
public struct KittyScreen {
  private let cell: CellPixels
  private let share: (([UInt8]) -> String?)?
  private var shown: [PlacedPicture] = []
  /// Which of its two numbers each tile has, picture by picture.
  private var turns: [[Bool]] = []
  /// Whether nothing is known of what the terminal has.
  private var isUnknown = true

  /// Columns and rows of cells in a tile.
  private static let (tileColumns, tileRows) = (16, 8)
  /// The number of the first image; others' are not likely to be near.
  private static let firstNumber = 7000
  /// More numbers than the tiles of one picture take, two each, on the largest screen.
  private static let mostNumbers = 10_000
  /// As much as one command may carry.
  private static let mostBytes = 4096

  /// A terminal whose cells have so many pixels.
  ///
  /// `share` puts bytes into memory that the terminal reads too, and says what that is called in base 64, or
  /// nil where there is no room for more; without it pixels go the way that text goes.
  public init(cell: CellPixels, share: (([UInt8]) -> String?)? = nil) {
    self.cell = cell
    self.share = share
  }

  /// Forgets what is there: the screen was cleared, or another program had it.
  public mutating func forget() {
    isUnknown = true
  }

  /// What is to be sent for these pictures to be there, and no others; nothing where they are.
  ///
  /// A picture that has moved or has another size leaves the others where they are.
  package mutating func show(_ pictures: [PlacedPicture]) -> [UInt8] {
    var bytes: [UInt8] = []
    if isUnknown {
      bytes += Self.command("a=d,d=A,q=2")
      shown = []
      turns = []
    }
    for slot in 0..<max(shown.count, pictures.count) {
      let before = slot < shown.count ? shown[slot] : nil
      let now = slot < pictures.count ? pictures[slot] : nil
      if let before, let now, before.hasPlace(of: now) {
        bytes += update(before, to: now, slot)
        continue
      }
      if before != nil {
        for tile in turns[slot].indices { bytes += remove(tile, of: slot) }
      }
      guard let now else { continue }
      let fresh = [Bool](repeating: false, count: tiles(of: now.picture).count)
      if slot < turns.count { turns[slot] = fresh } else { turns.append(fresh) }
      for (tile, box) in tiles(of: now.picture).enumerated() {
        bytes += place(box, of: now, as: number(of: tile, slot))
      }
    }
    turns.removeSubrange(pictures.count...)
    shown = pictures
    isUnknown = false
    return bytes
  }

  /// Sends the tiles of a picture that have changed.
  private mutating func update(
    _ before: PlacedPicture, to now: PlacedPicture, _ slot: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for (tile, box) in tiles(of: now.picture).enumerated()
    where !now.isEqual(to: before, x: box.x, y: box.y) {
      let removal = remove(tile, of: slot)
      turns[slot][tile].toggle()
      bytes += place(box, of: now, as: number(of: tile, slot)) + removal
    }
    return bytes
  }

  /// The number that a tile has now.
  private func number(of tile: Int, _ slot: Int) -> Int {
    Self.firstNumber + slot * Self.mostNumbers + 2 * tile + (turns[slot][tile] ? 1 : 0)
  }

  private func remove(_ tile: Int, of slot: Int) -> [UInt8] {
    Self.command("a=d,d=I,i=\(number(of: tile, slot)),q=2")
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
    let head = "a=T,f=24,s=\(box.x.count),v=\(box.y.count),i=\(number),z=-1,C=1,q=2"
    let channels = placed.picture.channels(box)
    if let name = share?(channels) {
      return bytes + Self.command(head + ",t=s,S=\(channels.count)", Array(name.utf8))
    }
    return bytes + Self.command(head + ",o=z", Base64.encode(Deflate.compress(channels, level: 1)))
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
