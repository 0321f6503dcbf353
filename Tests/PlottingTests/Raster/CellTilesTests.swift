import Testing

@testable import Plotting

@Suite struct CellTilesTests {
  private func picture(_ text: String, _ style: Style = Style(.rgb(0xFFFFFF))) -> PixelPicture {
    var tiles = CellTiles(scale: 2, foreground: .rgb(0xFFFFFF), background: .rgb(0))
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    buffer.write(text, x: 0, y: 0, style: style)
    return buffer.picture(&tiles)
  }

  private func row(_ y: Int, of picture: PixelPicture, _ columns: Range<Int>) -> [UInt32] {
    Array(
      picture.pixels[
        y * picture.width + columns.lowerBound..<y * picture.width + columns.upperBound])
  }

  @Test func cellsAreTwentyByForty() {
    let picture = picture("")
    #expect((picture.width, picture.height) == (80, 40))
    #expect(picture.pixels.allSatisfy { $0 == 0 })
  }

  @Test func dotsAreWhereTheirBitsSay() {
    let picture = picture("⠁⢀")
    #expect(picture.pixels[5 * 80 + 5] == 0xFFFFFF && picture.pixels[5 * 80 + 15] == 0)
    #expect(picture.pixels[35 * 80 + 35] == 0xFFFFFF && picture.pixels[35 * 80 + 25] == 0)
  }

  @Test func blocksFillTheirQuarters() {
    let picture = picture("█▚")
    #expect(
      row(0, of: picture, 0..<40) == Array(repeating: 0xFFFFFF, count: 30)
        + Array(repeating: 0, count: 10))
    #expect(
      row(39, of: picture, 20..<40) == Array(repeating: 0, count: 10)
        + Array(repeating: 0xFFFFFF, count: 10))
  }

  /// Lines meet at the edges of cells without a gap.
  @Test func linesGoOnInTheNextCell() {
    let picture = picture("╭──┤")
    let line = (0..<40).filter { picture.pixels[$0 * 80 + 30] != 0 }
    #expect(!line.isEmpty)
    for y in line {
      for x in 20..<66 { #expect(picture.pixels[y * 80 + x] == picture.pixels[y * 80 + 30]) }
    }
  }

  /// 谷 has a stroke to either side and a box at its foot, as far from the left edge as from the right.
  @Test func aChineseCharacterFillsTwoCells() {
    let picture = picture("谷x")
    let columns = (0..<40).filter { x in (0..<40).contains { picture.pixels[$0 * 80 + x] != 0 } }
    let (left, right) = (columns.first ?? 0, 39 - (columns.last ?? 0))
    #expect(left < 8 && right < 8 && (left - right).magnitude <= 4)
    #expect((0..<40).contains { picture.pixels[$0 * 80 + 50] != 0 })
  }

  @Test func aWideCharacterWithoutALetterIsOneBoxOverTwoCells() {
    let picture = picture("龘x")
    let middle = row(20, of: picture, 0..<40)
    // Its two edges, and nothing between.
    #expect(middle[..<8].contains { $0 != 0 } && middle[32...].contains { $0 != 0 })
    #expect(middle[10..<30].allSatisfy { $0 == 0 })
  }

  @Test func aSaddleHasItsSign() {
    let picture = picture("⋈")
    // Two edges, and a waist.
    #expect(picture.pixels[20 * 80 + 3] != 0 && picture.pixels[20 * 80 + 16] != 0)
    #expect(picture.pixels[20 * 80 + 10] != 0 && picture.pixels[14 * 80 + 10] == 0)
  }

  @Test func attributesAreSeen() {
    let plain = picture("Hill")
    for attribute in [Attributes.bold, .italic, .underline, .dim, .reverse] {
      #expect(picture("Hill", Style(.rgb(0xFFFFFF), attributes: attribute)) != plain)
    }
  }

  /// Cells that look the same have one tile.
  @Test func anEmptyCellHasNoForeground() {
    var tiles = CellTiles(scale: 1, foreground: .rgb(0xFFFFFF), background: .rgb(0))
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    buffer[0, 0] = Cell(foreground: .rgb(0xFF0000))
    #expect(tiles.number(0, 0, in: buffer) == tiles.number(1, 0, in: buffer))
  }
}
