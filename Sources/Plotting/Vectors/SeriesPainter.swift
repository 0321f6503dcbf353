/// Draws the lines and bands of a chart, wherever its values have their places.
struct SeriesPainter {
  let style: PageStyle
  let chart: LineChart
  /// What has no place on an axis lies as far down as this.
  let bottom: Double
  /// Where a value is at a step; nil where it has no place.
  let spot: (_ step: Double, _ value: Double) -> Spot?

  /// Draws some of the chart's series: bands below lines, the first above the last.
  func draw(_ series: [Series], on drawing: inout Drawing) {
    for line in series.reversed() where line.isBand { drawBand(line, on: &drawing) }
    for line in series.reversed() where !line.isBand { drawLine(line, on: &drawing) }
  }

  /// The samples that have happened.
  func past(of series: Series) -> [Series.Sample] {
    let cursor = chart.cursor ?? .infinity
    return series.samples.filter { $0.step <= cursor }
  }

  private func drawBand(_ series: Series, on drawing: inout Drawing) {
    // Many bands one over the other would hide the lines.
    let opacity = 0.3 / (1 + 0.35 * Double(chart.series.count(where: \.isBand)))
    drawing.add(area(of: series), .filled(series.color ?? style.ink, opacity: opacity))
  }

  private func drawLine(_ series: Series, on drawing: inout Drawing) {
    let color = series.color ?? style.ink
    let past = past(of: series)
    let future = series.samples.drop { $0.step < (past.last?.step ?? 0) }
    let dashes = series.isDashed ? [1.2, 0.8] : []
    drawing.add(line(through: past), .line(color, width: style.line * 0.85, dashes: dashes))
    if future.count > 1 {
      drawing.add(
        line(through: Array(future)),
        .line(color, width: style.hairline, dashes: dashes, opacity: 0.7))
    }
  }

  /// A line through the samples; one that stands for several steps goes from its least value to its
  /// greatest.
  private func line(through samples: [Series.Sample]) -> VectorPath {
    var path = VectorPath()
    var spots: [Spot] = []
    func finish() {
      path.add(spots, isClosed: false)
      spots = []
    }
    for sample in samples {
      let ends = sample.isSingle ? [sample.minimum] : [sample.maximum, sample.minimum]
      let places = ends.compactMap { spot(sample.step, $0) }
      if places.isEmpty { finish() }
      spots += places
    }
    finish()
    return path
  }

  private func area(of series: Series) -> VectorPath {
    let edges = series.samples.compactMap { sample -> (low: Spot, high: Spot)? in
      guard let high = spot(sample.step, sample.maximum) else { return nil }
      // What has no place on a logarithmic axis lies below it.
      let low = spot(sample.step, sample.minimum) ?? Spot(x: high.x, y: bottom)
      return (low, high)
    }
    guard edges.count > 1 else { return VectorPath() }
    return VectorPath(closed: edges.map(\.high) + edges.reversed().map(\.low))
  }
}
