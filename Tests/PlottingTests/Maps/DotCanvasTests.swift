import Testing

@testable import Plotting

@Suite struct DotCanvasTests {
  @Test func linesReachBothEnds() {
    let picture = drawn([((0.5, 0.5), (7.5, 7.5))], columns: 4, rows: 2)
    #expect(picture == ["⠑⢄⠀⠀", "⠀⠀⠑⢄"])
  }

  @Test func aLineIsTheSameBothWays() {
    let there = drawn([((0.2, 1.4), (9.1, 6.9))], columns: 5, rows: 2)
    let back = drawn([((9.1, 6.9), (0.2, 1.4))], columns: 5, rows: 2)
    #expect(there == back)
  }

  @Test(arguments: [(3.5, 1.5, "⠀⠐⠀"), (0, 0, "⠁⠀⠀"), (6, 4, "⠀⠀⢀")])
  func aPointIsOneDot(x: Double, y: Double, picture: String) {
    #expect(drawn([((x, y), (x, y))], columns: 3, rows: 1) == [picture])
  }

  @Test func steepLinesHaveADotInEveryRow() {
    #expect(drawn([((1.5, 0), (2.5, 8))], columns: 2, rows: 2) == ["⢸⠀", "⠀⡇"])
  }

  /// A step that diverges leaves in its own direction, however far it goes.
  @Test(arguments: [1e2, 1e6, 1e12, 1e100])
  func aLineThatLeavesKeepsItsDirection(reach: Double) {
    let far = drawn([((0.5, 0.5), (0.5 + reach, 0.5 + reach / 2))], columns: 8, rows: 2)
    #expect(far == ["⠑⠢⢄⡀⠀⠀⠀⠀", "⠀⠀⠀⠈⠑⠢⢄⣀"])
    let back = drawn([((0.5 + reach, 0.5 + reach / 2), (0.5, 0.5))], columns: 8, rows: 2)
    #expect(back == far)
  }

  @Test func aLineThatCrossesTheViewIsCutAtBothEnds() {
    #expect(drawn([((-100, 2.5), (100, 2.5))], columns: 3, rows: 1) == ["⠤⠤⠤"])
  }

  /// What diverges crosses the view in one step, from further than an `Int` reaches.
  @Test(arguments: [
    ((2.5, -1e45), (2.5, 1e50), "⠀⡇⠀"), ((0.5, -1e50), (5.5, 1e52), "⡇⠀⠀"),
    ((5.5, 1e300), (5.5, -1e301), "⠀⠀⢸"), ((-1e60, 1.5), (1e70, 1.5), "⠒⠒⠒"),
  ])
  func aLineCrossesTheViewFromHoweverFar(
    from: (Double, Double), to: (Double, Double), picture: String
  ) {
    #expect(drawn([(from, to)], columns: 3, rows: 1) == [picture])
    #expect(drawn([(to, from)], columns: 3, rows: 1) == [picture])
  }

  @Test(arguments: [
    ((-5.0, -5.0), (-1.0, 20.0)), ((10, -1), (12, 9)), ((-3, 3), (3, -3.5)),
    ((.nan, 0), (1, 1)), ((0, 0), (.infinity, 1)), ((-1e308, 0), (1e308, 1)),
  ])
  func whatIsNotInViewLeavesNoDot(from: (Double, Double), to: (Double, Double)) {
    #expect(drawn([(from, to)], columns: 2, rows: 1) == ["⠀⠀"])
  }

  @Test func touchedDotsAreNamedWithTheirCells() {
    var canvas = DotCanvas(size: Size(columns: 3, rows: 1))
    var cells: [Int] = []
    var dots: [UInt8] = []
    canvas.line(from: DotPosition(x: 0.5, y: 0.5), to: DotPosition(x: 5.5, y: 0.5)) {
      cells.append($0)
      dots.append($1.rawValue)
    }
    #expect(cells == [0, 0, 1, 1, 2, 2])
    #expect(dots == [1, 8, 1, 8, 1, 8])
  }

  private func drawn(
    _ lines: [((Double, Double), (Double, Double))], columns: Int, rows: Int
  ) -> [String] {
    var canvas = DotCanvas(size: Size(columns: columns, rows: rows))
    for (from, to) in lines {
      canvas.line(from: DotPosition(x: from.0, y: from.1), to: DotPosition(x: to.0, y: to.1))
    }
    return (0..<rows).map { y in
      String(
        String.UnicodeScalarView(
          (0..<columns).map { canvas[$0, y].glyph(.braille, letter: " ") }))
    }
  }
}
