import Testing

@testable import Plotting

@Suite struct LineTracerTests {
  private func rows(
    _ corners: [(Double, Double)], width: Double, isClosed: Bool = false
  ) -> [[Double]] {
    var rows = [[Double]](repeating: Array(repeating: 0, count: 12), count: 12)
    LineTracer(width: width, in: PixelBox(x: 0..<12, y: 0..<12))
      .trace(corners.map { Pixel($0.0, $0.1) }, isClosed: isClosed) { share, x, y in
        rows[y][x] = max(rows[y][x], share)
      }
    return rows
  }

  @Test func aLineBetweenRowsCoversBoth() {
    let rows = rows([(-5, 6), (20, 6)], width: 2)
    #expect(rows[5] == Array(repeating: 1, count: 12) && rows[5] == rows[6])
    #expect(rows[4].allSatisfy { $0 == 0 } && rows[7].allSatisfy { $0 == 0 })
  }

  @Test func aThinLineCoversAsMuchAsItIsWide() {
    let rows = rows([(-5, 6.5), (20, 6.5)], width: 0.25)
    #expect(rows[6].allSatisfy { $0 == 0.25 })
  }

  @Test func aDotIsADisc() {
    let sum = rows([(6.2, 5.9)], width: 6).joined().reduce(0, +)
    #expect((sum - 9 * Double.pi).magnitude < 0.3)
  }

  /// A line in many pieces is the line in one piece.
  @Test func jointsAreNoDarker() {
    let whole = rows([(1, 2), (11, 9)], width: 1.5)
    let corners = stride(from: 0.0, through: 1, by: 0.05).map { way -> (Double, Double) in
      (1 + 10 * way, 2 + 7 * way)
    }
    let pieces = rows(corners, width: 1.5)
    for (one, other) in zip(whole.joined(), pieces.joined()) {
      let away: Double = one - other
      #expect(away.magnitude < 0.01)
    }
  }

  @Test func aClosedLineComesBack() {
    let corners = [(2.5, 2.5), (9.5, 2.5), (9.5, 9.5)]
    #expect(rows(corners, width: 1)[6][6] == 0)
    #expect(rows(corners, width: 1, isClosed: true)[6][6] == 1)
  }

  @Test func farOutsideIsNothing() {
    #expect(rows([(1e9, .nan), (-.infinity, 1e300)], width: 2).joined().allSatisfy { $0 == 0 })
  }
}
