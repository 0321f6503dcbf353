import Testing

@testable import Optimization

@Suite struct GridLandscapeTests {
  /// Ascending, at uneven distances.
  private static let xs = [-2, -1.7, -1, -0.4, 0, 0.1, 0.9, 2]
  private static let ys = [-1, 0.5, 0.75, 2, 2.5]

  private func grid(
    of landscape: any Landscape, _ xs: [Double] = xs, _ ys: [Double] = ys
  ) throws -> GridLandscape {
    try GridLandscape(
      xs: xs, ys: ys, values: ys.flatMap { y in xs.map { landscape.value(at: Vector($0, y)) } })
  }

  private func even(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0..<count).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(count - 1)
    }
  }

  @Test func goesThroughEveryPoint() throws {
    let grid = try grid(of: Rosenbrock())
    for x in Self.xs {
      for y in Self.ys {
        #expect(grid.value(at: Vector(x, y)) == Rosenbrock().value(at: Vector(x, y)))
      }
    }
  }

  /// Parabolas are reproduced, with all derivatives, whatever the distances.
  @Test func isExactForQuadratics() throws {
    var bowl = Quadratic()
    (bowl.q11, bowl.q12, bowl.q22, bowl.c1, bowl.c2, bowl.b) = (1, -0.7, 2, 0.5, 1, 3)
    let grid = try grid(of: bowl)
    for number in 0..<100 {
      let place = grid.domain.point(number: number)
      #expect(grid.curvature(at: place).deviation(from: bowl.curvature(at: place)) <= 1e-13)
    }
    try #require(grid.minima.count == 1)
    #expect(grid.minima[0].deviation(from: bowl.minima[0]) <= 1e-10)
  }

  @Test func derivativesAreCentralDifferences() throws {
    let grid = try grid(of: Himmelblau())
    let step = 1e-5
    for number in 0..<100 {
      var place = grid.domain.point(number: number)
      // Every other one beyond the edge.
      if !number.isMultiple(of: 2) { place = 3 * place }
      let curvature = grid.curvature(at: place)
      func ahead(_ x: Double, _ y: Double) -> Curvature {
        grid.curvature(at: place + step * Vector(x, y))
      }
      let differences = Curvature(
        value: grid.value(at: place),
        gradient: Vector(
          (ahead(1, 0).value - ahead(-1, 0).value) / (2 * step),
          (ahead(0, 1).value - ahead(0, -1).value) / (2 * step)),
        hessian: Hessian(
          xx: (ahead(1, 0).gradient.x - ahead(-1, 0).gradient.x) / (2 * step),
          xy: (ahead(0, 1).gradient.x - ahead(0, -1).gradient.x) / (2 * step),
          yy: (ahead(0, 1).gradient.y - ahead(0, -1).gradient.y) / (2 * step)))
      #expect(curvature.deviation(from: differences) <= 1e-6)
      #expect(grid.evaluation(at: place).gradient == curvature.gradient)
      #expect(grid.evaluation(at: place).value == grid.value(at: place))
    }
  }

  /// Value and gradient do not jump from cell to cell, nor at the edge.
  @Test func isSmoothAcrossEveryLine() throws {
    let grid = try grid(of: Himmelblau())
    let small = 1e-9
    for x in Self.xs {
      for y in [-1.3, 0.6, 2.2, 4] {
        let left = grid.evaluation(at: Vector(x - small, y))
        let right = grid.evaluation(at: Vector(x + small, y))
        #expect((left.value - right.value).magnitude <= 1e-5)
        #expect(left.gradient.deviation(from: right.gradient) <= 1e-5)
      }
    }
    for y in Self.ys {
      for x in [-3, -1.2, 0.05, 2.5] {
        let below = grid.evaluation(at: Vector(x, y - small))
        let above = grid.evaluation(at: Vector(x, y + small))
        #expect((below.value - above.value).magnitude <= 1e-5)
        #expect(below.gradient.deviation(from: above.gradient) <= 1e-5)
      }
    }
  }

  @Test func goesOnStraightBeyondTheEdge() throws {
    let grid = try grid(of: Himmelblau())
    let edge = grid.evaluation(at: Vector(2, 0.6))
    let far = grid.evaluation(at: Vector(12, 0.6))
    #expect((far.gradient.x - edge.gradient.x).magnitude <= 1e-12 * edge.gradient.x.magnitude)
    let expected = edge.value + 10 * edge.gradient.x
    #expect((far.value - expected).magnitude <= 1e-12 * expected.magnitude)
    #expect(grid.curvature(at: Vector(12, -30)).hessian.xx == 0)
  }

  /// Halving the distances divides the error by about eight.
  @Test func isOfThirdOrder() throws {
    let landscape = Easom()
    func error(_ count: Int) throws -> Double {
      let points = even(1...5, count)
      let grid = try grid(of: landscape, points, points)
      return (0..<400).map { grid.domain.point(number: $0) }
        .map { (grid.value(at: $0) - landscape.value(at: $0)).magnitude }.reduce(0, max)
    }
    let (coarse, fine) = (try error(21), try error(41))
    #expect(coarse < 0.01)
    #expect(coarse / fine > 6 && coarse / fine < 12)
  }

  @Test func findsTheMinimaOfWhatItWasMadeFrom() throws {
    let points = even(-5...5, 81)
    let grid = try grid(of: Himmelblau(), points, points)
    let minima = Himmelblau().minima
    try #require(grid.minima.count == minima.count)
    // To a fiftieth of a cell.
    for minimum in grid.minima {
      #expect(minima.map { $0.deviation(from: minimum) }.min() ?? 1 < 0.125 / 50)
      #expect(grid.evaluation(at: minimum).gradient.norm <= 1e-9)
    }
    #expect(
      grid.minima.map { grid.value(at: $0) } == grid.minima.map { grid.value(at: $0) }.sorted())
  }

  @Test func aPlainHasNoMinimum() throws {
    #expect(
      try GridLandscape(
        xs: Self.xs, ys: Self.ys, values: Self.ys.flatMap { _ in Self.xs.map { _ in 7 } }
      ).minima.isEmpty)
  }

  @Test func startsHighAndInside() throws {
    let grid = try grid(of: Himmelblau())
    #expect(grid.start == Vector(-1.5, -0.5625))
    #expect(grid.evaluation(at: grid.start).gradient.norm > 0)
  }

  @Test(
    arguments: [
      ([0, 1, 2], ys, .tooFewPoints(.x, count: 3)),
      (xs, [1, 2], .tooFewPoints(.y, count: 2)),
      ([0, 1, 1, 2], ys, .outOfOrder(.x, index: 2)),
      (xs, [0, 1, 2, .nan], .outOfOrder(.y, index: 3)),
      ([0, 1e-200, 1, 2], ys, .outOfOrder(.x, index: 1)),
      ([0, 1, 2, .infinity], ys, .outOfOrder(.x, index: 3)),
      ([3, 2, 1, 1.5], ys, .outOfOrder(.x, index: 3)),
      (xs, [0, -1, -1, -2], .outOfOrder(.y, index: 2)),
    ] as [([Double], [Double], GridError)])
  func refusesAxes(xs: [Double], ys: [Double], error: GridError) {
    #expect(throws: error) { try grid(of: Saddle(), xs, ys) }
  }

  @Test func refusesValuesThatDoNotFit() {
    let values = Self.ys.flatMap { _ in Self.xs }
    func make(_ values: [Double]) throws(GridError) {
      _ = try GridLandscape(xs: Self.xs, ys: Self.ys, values: values)
    }
    #expect(throws: GridError.wrongCount(39)) { try make(values.dropLast()) }
    // Single points have losses, but no cell is whole.
    #expect(throws: GridError.allMissing) {
      try make(values.indices.map { $0.isMultiple(of: 2) ? values[$0] : .nan })
    }
  }

  /// Axes that descend are turned round, with their values.
  @Test func doesNotMindTheDirection() throws {
    let grid = try grid(of: Himmelblau())
    for (xs, ys) in [
      (Self.xs.reversed(), Self.ys), (Self.xs, Self.ys.reversed()),
      (Self.xs.reversed(), Self.ys.reversed()),
    ] {
      let other = try self.grid(of: Himmelblau(), xs, ys)
      #expect(other.domain == grid.domain)
      #expect(other.values == grid.values)
    }
  }
}
