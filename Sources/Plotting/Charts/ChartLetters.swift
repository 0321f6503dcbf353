/// The letters behind the ends of a chart's lines.
struct ChartLetters {
  /// The series and where the last that has happened of each is.
  private let ends: [(series: Series, place: DotPosition)]

  init(of chart: LineChart, values: ClosedRange<Double>, size: Size) {
    let rows = ChartScale(
      values: values, scale: chart.scale, dotRows: size.rows * 4, showsZero: chart.showsZero)
    let columns = StepColumns(chart, dotColumns: size.columns * 2)
    ends = chart.series.compactMap { series in
      guard !series.isBand else { return nil }
      for sample in series.samples.reversed() where chart.cursor.map({ sample.step <= $0 }) ?? true
      {
        if let low = rows.row(of: sample.minimum), let high = rows.row(of: sample.maximum),
          let x = columns.column(of: sample.step)
        {
          return (series, DotPosition(x: x, y: (low + high) / 2))
        }
      }
      return nil
    }
  }

  /// Writes each letter behind the end of its line: where lines end together one behind the other, and
  /// at the right edge so far before it as they need.
  func draw(into buffer: inout CellBuffer, in rect: Rect, palette: Palette) {
    let ordered = ends.filter(\.series.isFocused) + ends.filter { !$0.series.isFocused }
    let cells = ordered.compactMap { series, end -> (series: Series, x: Int, y: Int)? in
      guard end.x >= 0, end.x < Double(rect.columns * 2) else { return nil }
      let row = min(Int(min(max(end.y, 0), Double(rect.rows * 4))) / 4, rect.rows - 1)
      return (series, rect.x + Int(end.x) / 2 + 1, rect.y + row)
    }
    var taken: [(x: Int, y: Int)] = []
    for end in cells {
      let group = cells.count { $0.x == end.x && $0.y == end.y }
      var x = min(end.x, rect.endX - group)
      while taken.contains(where: { $0 == (x, end.y) }) { x += 1 }
      guard rect.contains(x: x, y: end.y) else { continue }
      taken.append((x, end.y))
      buffer.put(
        end.series.letter, x: x, y: end.y,
        style: Style(end.series.color ?? palette.text.foreground, attributes: .bold))
    }
  }
}
