import Plotting
import Testing

@Suite struct GridTests {
  @Test func valuesGoRowByRow() {
    let grid = Grid(xs: [1, 2, 3], ys: [10, 20]) { x, y in x + y }
    #expect(grid.values == [11, 12, 13, 21, 22, 23])
    #expect(grid.width == 3 && grid.height == 2)
  }

  @Test func whatARowLeavesAloneIsNotANumber() {
    let grid = Grid(xs: [1, 2], ys: [0]) { _, _, values in values[1] = 5 }
    #expect(grid.values[0].isNaN)
    #expect(grid.values[1] == 5)
  }

  @Test func coordinatesEndExactly() {
    #expect(Grid.coordinates(-2...2, count: 5) == [-2, -1, 0, 1, 2])
    #expect(Grid.coordinates(0...0.3, count: 101).last == 0.3)
    #expect(Grid.coordinates(1...2, count: 1) == [1])
    #expect(Grid.coordinates(1...2, count: 0).isEmpty)
    // Rounding would miss this end by the last digit.
    #expect(Grid.coordinates(-3...0.3, count: 129).last == 0.3)
  }

  /// The largest spans have coordinates, evenly spread.
  @Test(arguments: [1e306, 8e307]) func largeSpansDoNotOverflow(end: Double) {
    let places = Grid.coordinates(-end...end, count: 129)
    #expect(places[0] == -end && places[64] == 0 && places[128] == end)
    #expect(zip(places, places.dropFirst()).allSatisfy { abs(($1 - $0) / end - 1.0 / 64) < 1e-9 })
  }

  @Test func dotsGoFromTheTopDown() {
    let projection = Projection(
      Viewport(x: 0...1, y: 0...1), in: Rect(x: 7, y: 7, columns: 2, rows: 1))
    let grid = Grid(dotsOf: projection) { y, xs, values in
      for index in xs.indices { values[index] = y }
    }
    #expect(grid.width == 4 && grid.height == 4)
    #expect(grid.values.first == 0.875)
    #expect(grid.values.last == 0.125)
  }
}
