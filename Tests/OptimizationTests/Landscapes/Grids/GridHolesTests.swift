import Testing

@testable import Optimization

/// Grids in which losses are missing.
@Suite struct GridHolesTests {
  private static let points = (0...20).map { Double($0) / 2 - 5 }

  private static func grid(
    of landscape: any Landscape, isMissing: (Double, Double) -> Bool
  ) throws -> GridLandscape {
    try GridLandscape(
      xs: points, ys: points,
      values: points.flatMap { y in
        points.map { x in isMissing(x, y) ? .nan : landscape.value(at: Vector(x, y)) }
      })
  }

  private static func isMissing(_ x: Double, _ y: Double) -> Bool {
    (x - 1) * (x - 1) + y * y < 2 || x == -5 && y == 5
  }

  /// Just the cells that an empty point touches are a hole; their other corners keep their losses.
  @Test func aHoleIsTheCellsAroundEmptyPoints() throws {
    let grid = try Self.grid(of: Himmelblau(), isMissing: Self.isMissing)
    for row in 0..<20 {
      for column in 0..<20 {
        let (x, y) = (Self.points[column], Self.points[row])
        let isHole = [(x, y), (x + 0.5, y), (x, y + 0.5), (x + 0.5, y + 0.5)]
          .contains { Self.isMissing($0.0, $0.1) }
        let inside = grid.curvature(at: Vector(x + 0.2, y + 0.3))
        #expect(inside.value.isNaN == isHole)
        #expect(inside.gradient.isFinite == !isHole)
        #expect(grid.value(at: Vector(x + 0.2, y + 0.3)).isNaN == isHole)
        #expect(grid.evaluation(at: Vector(x + 0.2, y + 0.3)).isFinite == !isHole)
        #expect(grid.value(at: Vector(x, y)).isNaN == Self.isMissing(x, y))
      }
    }
    #expect(grid.formula.hasSuffix("without a loss"))
    // Beyond the edge too.
    #expect(grid.value(at: Vector(-6, 6)).isNaN)
    #expect(grid.value(at: Vector(6, -6)).isFinite)
  }

  /// A plane goes on up to the edge of a hole as if there was none.
  @Test func whatIsStraightStaysSo() throws {
    let plane = try FormulaLandscape(parsing: "3*x - 2*y + 1")
    let grid = try Self.grid(of: plane, isMissing: Self.isMissing)
    for number in 0..<400 {
      let place = grid.domain.point(number: number)
      let evaluation = grid.evaluation(at: place)
      guard evaluation.value.isFinite else { continue }
      #expect(evaluation.gradient.deviation(from: Vector(3, -2)) <= 1e-12)
    }
  }

  /// Value and slope do not jump beside a hole.
  @Test func isSmoothBesideAHole() throws {
    let grid = try Self.grid(of: Himmelblau(), isMissing: Self.isMissing)
    let small = 1e-9
    for x in Self.points {
      for y in [-4.8, -1.3, 0.2, 1.7, 4.1] {
        let left = grid.evaluation(at: Vector(x - small, y))
        let right = grid.evaluation(at: Vector(x + small, y))
        guard left.isFinite, right.isFinite else { continue }
        #expect((left.value - right.value).magnitude <= 1e-5)
        #expect(left.gradient.deviation(from: right.gradient) <= 1e-5)
      }
    }
  }

  /// A run that comes into a hole ends like one that leaves the finite numbers.
  @Test func aRunEndsInAHole() throws {
    let grid = try Self.grid(of: Quadratic(), isMissing: Self.isMissing)
    let optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    var run = Run(optimizer, on: grid, from: Vector(4, 0.1), seed: 0)
    run.advance(by: 100)
    let step = try #require(run.particle.divergedAt)
    #expect(step > 1 && step < 100)
    #expect(run.particle.position.x > 2)
  }

  @Test func startsWhereThereIsALoss() throws {
    let all = try Self.grid(of: Himmelblau()) { _, _ in false }
    let low = try Self.grid(of: Himmelblau()) { x, y in
      (x - all.start.x).magnitude < 1 && (y - all.start.y).magnitude < 1
    }
    #expect(low.start != all.start && low.value(at: low.start).isFinite)
    let middle = try Self.grid(of: Himmelblau()) { x, y in max(x.magnitude, y.magnitude) > 2 }
    #expect(middle.evaluation(at: middle.start).isFinite)
  }

  /// The minima that are left are found, and a slope that ends at a hole is none of them by mistake.
  @Test func findsMinimaBesideHoles() throws {
    let all = try Self.grid(of: Himmelblau()) { _, _ in false }
    let holed = try Self.grid(of: Himmelblau()) { x, y in x > 0 && y > 0 }
    #expect(all.minima.count == 4)
    let left = all.minima.filter { !($0.x > -0.5 && $0.y > -0.5) }
    #expect(left.count == 3)
    for minimum in left {
      #expect(holed.minima.contains { $0.deviation(from: minimum) < 1e-6 })
    }
  }
}
