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
    ticks = Self.ticks(of: chart, values: values, rows: rows)
    let widest = ticks.reduce(4) { max($0, $1.label.count) }
    let gutter = min(widest, rect.columns / 3) + 2
    inner = Rect(x: rect.x + gutter, y: rect.y, columns: rect.columns - gutter, rows: rows)
  }

  /// As many ticks as stand at equal distances, two rows a tick at least: all that there are for some
  /// number of them, or every second or third.
  ///
  /// Where not even three do, all that there is room for: a label more is worth a row's difference.
  private static func ticks(
    of chart: LineChart, values: ClosedRange<Double>, rows: Int
  ) -> [Tick] {
    func ticks(_ most: Int) -> [Tick] {
      Ticks.values(in: values, maximumCount: most, scale: chart.scale)
    }
    let most = max(2, rows / 2)
    let scale = ChartScale(
      values: values, scale: chart.scale, dotRows: rows * 4, showsZero: chart.showsZero)
    func areEven(_ ticks: [Tick]) -> Bool {
      let places = ticks.compactMap { row(of: $0, scale, rows: rows) }
      return places.count >= 3 && Set(zip(places, places.dropFirst()).map { $0 - $1 }).count == 1
    }
    for count in Swift.stride(from: most, through: 3, by: -1) {
      let even = ticks(count)
      if areEven(even) { return even }
    }
    let all = ticks(most)
    let parts = (2...3).flatMap { step in
      (0..<step).map { first in
        Swift.stride(from: first, to: all.count, by: step).map { all[$0] }
      }
    }
    return parts.filter(areEven).max { $0.count < $1.count } ?? all
  }

  /// The row of cells that a tick stands in, from the top.
  private static func row(of tick: Tick, _ scale: ChartScale, rows: Int) -> Int? {
    scale.row(of: tick.value).map { min(Int($0) / 4, rows - 1) }
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
    let scale = ChartScale(
      values: values, scale: chart.scale, dotRows: inner.rows * 4, showsZero: chart.showsZero)
    let hasZero = ChartScale.hasRowOfZero(
      scale: chart.scale, dotRows: inner.rows * 4, showsZero: chart.showsZero)
    var last: Int?
    for tick in (hasZero ? [Tick(value: 0, label: "0")] : []) + ticks {
      guard let row = Self.row(of: tick, scale, rows: inner.rows) else { continue }
      let y = inner.y + row
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
