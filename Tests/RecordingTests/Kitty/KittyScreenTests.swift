import PictureReading
import Plotting
import Recording
import Testing

/// What is sent makes on a terminal the pictures that were meant.
@Suite struct KittyScreenTests {
  private static let cell = CellPixels(width: 5, height: 9)

  /// A picture of so many cells, with some noise so that it does not compress to nothing.
  private func placed(x: Int = 3, y: Int = 2, columns: Int = 37, rows: Int = 19) -> PlacedPicture {
    var picture = PixelPicture(
      width: columns * Self.cell.width, height: rows * Self.cell.height)
    var state: UInt32 = 5
    for row in 0..<picture.height {
      let line = (0..<picture.width).map { _ -> UInt32 in
        state = state &* 1_664_525 &+ 1_013_904_223
        return state >> 8
      }
      picture.put(line, width: picture.width, x: 0, y: row)
    }
    return PlacedPicture(x: x, y: y, picture: picture)
  }

  private func seen(_ placed: PlacedPicture, on terminal: KittyReader) -> Bool {
    let picture = placed.picture
    return terminal.picture(
      x: placed.x, y: placed.y, columns: picture.width / Self.cell.width,
      rows: picture.height / Self.cell.height)
      == ReadPicture(width: picture.width, height: picture.height, pixels: picture.pixels)
  }

  @Test func whatIsSentIsSeen() throws {
    var screen = KittyScreen(cell: Self.cell)
    var terminal = KittyReader(cellWidth: 5, cellHeight: 9)
    let pictures = [placed(), placed(x: 50, columns: 16, rows: 8)]
    try terminal.feed(screen.show(pictures))
    #expect(pictures.allSatisfy { seen($0, on: terminal) })
    // 3 by 3 tiles and one.
    #expect(terminal.count == 10 && terminal.areBelowText && terminal.longCount == 0)
  }

  /// Where there is memory that both have, tiles go through it; where there is none left, the way that text goes.
  @Test func tilesGoThroughSharedMemory() throws {
    // "0" to "5" in base 64.
    let names = ["MA==", "MQ==", "Mg==", "Mw==", "NA==", "NQ=="]
    var memory: [[UInt8]] = []
    var screen = KittyScreen(cell: Self.cell) { bytes in
      guard memory.count < names.count else { return nil }
      memory.append(bytes)
      return names[memory.count - 1]
    }
    var terminal = KittyReader(cellWidth: 5, cellHeight: 9) { name in
      Int(name).map { memory[$0] } ?? []
    }
    let picture = placed()
    try terminal.feed(screen.show([picture]))
    #expect(seen(picture, on: terminal))
    #expect(terminal.count == 9 && terminal.sharedCount == 6)
  }

  @Test func onlyTilesThatChangedAreSent() throws {
    var screen = KittyScreen(cell: Self.cell)
    var terminal = KittyReader(cellWidth: 5, cellHeight: 9)
    var picture = placed()
    try terminal.feed(screen.show([picture]))
    #expect(screen.show([picture]).isEmpty)
    for turn in 1...3 {
      picture.picture.put([UInt32(turn)], width: 1, x: 100, y: 80)
      try terminal.feed(screen.show([picture]))
      #expect(seen(picture, on: terminal))
      // The old image of the tile is gone.
      #expect(terminal.count == 9 && terminal.sentCount == 9 + turn)
    }
  }

  @Test func whatIsElsewhereIsSentAnew() throws {
    var screen = KittyScreen(cell: Self.cell)
    var terminal = KittyReader(cellWidth: 5, cellHeight: 9)
    try terminal.feed(screen.show([placed(), placed(x: 60)]))
    let moved = placed(x: 4, columns: 20, rows: 5)
    try terminal.feed(screen.show([moved]))
    #expect(seen(moved, on: terminal) && terminal.count == 2)
    try terminal.feed(screen.show([]))
    #expect(terminal.count == 0 && screen.show([]).isEmpty)
  }

  /// A chart whose axis gets wider does not have the maps sent anew.
  @Test func whatStaysIsNotSentAgain() throws {
    var screen = KittyScreen(cell: Self.cell)
    var terminal = KittyReader(cellWidth: 5, cellHeight: 9)
    let map = placed()
    try terminal.feed(screen.show([map, placed(x: 50, columns: 16, rows: 8)]))
    for columns in [15, 17, 33] {
      let chart = placed(x: 52, columns: columns, rows: 8)
      let sent = terminal.sentCount
      try terminal.feed(screen.show([map, chart]))
      #expect(seen(map, on: terminal) && seen(chart, on: terminal))
      #expect(terminal.sentCount == sent + (columns + 15) / 16)
      #expect(terminal.count == 9 + (columns + 15) / 16)
    }
    try terminal.feed(screen.show([map]))
    #expect(terminal.count == 9 && seen(map, on: terminal))
  }

  /// After the screen was cleared, or was another program's, all is sent again.
  @Test func whatIsForgottenIsSentAgain() throws {
    var screen = KittyScreen(cell: Self.cell)
    let picture = placed()
    _ = screen.show([picture])
    screen.forget()
    var terminal = KittyReader(cellWidth: 5, cellHeight: 9)
    try terminal.feed(screen.show([picture]))
    #expect(seen(picture, on: terminal))
  }
}
