/// Draws a chart as vectors: axes, bands, lines, what is to come faintly.
struct ChartPainter {
  let style: PageStyle

  /// Draws `chart` into a box, with `title` above it and `axis` for the name of the axis across.
  func draw(
    _ chart: LineChart, titled title: String, axis: String, in box: Box, on drawing: inout Drawing
  ) {
    let lines = VectorText.wrapped(
      PageStyle.withMinus(title), size: style.textSize, width: box.width)
    for (row, line) in lines.enumerated() {
      let y = box.y + style.textSize + Double(row) * style.lineHeight * 0.85
      drawing.add(
        VectorText(
          content: line, spot: Spot(x: box.x, y: y), size: style.textSize, color: style.ink))
    }
    let range = chart.values ?? chart.fittingValues
    let axes = VectorAxes(
      across: .init(range: chart.steps, scale: chart.stepScale, name: axis),
      up: .init(range: range, scale: chart.scale),
      in: box.inset(top: 0.6 + Double(lines.count) * style.lineHeight * 0.85), style: style)
    drawing.elements.append(.clip(axes.inner))
    // The first lies above the last.
    for series in chart.series.reversed() where series.isBand {
      draw(series, chart, axes, on: &drawing)
    }
    for series in chart.series.reversed() where !series.isBand {
      draw(series, chart, axes, on: &drawing)
    }
    drawing.elements.append(.unclip)
    axes.draw(on: &drawing)
  }

  private func draw(
    _ series: Series, _ chart: LineChart, _ axes: VectorAxes, on drawing: inout Drawing
  ) {
    let color = series.color ?? style.ink
    if series.isBand {
      drawing.add(area(of: series, axes), .filled(color, opacity: 0.22))
      return
    }
    let cursor = chart.cursor ?? .infinity
    let past = series.samples.filter { $0.step <= cursor }
    let future = series.samples.drop { $0.step < (past.last?.step ?? 0) }
    let dashes = series.isDashed ? [1.2, 0.8] : []
    drawing.add(
      line(through: past, axes), .line(color, width: style.line * 0.85, dashes: dashes))
    if future.count > 1 {
      drawing.add(
        line(through: Array(future), axes),
        .line(color, width: style.hairline, dashes: dashes, opacity: 0.7))
    }
  }

  /// A line through the samples; one that stands for several steps goes from its least value to its
  /// greatest.
  private func line(through samples: [Series.Sample], _ axes: VectorAxes) -> VectorPath {
    var path = VectorPath()
    var spots: [Spot] = []
    func finish() {
      path.add(spots, isClosed: false)
      spots = []
    }
    for sample in samples {
      let ends = sample.isSingle ? [sample.minimum] : [sample.maximum, sample.minimum]
      let places = ends.compactMap { axes.spot(sample.step, $0) }
      if places.isEmpty { finish() }
      spots += places
    }
    finish()
    return path
  }

  private func area(of series: Series, _ axes: VectorAxes) -> VectorPath {
    let edges = series.samples.compactMap { sample -> (low: Spot, high: Spot)? in
      guard let high = axes.spot(sample.step, sample.maximum) else { return nil }
      // What has no place on a logarithmic axis lies below it.
      let low =
        axes.spot(sample.step, sample.minimum) ?? Spot(x: high.x, y: axes.inner.endY + 1)
      return (low, high)
    }
    guard edges.count > 1 else { return VectorPath() }
    return VectorPath(closed: edges.map(\.high) + edges.reversed().map(\.low))
  }
}
