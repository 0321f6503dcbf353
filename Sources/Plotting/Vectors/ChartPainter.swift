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
    let painter = SeriesPainter(style: style, chart: chart, bottom: axes.inner.endY + 1) {
      spot($0, $1, axes)
    }
    painter.draw(chart.series, on: &drawing)
    drawing.elements.append(.unclip)
    axes.draw(on: &drawing)
    EndLetters(style: style, frame: axes.inner).draw(
      chart.series.filter { !$0.isBand && !$0.isDashed && $0.letter != Series.noLetter }.map {
        series in
        EndLetters.End(
          letter: String(series.letter), color: series.color ?? style.ink,
          spots: painter.past(of: series).compactMap { spot($0.step, $0.maximum, axes) })
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

  /// Where a value is; zero, which has no place on a logarithmic axis, is below it.
  private func spot(_ step: Double, _ value: Double, _ axes: VectorAxes) -> Spot? {
    if let spot = axes.spot(step, value) { return spot }
    guard value == 0, let column = axes.spot(step, values.upperBound) else { return nil }
    return Spot(x: column.x, y: axes.inner.endY + 1)
  }
}
