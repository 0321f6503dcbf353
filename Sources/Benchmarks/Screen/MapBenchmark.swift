import CBenchmarks
import Optimization
import Plotting

/// What a map is made of: the values on a grid, and contour lines through them.
struct MapBenchmark {
  let table: Table

  func run() {
    let landscape: any Landscape = Rosenbrock()
    let levels = Levels(edges: (0..<12).map { 0.1 * Self.power(2, $0) })
    table.section("Values of Rosenbrock on a grid, per point")
    for size in [400, 1000] {
      let (xs, ys) = axes(of: landscape, width: size, height: size)
      var values = [Double](repeating: 0, count: size * size)
      table.compare(
        "\(size) x \(size)", unit: "ns", amount: Double(size * size), goal: 1.2,
        limit: { limit_grid(xs, size, ys, size, &values) },
        ours: { values = grid(of: landscape, xs, ys).values })
    }
    table.section("Contour lines, 12 levels: joined here, loose segments in C")
    for (width, height) in [(200, 200), (400, 240), (1000, 1000), (4000, 4000)] {
      let (xs, ys) = axes(of: landscape, width: width, height: height)
      let grid = grid(of: landscape, xs, ys)
      var bands = [UInt8](repeating: 0, count: width * height)
      var segments = [Double](repeating: 0, count: 4 * 1_000_000)
      var found = 0
      var lines: [ContourLine] = []
      table.compare(
        "\(width) x \(height)", unit: "ms", amount: 1e6, goal: width == 200 ? 1.1 : 1.5,
        limit: {
          found = limit_contours(
            xs, width, ys, height, grid.values, levels.edges, levels.edges.count, &bands,
            &segments, 1_000_000)
        },
        ours: { lines = Contours.lines(of: grid, levels: levels) })
      let joined = lines.reduce(0) { $0 + $1.points.count - ($1.isClosed ? 0 : 1) }
      if joined != found { print("  \(joined) segments here, \(found) in C") }
    }
    relief(of: landscape)
  }

  /// What is seen of a relief, beside a plain loop over its triangles in C.
  ///
  /// C gets the corners where they are seen, and fills alone.
  private func relief(of landscape: any Landscape) {
    let (columns, rows, width, height) = (129, 97, 300, 180)
    let (xs, ys) = axes(of: landscape, width: columns, height: rows)
    let grid = grid(of: landscape, xs, ys)
    let relief = Relief(
      of: Ground(grid, levels: Levels(for: grid, minimum: 0)), proportion: 1.5)
    var corners = (0..<rows * columns).map { index -> relief_corner in
      let (column, row) = (Float(index % columns), Float(index / columns))
      return relief_corner(
        x: 30 + column * 1.6 + row * 0.4, y: 170 - row * 1.5 + column * 0.1,
        near: 0.3 - row * 0.001,
        height: row.truncatingRemainder(dividingBy: 15), shade: 0.5)
    }
    var samples = [relief_sample](
      repeating: relief_sample(near: 0, height: 0, shade: 0), count: width * height)
    var view: ReliefView?
    table.section("A relief of \(columns) x \(rows) corners in \(width) x \(height) samples")
    table.compare(
      "placed, lit and filled here, filled in C", unit: "ms", amount: 1e6,
      limit: { limit_relief(&corners, columns, rows, width, height, &samples) },
      ours: { view = ReliefView(of: relief, from: .standard, width: width, height: height) })
    if view?.ground(at: Point(x: Double(width) / 2, y: Double(height) / 2)) == nil {
      print("  nothing is seen in the middle")
    }
  }

  private func axes(
    of landscape: any Landscape, width: Int, height: Int
  ) -> (xs: [Double], ys: [Double]) {
    (
      Grid.coordinates(landscape.domain.x, count: width),
      Grid.coordinates(landscape.domain.y, count: height)
    )
  }

  private func grid(of landscape: any Landscape, _ xs: [Double], _ ys: [Double]) -> Grid {
    Grid.ofWholeRows(xs: xs, ys: ys) { y, xs, values in
      landscape.values(at: xs, y: y, into: values)
    }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }
}
