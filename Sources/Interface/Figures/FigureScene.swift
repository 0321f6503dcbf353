import Optimization
import Plotting
import Presets

// A scene as figures and charts, for paper and slides.

extension State {
  /// The page that shows the scene as it is now: maps, charts, and what the signs mean.
  ///
  /// One map has its charts beside it, several have them below, and the layout `curves` shows charts
  /// alone.
  public var figurePage: FigurePage {
    let look = Look(view.display)
    let charts = charts(look)
    let groups: [[Int]] =
      switch view.layout {
      case .overlay: [visible]
      case .panes: visible.map { [$0] }
      case .curves: []
      }
    let proportion = FigurePage.mapProportion(figures: groups.count, charts: charts.count)
    // Cells are twice as high as wide.
    let size = Size(columns: Int(1000 * proportion), rows: 500)
    let viewport =
      scene.preset.hasEqualScales ? view.wanted.withEqualScales(on: size) : view.wanted
    let figures = groups.map { optimizers in
      SceneFigure(state: self, optimizers: optimizers, viewport: viewport, look: look)
    }
    return FigurePage(
      title: scene.preset.title,
      figures: figures.map { $0.figure(titled: view.layout == .panes) },
      charts: charts, legend: legend(look, figures),
      axes: ("", scene.preset.landscape.dimension == 1 ? "loss" : ""))
  }

  /// The loss, and the rates that change.
  private func charts(_ look: Look) -> [FigurePage.Chart] {
    let columns = 160
    let curves = CurvesView(
      state: self, rect: Rect(x: 0, y: 0, columns: columns, rows: 40), look: look,
      lossFloor: scene.lossFloor)
    let loss = curves.lossChart(columns: columns)
    let rates: [Tunable] = curves.isNoisy ? [.learningRate, .sigma] : [.learningRate]
    return [FigurePage.Chart(title: loss.title, axis: curves.span.axis.name, chart: loss.chart)]
      + rates.filter { curves.constantRates(of: $0) == nil }.map { rate in
        let chart = curves.rateChart(of: rate, columns: columns)
        let name = rate == .learningRate ? "learning rate" : "sigma of the noise"
        return FigurePage.Chart(
          title: chart.title.replacing(rate.word, with: name, maxReplacements: 1),
          axis: CurveAxis.steps.name, chart: chart.chart)
      }
  }

  private func legend(_ look: Look, _ figures: [SceneFigure]) -> [FigurePage.Entry] {
    let signs = figures.flatMap(\.signs)
    let places: [(Marker.Kind, String)] = [
      (.start, "start"), (.minimum, "minimum"), (.saddle, "saddle"), (.maximum, "maximum"),
    ]
    return visible.map { index in
      let optimizer = scene.timeline.race.runs[index].optimizer
      let rate =
        optimizer.learningRate.isConstant && !optimizer.rule.appliesLearningRate
        ? ", rate \(Numerals.trimmed(optimizer.learningRate.rate(at: 0)))" : ""
      let name = scene.preset.optimizers[index].name
      return FigurePage.Entry(
        .head(shape: index), of: index, "\(look.letter(of: index))  \(name)\(rate)")
    }
      + (signs.contains { if case .average = $0 { true } else { false } }
        ? [FigurePage.Entry(.average(shape: 0), "hollow, dashed: the average")] : [])
      + places.filter { signs.contains($0.0) }.map { FigurePage.Entry($0.0, $0.1) }
  }
}
