import Optimization
import Plotting
import Presets

/// A sweep as a figure: curves over one setting, or a map of the measure over two.
struct SweepPage {
  let table: SweepTable
  /// Which axes have equal ratios.
  let isLogarithmic: [Bool]
  let palette: Palette

  /// The figure; what has no number, since the run diverged or never came so far, is left out.
  var page: FigurePage {
    table.axes.count == 1 ? curves : maps
  }

  private var optimizers: [Int] { Array(Set(table.rows.map(\.optimizer))).sorted() }

  private func rows(of optimizer: Int) -> [Sweep.Row] {
    table.rows.filter { $0.optimizer == optimizer }
  }

  private var curves: FigurePage {
    let series = optimizers.map { optimizer in
      let samples = rows(of: optimizer).map {
        Series.Sample(step: $0.values[0], value: $0.measured ?? .nan)
      }
      return Series(
        samples.sorted { $0.step < $1.step }, color: palette.line(optimizer),
        isFocused: optimizer == optimizers.first)
    }
    let values = table.axes[0].values
    let numbers = table.rows.compactMap(\.measured)
    let isSpread = (numbers.min() ?? 0) > 0 && (numbers.max() ?? 0) > 20 * (numbers.min() ?? 1)
    let ends = (values.min() ?? 0)...(values.max() ?? 1)
    let chart = LineChart(
      series,
      steps: ends.lowerBound < ends.upperBound ? ends : ends.lowerBound...ends.lowerBound + 1,
      stepScale: isLogarithmic[0] ? .logarithmic : .linear,
      scale: isSpread ? .logarithmic : .linear)
    return FigurePage(
      title: table.preset.title, figures: [],
      charts: [.init(title: table.measure, axis: table.names[0], chart: chart)], legend: legend)
  }

  /// Colours by the logarithm where the measure spans powers of ten.
  private var maps: FigurePage {
    let (xs, ys) = (table.axes[0].values, table.axes[1].values)
    func place(_ value: Double, _ axis: Int) -> Double {
      isLogarithmic[axis] ? Double.logarithm(value) / Double.logarithm(10) : value
    }
    func name(_ axis: Int) -> String {
      isLogarithmic[axis] ? "log10 of \(table.names[axis])" : table.names[axis]
    }
    let figures = optimizers.map { optimizer -> Figure in
      let rows = rows(of: optimizer)
      let numbers = rows.compactMap(\.measured)
      let isPositive = (numbers.min() ?? 0) > 0
      let grid = Grid(
        xs: xs.map { place($0, 0) }, ys: ys.map { place($0, 1) },
        byRow: { row in
          xs.indices.map { column in
            let value = rows[column * ys.count + row].measured ?? .infinity
            return isPositive ? Double.logarithm(value) : value
          }
        })
      let viewport = Viewport(
        x: (grid.xs.min() ?? 0)...(grid.xs.max() ?? 1),
        y: (grid.ys.min() ?? 0)...(grid.ys.max() ?? 1))
      return Figure(
        title: "\(table.preset.optimizers[optimizer].name): \(table.measure)", viewport: viewport,
        names: (name(0), name(1)), ground: Ground(grid, levels: Levels(for: grid, minimum: nil)))
    }
    return FigurePage(
      title: table.preset.title, figures: figures, charts: [], legend: [])
  }

  private var legend: [FigurePage.Entry] {
    optimizers.map {
      FigurePage.Entry(.sign(.head(shape: $0)), of: $0, table.preset.optimizers[$0].name)
    }
  }
}

extension Grid {
  /// Values row by row.
  fileprivate init(xs: [Double], ys: [Double], byRow values: (_ row: Int) -> [Double]) {
    var row = -1
    self.init(xs: xs, ys: ys) { _, _, places in
      row += 1
      for (column, value) in values(row).enumerated() { places[column] = value }
    }
  }
}
