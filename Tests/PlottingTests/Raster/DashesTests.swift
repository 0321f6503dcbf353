import Testing

@testable import Plotting

@Suite struct DashesTests {
  @Test func dashesAndGapsTakeTurnsAroundCorners() throws {
    let dashes = try #require(Dashes([4, 2]))
    let line = [Pixel(0, 0), Pixel(5, 0), Pixel(5, 9)]
    #expect(
      dashes.cut(line, isClosed: false) == [
        [Pixel(0, 0), Pixel(4, 0)], [Pixel(5, 1), Pixel(5, 5)], [Pixel(5, 7), Pixel(5, 9)],
      ])
    let corner = [Pixel(0, 0), Pixel(3, 0), Pixel(3, 3)]
    #expect(
      dashes.cut(corner, isClosed: false) == [[Pixel(0, 0), Pixel(3, 0), Pixel(3, 1)]])
  }

  @Test func aClosedLineIsGoneAllAround() throws {
    let dashes = try #require(Dashes([1, 1]))
    let square = [Pixel(0, 0), Pixel(4, 0), Pixel(4, 4), Pixel(0, 4)]
    #expect(dashes.cut(square, isClosed: true).count == 8)
    #expect(dashes.cut(square, isClosed: false).count == 6)
  }

  @Test(arguments: [[], [0, 0], [-1, 3], [.nan, 1]]) func noPatternIsAWholeLine(lengths: [Double]) {
    #expect(Dashes(lengths) == nil)
  }
}
