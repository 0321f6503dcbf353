import Optimization
import Plotting
import Presets

// A scene as figures and charts, for paper and slides.

/// What is drawn on the maps of a figure only when it is asked for.
public enum FigureLayer: String, CaseIterable, Sendable {
  /// Where theory expects noise to keep each optimizer.
  case theory
  /// Where each optimizer is pushed, and its next move; tangents on a curve.
  case arrows
  /// Where the landscape is not convex.
  case curvature
  /// From where the optimizer in focus, or that of the map, comes to which minimum.
  case basins
  /// Downhill, all over the map.
  case field
}

extension State {
  /// The page that shows the scene as it is now: maps, charts, and what the signs mean.
  ///
  /// One map has its charts beside it, several have them below, and the layout `curves` shows charts
  /// alone. The width, in millimetres, says how much of the plane maps with equal scales show.
  public func figurePage(width: Double, showing layers: Set<FigureLayer> = []) -> FigurePage {
    var state = self
    if layers.contains(.theory) { state.view.showsTheory = true }
    if layers.contains(.arrows) { state.view.showsArrows = true }
    if layers.contains(.curvature) { state.view.showsCurvature = true }
    if layers.contains(.basins) { state.view.showsBasins = true }
    if layers.contains(.field), state.view.field == nil { state.view.field = .gradient }
    return state.page(width: width)
  }

  private func page(width: Double) -> FigurePage {
    let look = Look(view.display)
    let charts = view.showsCurves == false && view.layout != .curves ? [] : charts(look)
    let groups: [[Int]] =
      switch view.layout {
      case .overlay, .surface: [visible]
      case .panes, .surfaces: visible.map { [$0] }
      case .curves: []
      }
    let proportion = FigurePage.mapProportion(
      figures: groups.count, charts: charts.count, width: width)
    // Cells are twice as high as wide.
    let shown =
      isOnSurface ? Relief.proportion(width: proportion, height: 1) : proportion
    let size = Size(columns: Int(1000 * shown), rows: 500)
    let viewport =
      scene.preset.hasEqualScales ? view.wanted.withEqualScales(on: size) : view.wanted
    let arrows = view.showsArrows ? Arrows(self) : nil
    let figures = groups.map { optimizers in
      SceneFigure(
        state: optimizers.first.map(seen) ?? self, optimizers: optimizers, viewport: viewport,
        look: look, arrows: arrows)
    }
    let layers = figures.map { FigureLayers($0, proportion: proportion).marks }
    let isTitled = view.layout.hasPanes
    let legend = FigureLegend(
      state: self, figures: figures,
      roles: figures.map(\.roles).reduce(Set(layers.joined().map(\.role))) { $0.union($1) },
      look: look, namesOptimizers: !isTitled)
    return FigurePage(
      title: scene.preset.title,
      figures: zip(figures, layers).map { scene, layers in
        var figure = scene.figure(
          titled: isTitled ? scene.optimizers.first.map(legend.name) : nil)
        figure.marks = layers + figure.marks
        figure.showsIsolines = view.showsIsolines
        return figure
      },
      charts: charts, legend: legend.entries)
  }

  /// What was chosen, or the loss and the rates that change.
  private func charts(_ look: Look) -> [FigurePage.Chart] {
    let columns = 160
    let curves = CurvesView(
      state: self, rect: Rect(x: 0, y: 0, columns: columns, rows: 40), look: look,
      lossFloor: scene.lossFloor)
    return shownCurves.map { curve in
      let (title, chart) = curves.chart(of: curve, columns: columns)
      let axis = curves.span(of: curve).axis
      var part = FigurePage.Chart(
        title: printed(title, of: curve), axis: word(.name(of: axis)), chart: chart)
      if axis == .steps { part.labels = labels(of: curve, on: chart) }
      return part
    }
  }

  /// The title of a chart on paper, where the numbers beside the axis say that it is linear.
  private func printed(_ title: String, of curve: Curve) -> String {
    let (long, short): (String, String) =
      switch curve {
      case .loss, .averageLoss: (word(.linear(.none)), "")
      case .learningRate: (Tunable.learningRate.word, word(.learningRateOnPaper))
      case .sigma: (Tunable.sigma.word, word(.sigmaOnPaper))
      case .gradientNorm, .distance, .effectiveRateX, .effectiveRateY, .move: ("", "")
      }
    return long.isEmpty ? title : title.replacing(long, with: short, maxReplacements: 1)
  }

  /// What the last beat says of a curve.
  private func labels(of curve: Curve, on chart: LineChart) -> [FigurePage.Label] {
    let look = Look(view.display)
    return spokenPins.compactMap { pin in
      guard case .curve(curve, let step, let name) = pin.place,
        let index = scene.preset.optimizers.firstIndex(where: { $0.name == name }),
        let value = chart.value(ofSeries: look.letterScalar(of: index), atStep: Double(step))
      else { return nil }
      return FigurePage.Label(text: pin.text, step: Double(step), value: value)
    }
  }
}
