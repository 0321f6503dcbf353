import Testing

@testable import Plotting

@Suite struct AreaFillerTests {
  private func rows(
    _ lines: [[(Double, Double)]], _ rule: AreaFiller.Rule = .evenOdd, width: Int = 8,
    height: Int = 8
  ) -> [[UInt8]] {
    var filler = AreaFiller(in: PixelBox(x: 0..<width, y: 0..<height))
    for line in lines { filler.add(line.map { Pixel($0.0, $0.1) }) }
    var rows = [[UInt8]](repeating: Array(repeating: 0, count: width), count: height)
    filler.rows(by: rule) { row, y in rows[y] = Array(row) }
    return rows
  }

  private func square(_ start: Double, _ end: Double) -> [(Double, Double)] {
    [(start, start), (end, start), (end, end), (start, end)]
  }

  @Test func aPixelIsCoveredByTheShareOfItsArea() {
    let rows = rows([square(1.5, 3.25)], width: 4, height: 4)
    #expect(
      rows == [
        [0, 0, 0, 0], [0, 64, 128, 32], [0, 128, 255, 64], [0, 32, 64, 16],
      ])
  }

  @Test func aDiagonalHalvesThePixelsOnIt() {
    let rows = rows([[(0, 0), (4, 4), (0, 4)]], width: 4, height: 4)
    #expect(
      rows == [[128, 0, 0, 0], [255, 128, 0, 0], [255, 255, 128, 0], [255, 255, 255, 128]])
  }

  @Test func rulesDifferWhereLinesLieOverEachOther() {
    let squares = [square(0, 6), square(2, 4)]
    #expect(rows(squares)[3][3] == 0 && rows(squares)[3][1] == 255)
    #expect(rows(squares, .winding)[3][3] == 255)
    #expect(rows([square(0, 6), square(2, 4).reversed()], .winding)[3][3] == 0)
  }

  /// What lies beyond the sides is cut off, and what crosses them keeps its slope.
  @Test func whatIsOutsideIsCutOff() {
    let whole = rows([[(-20, -10), (30, 4), (6, 40)]], width: 8, height: 8)
    var filler = AreaFiller(in: PixelBox(x: -40..<50, y: -40..<50))
    filler.add([Pixel(-20, -10), Pixel(30, 4), Pixel(6, 40)])
    filler.rows(by: .evenOdd) { row, y in
      if (0..<8).contains(y) { #expect(Array(row[40..<48]) == whole[y]) }
    }
    #expect(rows([[(-9, 1), (-3, 1), (-3, 7)]]).joined().allSatisfy { $0 == 0 })
    #expect(rows([[(9, 1), (20, 1), (20, 7)]]).joined().allSatisfy { $0 == 0 })
  }

  /// The sum over all pixels is the area of the triangle, wherever it lies.
  @Test func areasAreExact() {
    var state: UInt32 = 7
    func random() -> Double {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Double(state >> 8) / 65536 / 256 * 30 + 1
    }
    for _ in 0..<200 {
      let corners = (0..<3).map { _ in (random(), random()) }
      let pixels = corners.map { Pixel($0.0, $0.1) }
      let area =
        ((pixels[1].x - pixels[0].x) * (pixels[2].y - pixels[0].y)
        - (pixels[2].x - pixels[0].x) * (pixels[1].y - pixels[0].y)).magnitude / 2
      let covered = rows([corners], width: 32, height: 32).joined().reduce(0) { $0 + Int($1) }
      // Half a 255th for each of some hundred pixels at the edge, at the most.
      #expect((Double(covered) / 255 - area).magnitude < 0.15)
    }
  }
}
