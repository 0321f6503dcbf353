/// Draws a chart as vectors: axes, bands, lines with letters at their ends, what is to come faintly.
struct ChartPainter {
  let style: PageStyle
  let chart: LineChart
  /// What stands above it.
  let title: String
  /// What the axis across is called; nil where a chart below has the same axis, with its numbers.
  let axis: String?
  /// What is said of its lines.
  var labels: [FigurePage.Label] = []

  /// How high the title is on a page so wide.
  func titleHeight(width: Double) -> Double {
    0.6 + Double(lines(width: width).count) * style.lineHeight * 0.85
  }

  /// How much of a height is not the picture itself.
  func overhead(width: Double) -> Double {
    titleHeight(width: width) + style.textSize / 2 + style.tick
      + (axis == nil ? 0 : 2 * style.lineHeight)
  }

  /// What the numbers of the axis that goes up take at the left.
  func leftRoom(in box: Box) -> Double { axes(in: box, left: 0).inner.x - box.x }

  /// Draws the chart into a box, with at least so much free at the left of its frame.
  func draw(in box: Box, left: Double = 0, on drawing: inout Drawing) {
    for (row, line) in lines(width: box.width).enumerated() {
      let y = box.y + style.textSize + Double(row) * style.lineHeight * 0.85
      drawing.add(
        VectorText(
          content: line, spot: Spot(x: box.x, y: y), size: style.textSize, color: style.ink))
    }
    let axes = axes(in: box, left: left)
    drawing.elements.append(.clip(axes.inner))
    // The first lies above the last.
    for series in chart.series.reversed() where series.isBand { draw(series, axes, on: &drawing) }
    for series in chart.series.reversed() where !series.isBand { draw(series, axes, on: &drawing) }
    drawing.elements.append(.unclip)
    axes.draw(on: &drawing)
    EndLetters(style: style, frame: axes.inner).draw(
      chart.series.filter { !$0.isBand && !$0.isDashed && $0.letter != Series.noLetter }.map {
        series in
        EndLetters.End(
          letter: String(series.letter), color: series.color ?? style.ink,
          spots: past(of: series).compactMap { spot($0.step, $0.maximum, axes) })
      }, on: &drawing)
    var taken: [Box] = []
    LabelPainter(style: style, frame: axes.inner).write(
      labels.compactMap { label in
        axes.spot(label.step, label.value).map { (label.text, $0) }
      }, taken: &taken, on: &drawing)
  }

  private func lines(width: Double) -> [String] {
    VectorText.wrapped(PageStyle.withMinus(title), size: style.textSize, width: width)
  }

  private func axes(in box: Box, left: Double) -> VectorAxes {
    VectorAxes(
      across: .init(
        range: chart.steps, scale: chart.stepScale, name: axis ?? "", hasNumbers: axis != nil),
      up: .init(range: values, scale: chart.scale),
      in: box.inset(top: titleHeight(width: box.width)), style: style,
      room: .init(left: left, right: EndLetters.room))
  }

  /// The values from bottom to top, a little further than they go, so that no line lies on the frame.
  private var values: ClosedRange<Double> {
    let range = chart.values ?? chart.fittingValues
    guard chart.scale == .logarithmic else { return range }
    let margin = power(range.upperBound / range.lowerBound, 0.04)
    guard margin.isFinite, (range.upperBound * margin).isFinite, range.lowerBound / margin > 0
    else { return range }
    return range.lowerBound / margin...range.upperBound * margin
  }

  private func past(of series: Series) -> [Series.Sample] {
    let cursor = chart.cursor ?? .infinity
    return series.samples.filter { $0.step <= cursor }
  }

  private func draw(_ series: Series, _ axes: VectorAxes, on drawing: inout Drawing) {
    let color = series.color ?? style.ink
    if series.isBand {
      // Many bands one over the other would hide the lines.
      let opacity = 0.3 / (1 + 0.35 * Double(chart.series.count(where: \.isBand)))
      drawing.add(area(of: series, axes), .filled(color, opacity: opacity))
      return
    }
    let past = past(of: series)
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

  /// Where a value is; zero, which has no place on a logarithmic axis, is below it.
  private func spot(_ step: Double, _ value: Double, _ axes: VectorAxes) -> Spot? {
    if let spot = axes.spot(step, value) { return spot }
    guard value == 0, let column = axes.spot(step, values.upperBound) else { return nil }
    return Spot(x: column.x, y: axes.inner.endY + 1)
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
      let places = ends.compactMap { spot(sample.step, $0, axes) }
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
