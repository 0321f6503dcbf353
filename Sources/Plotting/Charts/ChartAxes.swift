/// The axes of a chart, and the rectangle they leave for its lines.
struct ChartAxes {
  let inner: Rect
  private let rect: Rect
  private let chart: LineChart
  private let values: ClosedRange<Double>
  private let ticks: [Tick]

  init(_ chart: LineChart, values: ClosedRange<Double>, in rect: Rect) {
    self.rect = rect
    self.chart = chart
    self.values = values
    let below = chart.namesSteps ? 2 : 1
    guard rect.columns >= 14, rect.rows >= 3 + below else {
      inner = rect
      ticks = []
      return
    }
    let rows = rect.rows - below
    ticks = Ticks.values(in: values, maximumCount: max(2, rows / 2), scale: chart.scale)
    let widest = ticks.reduce(4) { max($0, $1.label.count) }
    let gutter = min(widest, rect.columns / 3) + 2
    inner = Rect(x: rect.x + gutter, y: rect.y, columns: rect.columns - gutter, rows: rows)
  }

  func draw(into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet) {
    guard inner != rect else { return }
    let axis = inner.x - 1
    for y in inner.y..<inner.endY {
      buffer.put(glyphs.vertical, x: axis, y: y, style: palette.rule)
    }
    for x in inner.x..<inner.endX {
      buffer.put(glyphs.horizontal, x: x, y: inner.endY, style: palette.rule)
    }
    buffer.put(glyphs.corner, x: axis, y: inner.endY, style: palette.rule)
    drawTicks(into: &buffer, palette: palette, glyphs: glyphs)
    if chart.namesSteps { nameSteps(into: &buffer, palette: palette) }
  }

  private func drawTicks(into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet) {
    let room = inner.x - 2 - rect.x
    let rows = ChartScale(values: values, scale: chart.scale, dotRows: inner.rows * 4)
    var last: Int?
    for tick in ticks {
      guard let dot = rows.row(of: tick.value) else { continue }
      let y = inner.y + min(Int(dot) / 4, inner.rows - 1)
      guard y != last else { continue }
      last = y
      buffer.put(glyphs.leftTick, x: inner.x - 1, y: y, style: palette.rule)
      buffer.write(
        tick.label, x: inner.x - 2 - min(tick.label.count, room), y: y, style: palette.dimmed,
        maximumColumns: room, ellipsis: glyphs.ellipsis)
    }
  }

  private func nameSteps(into buffer: inout CellBuffer, palette: Palette) {
    switch chart.stepScale {
    case .linear: nameEnds(into: &buffer, palette: palette)
    case .logarithmic: nameTicks(into: &buffer, palette: palette)
    }
  }

  private func nameTicks(into buffer: inout CellBuffer, palette: Palette) {
    let columns = StepColumns(chart, dotColumns: inner.columns * 2)
    var freeX = inner.x
    for tick in Ticks.values(
      in: chart.steps, maximumCount: max(2, inner.columns / 8), scale: .logarithmic)
    {
      guard let dot = columns.column(of: tick.value) else { continue }
      let middle = inner.x + Int(dot) / 2
      let x = min(max(middle - tick.label.count / 2, inner.x), inner.endX - tick.label.count)
      guard x >= freeX else { continue }
      freeX = x + buffer.write(tick.label, x: x, y: inner.endY + 1, style: palette.dimmed) + 1
    }
  }

  private func nameEnds(into buffer: inout CellBuffer, palette: Palette) {
    let ends = [chart.steps.lowerBound, chart.steps.upperBound].map { step in
      abs(step) < 1e15 ? String(Int(step.rounded())) : String(step)
    }
    let used = buffer.write(ends[0], x: inner.x, y: inner.endY + 1, style: palette.dimmed)
    if used + ends[1].count < inner.columns {
      buffer.write(
        ends[1], x: inner.endX - ends[1].count, y: inner.endY + 1, style: palette.dimmed)
    }
  }
}
