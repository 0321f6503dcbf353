/// The lines of a chart as dots, and how they meet in the cells.
struct ChartPlot {
  private struct Line {
    var series: Series
    var past: DotCanvas
    var future: DotCanvas

    /// Draws a line from sample to sample, and a bar where one has many values.
    mutating func draw(
      _ samples: [Series.Sample], rows: ChartScale, columns: StepColumns, until cursor: Double?
    ) {
      var last: (place: DotPosition, isPast: Bool)?
      // Where a level piece of the line began that is still to be drawn, up to the last place.
      var level: DotPosition?
      var known: (value: Double, row: Double)?
      for sample in samples {
        let row = known?.value == sample.minimum ? known?.row : rows.row(of: sample.minimum)
        guard let low = row, let high = sample.isSingle ? low : rows.row(of: sample.maximum),
          let x = columns.column(of: sample.step)
        else {
          drawLevel(from: &level, to: last)
          last = nil
          continue
        }
        known = (sample.minimum, low)
        let isPast = cursor.map { sample.step <= $0 } ?? true
        let middle = DotPosition(x: x, y: (low + high) / 2)
        if let last, last.place.y == middle.y, last.isPast == isPast, low == high {
          level = level ?? last.place
        } else {
          drawLevel(from: &level, to: last)
          draw(from: last?.place ?? middle, to: middle, isPast: isPast)
          if low != high {
            let bottom = DotPosition(x: x, y: low)
            draw(from: bottom, to: DotPosition(x: x, y: high), isPast: isPast)
          }
        }
        last = (middle, isPast)
      }
      drawLevel(from: &level, to: last)
    }

    private mutating func drawLevel(
      from start: inout DotPosition?, to end: (place: DotPosition, isPast: Bool)?
    ) {
      if let start, let end { draw(from: start, to: end.place, isPast: end.isPast) }
      start = nil
    }

    private mutating func draw(from: DotPosition, to: DotPosition, isPast: Bool) {
      if isPast {
        past.line(from: from, to: to)
      } else {
        future.line(from: from, to: to)
      }
    }
  }

  private let lines: [Line]
  private let cursorColumn: Int?

  init(chart: LineChart, values: ClosedRange<Double>, size: Size) {
    let dotColumns = size.columns * 2
    let rows = ChartScale(
      values: values, scale: chart.scale, dotRows: size.rows * 4, showsZero: chart.showsZero)
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
      line.draw(series.samples, rows: rows, columns: columns, until: chart.cursor)
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
    let layers = layers(tier: palette.tier)
    let owners = owners(of: layers, columns: rect.columns, cells: rect.columns * rect.rows)
    var fades = FadeTable(palette: palette)
    let visible = buffer.bounds.intersection(rect)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        let cell = (y - rect.y) * rect.columns + x - rect.x
        guard owners[cell] > 0 else { continue }
        draw(
          layers[Int(owners[cell]) - 1], cell: cell, into: &buffer, x: x, y: y, fades: &fades,
          palette: palette, glyphs: glyphs)
      }
    }
  }

  /// What has happened of a line, or what is to come.
  private struct Layer {
    let series: Series
    let masks: [UInt8]
    let isPast: Bool
    let hasGaps: Bool
    /// The greater lies above the lesser.
    let rank: (Int, Int)

    /// Whether what is seen of two lines in a cell differs in colour alone.
    func coincides(with other: Layer, at cell: Int) -> Bool {
      masks[cell] == other.masks[cell] && isPast == other.isPast && hasGaps == other.hasGaps
        && !series.isBand && !other.series.isBand
    }
  }

  /// All there is to draw, from the bottom to the top.
  private func layers(tier: ColorTier) -> [Layer] {
    var layers: [Layer] = []
    for (index, line) in lines.enumerated() {
      let series = line.series
      let rank = (series.isBand ? 0 : series.isDashed ? 8 : 4) + (series.isFocused ? 2 : 0)
      for (canvas, isPast) in [(line.past, true), (line.future, false)] where !canvas.isEmpty {
        layers.append(
          Layer(
            series: series, masks: canvas.masks, isPast: isPast,
            hasGaps: series.isDashed || !isPast && tier != .truecolor,
            rank: (rank + (isPast ? 1 : 0), -index)))
      }
    }
    return layers.sorted { $0.rank < $1.rank }
  }

  /// Which layer is seen in each cell, counted from 1; 0 where there is none.
  ///
  /// Where lines have the same dots in a cell they take turns from left to right, so that none is lost
  /// behind its equals. In gaps every other cell is left out: gaps of that size show in half blocks and letters too.
  private func owners(of layers: [Layer], columns: Int, cells: Int) -> [UInt8] {
    var owners = [UInt8](repeating: 0, count: cells)
    var turns = [UInt8](repeating: 1, count: cells)
    for (index, layer) in layers.enumerated() {
      var cell = 0
      while cell < cells {
        if layer.masks.hasEightZeros(at: cell) {
          cell += 8
          continue
        }
        let isGap = layer.hasGaps && cell % columns % 2 == 1
        if layer.masks[cell] != 0, !isGap {
          let isShared =
            owners[cell] > 0 && layer.coincides(with: layers[Int(owners[cell]) - 1], at: cell)
          turns[cell] = isShared ? turns[cell] + 1 : 1
          if (cell % columns / 2 + 1) % Int(turns[cell]) == 0 {
            owners[cell] = UInt8(truncatingIfNeeded: index + 1)
          }
        }
        cell += 1
      }
    }
    return owners
  }

  private func draw(
    _ layer: Layer, cell: Int, into buffer: inout CellBuffer, x: Int, y: Int,
    fades: inout FadeTable, palette: Palette, glyphs: GlyphSet
  ) {
    let series = layer.series
    let mask = DotMask(rawValue: layer.masks[cell])
    let color = series.color ?? palette.text.foreground
    let isFaint = series.isBand || !layer.isPast
    buffer.put(
      series.isBand ? mask.tint(glyphs) : mask.glyph(glyphs, letter: series.letter),
      x: x, y: y,
      style: Style(
        isFaint ? fades.color(color, over: buffer[x, y].background, age: 1) : color,
        attributes: palette.tier == .truecolor || series.isBand
          ? [] : series.isFocused ? .bold : []))
  }
}
