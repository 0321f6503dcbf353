import Testing

@testable import Plotting

/// The lines of charts as pixels: where their dots would be, and nothing where there is nothing.
@Suite struct ChartPictureTests {
  private static let palette = Theme.dark.palette(for: .truecolor)
  private static let cell = CellPixels(width: 10, height: 20)
  private static let size = Size(columns: 30, rows: 10)

  private func chart(_ values: [Double], cursor: Double? = nil, scale: AxisScale = .linear)
    -> LineChart
  {
    LineChart(
      [
        Series(
          values.enumerated().map { .init(step: Double($0.offset), value: $0.element) },
          color: .rgb(0xFF0000), letter: "A")
      ], steps: 0...Double(values.count - 1), scale: scale, values: 1...100, cursor: cursor)
  }

  private func picture(_ chart: LineChart) -> PixelPicture {
    chart.picture(size: Self.size, cell: Self.cell, palette: Self.palette)
  }

  /// The rows of pixels in a column that are not ground, and the middle of them.
  private func middle(_ picture: PixelPicture, x: Int) -> Double? {
    let ground = Self.palette.background.hex
    let rows = (0..<picture.height).filter { picture.pixels[$0 * picture.width + x] != ground }
    return rows.isEmpty ? nil : rows.reduce(0) { $0 + Double($1) + 0.5 } / Double(rows.count)
  }

  /// A straight line from the lower left corner to the upper right, its ends on the middle of the outermost dots.
  @Test func aLineGoesWhereItsDotsWouldBe() throws {
    let picture = picture(chart((0...10).map { 1 + 9.9 * Double($0) }))
    #expect(picture.width == 300 && picture.height == 200)
    for x in [30, 150, 270] {
      // Dots are 5 pixels wide and 5 high.
      let share = (Double(x) + 0.5 - 2.5) / (59 * 5)
      let expected = 200 - 2.5 - share * 39 * 5
      #expect(abs(try #require(middle(picture, x: x)) - expected) < 1, "\(x)")
    }
    #expect(picture.pixels.contains(0xFF0000))
  }

  /// On an axis of powers ten is half way between one and a hundred.
  @Test func logarithmsAreTaken() throws {
    let flat = picture(chart([10, 10, 10], scale: .logarithmic))
    #expect(abs(try #require(middle(flat, x: 150)) - 100) < 1)
  }

  /// What is no number breaks a line; what is far out does not end the program.
  @Test func whatHasNoPlaceIsLeftOut() {
    let ground = picture(chart([.nan, .nan, .nan]))
    #expect(Set(ground.pixels) == [Self.palette.background.hex])
    let broken = picture(chart([50, 50, .nan, 50, 50]))
    #expect(middle(broken, x: 150) == nil && middle(broken, x: 20) != nil)
    let far = picture(chart([50, 1e308, -1e308, .infinity, 50]))
    #expect(far.pixels.contains(0xFF0000))
    var wide = chart([50, 50, 50])
    wide.series[0].samples.insert(.init(step: -1e300, value: 50), at: 0)
    wide.series[0].samples.append(.init(step: 1e300, value: 50))
    #expect(middle(picture(wide), x: 20) == middle(picture(chart([50, 50, 50])), x: 20))
  }

  /// What is to come is fainter than what has been, and the cursor stands between.
  @Test func theFutureIsFaint() throws {
    let picture = picture(chart(Array(repeating: 50, count: 11), cursor: 5))
    func strongest(_ columns: Range<Int>) -> UInt32 {
      columns.map { x in
        (0..<picture.height).map { picture.pixels[$0 * picture.width + x] >> 16 }.max() ?? 0
      }.max() ?? 0
    }
    let (past, future) = (strongest(20..<120), strongest(180..<280))
    #expect(past > 0xC0 && future > 0x40 && 4 * future < 3 * past)
    let cursor = (0..<picture.height).filter {
      picture.pixels[$0 * picture.width + 155] != Self.palette.background.hex
    }
    #expect(cursor.count == picture.height)
  }
}
