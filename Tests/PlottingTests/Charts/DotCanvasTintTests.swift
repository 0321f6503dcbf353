import Testing

@testable import Plotting

@Suite struct DotCanvasTintTests {
  private func tinted(_ edges: [(x: Double, low: Double, high: Double)?]) -> DotCanvas {
    var canvas = DotCanvas(size: Size(columns: 4, rows: 2))
    canvas.tint(
      edges.map { edge in
        edge.map { (DotPosition(x: $0.x, y: $0.low), DotPosition(x: $0.x, y: $0.high)) }
      })
    return canvas
  }

  private func dots(_ canvas: DotCanvas) -> Int {
    canvas.masks.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  @Test func everyFourthDotOfTheAreaIsSet() {
    #expect(dots(tinted([(0, 7.5, 0.5), (7.9, 7.5, 0.5)])) == 16)
  }

  @Test func nothingIsSetBesideTheArea() {
    let canvas = tinted([(0, 3.5, 0.5), (7.9, 3.5, 0.5)])
    #expect(canvas.masks[..<4].allSatisfy { $0 != 0 })
    #expect(canvas.masks[4...].allSatisfy { $0 == 0 })
  }

  @Test func aGapStaysEmpty() {
    let canvas = tinted([(0, 7.5, 0.5), (1.9, 7.5, 0.5), nil, (6, 7.5, 0.5), (7.9, 7.5, 0.5)])
    #expect(canvas.masks.map { $0 != 0 } == [true, false, false, true, true, false, false, true])
  }

  @Test(arguments: [1e300, -1e300]) func farAwayEndsDoNoHarm(height: Double) {
    #expect(dots(tinted([(-50, height, -height), (50, -height, height)])) > 0)
  }
}
