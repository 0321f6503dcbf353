import Plotting

/// Landscapes that tests draw.
enum Landscape: CaseIterable {
  case rosenbrock
  case himmelblau
  case ravine
  case saddle

  var minimum: Double? { self == .saddle ? nil : 0 }

  var view: Viewport {
    switch self {
    case .rosenbrock: Viewport(x: -2...2, y: -1...3)
    case .himmelblau: Viewport(x: -5...5, y: -5...5)
    case .ravine: Viewport(x: -6...3, y: -3...3)
    case .saddle: Viewport(x: -2...2, y: -2...2)
    }
  }

  func value(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .rosenbrock:
      let (a, b) = (1 - x, y - x * x)
      return a * a + 100 * b * b
    case .himmelblau:
      let (a, b) = (x * x + y - 11, x + y * y - 7)
      return a * a + b * b
    case .ravine: return 0.1 * x * x + 2 * y * y
    case .saddle: return x * x - y * y
    }
  }

  func grid(columns: Int, rows: Int) -> Grid {
    Grid(
      xs: Grid.coordinates(view.x, count: columns), ys: Grid.coordinates(view.y, count: rows),
      value: value)
  }

  func grid(dotsOf projection: Projection) -> Grid {
    Grid(dotsOf: projection) { y, xs, values in
      for index in xs.indices { values[index] = value(xs[index], y) }
    }
  }
}
