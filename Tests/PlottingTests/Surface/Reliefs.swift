@testable import Plotting

extension Relief {
  /// A relief of a landscape, with levels of its own view.
  static func of(
    _ landscape: Landscape, columns: Int = 65, rows: Int = 49, proportion: Double = 1
  ) -> Relief {
    let levels = Levels(
      for: landscape.grid(columns: 65, rows: 63), minimum: landscape.minimum)
    return Relief(
      of: Ground(landscape.grid(columns: columns, rows: rows), levels: levels),
      proportion: proportion)
  }

  /// A relief over -1...1 by -1...1 whose heights in bands are the values themselves, from 0 to 10.
  static func ofHeights(
    columns: Int = 41, rows: Int = 41, _ height: (_ x: Double, _ y: Double) -> Double
  ) -> Relief {
    let grid = Grid(
      xs: Grid.coordinates(-1...1, count: columns), ys: Grid.coordinates(-1...1, count: rows),
      value: height)
    return Relief(
      of: Ground(grid, levels: Levels(edges: (1...9).map(Double.init))), proportion: 1)
  }
}
