/// The lines of a chart as dots, and how they meet in the cells.
struct ChartPlot {
  private struct Line {
    var series: Series
    var past: DotCanvas
    var future: DotCanvas
    /// Where the past ends.
    var end: DotPosition?
  }

  private let lines: [Line]
  private let cursorColumn: Int?

  init(chart: LineChart, values: ClosedRange<Double>, size: Size) {
    let dotColumns = size.columns * 2
    let rows = ChartScale(values: values, scale: chart.scale, dotRows: size.rows * 4)
    let columns = StepColumns(chart, dotColumns: dotColumns)
    cursorColumn = chart.cursor.flatMap { cursor in
      chart.steps.contains(cursor) ? columns.column(of: cursor).map { Int($0) / 2 } : nil
    }
    lines = chart.series.map { series in
      var line = Line(series: series, past: DotCanvas(size: size), future: DotCanvas(size: size))
      if series.isBand {
        line.past.tint(
          series.samples.map { sample in
            guard let low = rows.row(of: sample.minimum), let high = rows.row(of: sample.maximum),
              let x = columns.column(of: sample.step)
            else { return nil }
            return (DotPosition(x: x, y: low), DotPosition(x: x, y: high))
          })
        return line
      }
      var last: DotPosition?
      for sample in series.samples {
        guard let low = rows.row(of: sample.minimum),
          let high = sample.isSingle ? low : rows.row(of: sample.maximum),
          let x = columns.column(of: sample.step)
        else {
          last = nil
          continue
        }
        let isPast = chart.cursor.map { sample.step <= $0 } ?? true
        let middle = DotPosition(x: x, y: (low + high) / 2)
        let bar = (DotPosition(x: x, y: low), DotPosition(x: x, y: high))
        if isPast {
          line.past.line(from: last ?? middle, to: middle)
          if low != high { line.past.line(from: bar.0, to: bar.1) }
          line.end = middle
        } else {
          line.future.line(from: last ?? middle, to: middle)
          if low != high { line.future.line(from: bar.0, to: bar.1) }
        }
        last = middle
      }
      return line
    }
  }

  /// One series a cell: dashed lines, through whose gaps others show, before whole ones and those before
  /// bands, the focused one, then what has happened before what is to
  /// come, then the first.
  func draw(
    into buffer: inout CellBuffer, in rect: Rect, palette: Palette, glyphs: GlyphSet
  ) {
    if let cursorColumn, rect.columns > 0 {
      for y in rect.y..<rect.endY {
        buffer.put(glyphs.vertical, x: rect.x + cursorColumn, y: y, style: palette.rule)
      }
    }
    guard !lines.isEmpty else { return }
    let dots = DotCanvas.together(lines.flatMap { [$0.past, $0.future] })
    var fades = FadeTable(palette: palette)
    let visible = buffer.bounds.intersection(rect)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX
      where dots[(y - rect.y) * rect.columns + x - rect.x] != 0 {
        draw(
          into: &buffer, x: x, y: y, column: x - rect.x, row: y - rect.y, fades: &fades,
          palette: palette, glyphs: glyphs)
      }
    }
    label(into: &buffer, in: rect, palette: palette)
  }

  /// Writes each letter behind the end of its line: where lines end together one behind the other, and
  /// at the right edge so far before it as they need.
  private func label(into buffer: inout CellBuffer, in rect: Rect, palette: Palette) {
    let ordered = lines.filter(\.series.isFocused) + lines.filter { !$0.series.isFocused }
    let ends = ordered.compactMap { line -> (series: Series, x: Int, y: Int)? in
      guard let end = line.end, end.x >= 0, end.x < Double(rect.columns * 2) else { return nil }
      let row = min(Int(min(max(end.y, 0), Double(rect.rows * 4))) / 4, rect.rows - 1)
      return (line.series, rect.x + Int(end.x) / 2 + 1, rect.y + row)
    }
    var taken: Set<[Int]> = []
    for end in ends {
      let group = ends.count { $0.x == end.x && $0.y == end.y }
      var x = min(end.x, rect.endX - group)
      while taken.contains([x, end.y]) { x += 1 }
      guard rect.contains(x: x, y: end.y) else { continue }
      taken.insert([x, end.y])
      buffer.put(
        end.series.letter, x: x, y: end.y,
        style: Style(end.series.color ?? palette.text.foreground, attributes: .bold))
    }
  }

  private func draw(
    into buffer: inout CellBuffer, x: Int, y: Int, column: Int, row: Int,
    fades: inout FadeTable, palette: Palette, glyphs: GlyphSet
  ) {
    var best: (index: Int, mask: DotMask, isPast: Bool, rank: Int)?
    // By index, since a copy of a line would cost more than all that is asked of it here.
    for index in lines.indices {
      for isPast in [true, false] {
        let mask = isPast ? lines[index].past[column, row] : lines[index].future[column, row]
        guard !mask.isEmpty else { continue }
        let isDashed = lines[index].series.isDashed
        let hasGaps = isDashed || !isPast && palette.tier != .truecolor
        let rank =
          (lines[index].series.isBand ? 0 : isDashed ? 8 : 4)
          + (lines[index].series.isFocused ? 2 : 0) + (isPast ? 1 : 0)
        if !Self.isGap(column: column, isDashed: hasGaps), rank > best?.rank ?? -1 {
          best = (index, mask, isPast, rank)
        }
      }
    }
    guard let best else { return }
    let series = lines[best.index].series
    let color = series.color ?? palette.text.foreground
    let isFaint = series.isBand || !best.isPast
    buffer.put(
      series.isBand ? best.mask.tint(glyphs) : best.mask.glyph(glyphs, letter: series.letter),
      x: x, y: y,
      style: Style(
        isFaint ? fades.color(color, over: buffer[x, y].background, age: 1) : color,
        attributes: palette.tier == .truecolor || series.isBand
          ? [] : series.isFocused ? .bold : []))
  }

  /// Every other cell is left out: gaps of that size show in half blocks and letters too.
  private static func isGap(column: Int, isDashed: Bool) -> Bool { isDashed && column % 2 == 1 }
}
