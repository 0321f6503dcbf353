import Plotting
import Testing

@Suite struct ProjectionTests {
  private let projection = Projection(
    Viewport(x: -2...2, y: -1...1), in: Rect(x: 10, y: 5, columns: 8, rows: 4))

  @Test func upIsUp() {
    #expect(projection.position(of: Point(x: -2, y: 1)) == DotPosition(x: 0, y: 0))
    #expect(projection.position(of: Point(x: 2, y: -1)) == DotPosition(x: 16, y: 16))
    #expect(projection.dotYs.first == 1 - 1.0 / 16)
    #expect(projection.dotXs.first == -2 + 4.0 / 32)
  }

  @Test func cellsHoldThePointsInTheirMiddle() throws {
    for y in 5..<9 {
      for x in 10..<18 {
        let cell = try #require(projection.cell(of: projection.point(atCellX: x, y: y)))
        #expect(cell.x == x && cell.y == y)
      }
    }
  }

  @Test func theEdgesOfTheViewAreInView() throws {
    let corner = try #require(projection.cell(of: Point(x: 2, y: -1)))
    #expect(corner.x == 17 && corner.y == 8)
  }

  @Test(arguments: [
    Point(x: 2.01, y: 0), Point(x: 0, y: 1.01), Point(x: .nan, y: 0), Point(x: 0, y: -.infinity),
  ])
  func pointsOutOfViewHaveNoCell(point: Point) {
    #expect(projection.cell(of: point) == nil)
  }

  @Test func positionsAndPointsAreInverse() {
    let point = projection.point(at: DotPosition(x: 3.5, y: 9.25))
    #expect(projection.position(of: point) == DotPosition(x: 3.5, y: 9.25))
  }
}
