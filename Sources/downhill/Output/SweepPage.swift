import Interface
import Optimization
import Plotting
import Presets

/// A sweep as a figure: curves over one setting, or a map of the measure over two.
struct SweepPage {
  let table: SweepTable
  /// Which axes have equal ratios.
  let isLogarithmic: [Bool]
  let measure: Sweep.Measure
  let palette: Palette
  let texts: SweepTexts

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
      charts: [.init(title: texts.name(of: measure), axis: table.names[0], chart: chart)],
      legend: legend)
  }

  /// A map for each optimizer.
  private var maps: FigurePage {
    let maps = optimizers.map { SweepMap(page: self, optimizer: $0, rows: rows(of: $0)) }
    return FigurePage(
      title: table.preset.title, figures: maps.map(\.figure), charts: [],
      legend: maps.count == 1 ? maps[0].legend : maps.contains(where: \.hasBlanks) ? [blank] : [])
  }

  /// What places without a colour are.
  var blank: FigurePage.Entry { FigurePage.Entry(.none, texts.blank(measure)) }

  private var legend: [FigurePage.Entry] {
    optimizers.map {
      FigurePage.Entry(.sign(.head(shape: $0)), of: $0, table.preset.optimizers[$0].name)
    }
  }
}
