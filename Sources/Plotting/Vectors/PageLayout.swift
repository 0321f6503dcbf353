/// Where the figures and charts of a page are, from its top to its bottom.
struct PageLayout {
  let page: FigurePage
  let style: PageStyle
  let width: Double

  private static let margin = 2.0
  private static let gap = 4.0
  /// A page less wide than this has one thing beside the other only where both are small.
  private static let wide = 120.0
  /// A page less wide than this has no three maps in a row.
  private static let threeWide = 105.0
  /// A chart less high than this shows nothing.
  private static let leastChart = 25.0
  /// A map less wide than this needs all its room for itself.
  private static let leastNamed = 60.0

  private var isWide: Bool { width >= Self.wide }

  /// The page as lines, areas and text.
  var drawing: Drawing {
    var drawing = Drawing(
      width: width, height: 0, title: page.title, background: style.paper)
    var y = Self.margin
    let lines = VectorText.wrapped(
      page.title, size: style.headSize * VectorText.boldness, width: width - 2 * Self.margin)
    for line in lines {
      drawing.add(
        VectorText(
          content: line, spot: Spot(x: Self.margin, y: y + style.headSize), size: style.headSize,
          color: style.ink, face: .bold))
      y += style.headSize * 1.33
    }
    if y > Self.margin { y += 1.6 }
    let row = Box(x: Self.margin, y: y, width: width - 2 * Self.margin, height: 0)
    switch page.figures.count {
    case 0: y = drawCharts(below: row, isMain: true, on: &drawing)
    case 1: y = drawMap(row, on: &drawing)
    default: y = drawGrid(row, on: &drawing)
    }
    y = PageLegend(style: style, entries: page.legend).draw(
      from: Spot(x: Self.margin, y: y + 1.4), width: row.width, on: &drawing)
    drawing.height = y + Self.margin
    return drawing
  }

  /// How many times as wide as high a map is, without what stands about it.
  static func mapProportion(figures: Int, charts: Int, width: Double) -> Double {
    let size = mapSize(figures: figures, charts: charts, width: width)
    let isNamed = size.width >= leastNamed
    return max(0.2, size.width - (isNamed ? 12 : 9))
      / max(0.2, size.height - (isNamed ? 9.1 : 5.6) - (figures > 1 ? 3.8 : 0))
  }

  /// The box of a map with all that stands about it.
  private static func mapSize(
    figures: Int, charts: Int, width: Double
  ) -> (width: Double, height: Double) {
    let row = width - 2 * margin
    guard figures > 1 else {
      guard width >= wide else { return (row, row / 1.25) }
      return charts > 0 ? (row * 0.6, row * 0.6 / 1.16) : (row, row / 1.6)
    }
    let columns = Double(columns(figures, width: width))
    let column = (row - gap * (columns - 1)) / columns
    return (column, column / 1.25)
  }

  /// Three maps beside each other need a page that is wide enough for them.
  private static func columns(_ figures: Int, width: Double) -> Int {
    figures > 4 && width >= threeWide ? 3 : 2
  }

  private var mapSize: (width: Double, height: Double) {
    Self.mapSize(figures: page.figures.count, charts: page.charts.count, width: width)
  }

  /// One map, with the charts at its right, or below where the page is narrow.
  private func drawMap(_ row: Box, on drawing: inout Drawing) -> Double {
    let size = mapSize
    let map = Box(x: row.x, y: row.y, width: size.width, height: size.height)
    let painter = FigurePainter(
      style: style, figure: page.figures[0], isNamed: map.width >= Self.leastNamed)
    painter.draw(in: map, on: &drawing)
    var below = row
    below.y = map.endY + 2
    guard isWide else { return drawCharts(below: below, isMain: false, on: &drawing) }
    drawStack(
      in: Box(
        x: map.endX + Self.gap, y: row.y, width: row.width - map.width - Self.gap,
        height: map.height), on: &drawing)
    return map.endY
  }

  /// Several maps in two columns or three, with the charts in the place that is left, if one is and they
  /// go into it, or else below.
  private func drawGrid(_ row: Box, on drawing: inout Drawing) -> Double {
    let columns = Self.columns(page.figures.count, width: width)
    var y = row.y
    var isLeft = !page.charts.isEmpty
    for start in stride(from: 0, to: page.figures.count, by: columns) {
      let shown = page.figures[start...].prefix(columns)
      let painters = shown.map {
        FigurePainter(style: style, figure: $0, isNamed: mapSize.width >= Self.leastNamed)
      }
      var boxes = row.columns(columns, gap: Self.gap)
      for index in boxes.indices { (boxes[index].y, boxes[index].height) = (y, mapSize.height) }
      // Maps of a row are in line, however long their titles are.
      let title = painters.map { $0.titleHeight(width: boxes[0].width) }.max() ?? 0
      for (painter, box) in zip(painters, boxes) {
        painter.draw(in: box, titleHeight: title, on: &drawing)
      }
      let needed = Double(page.charts.count) * Self.leastChart
      if isLeft, shown.count == columns - 1, needed <= mapSize.height {
        drawStack(in: boxes[columns - 1], on: &drawing)
        isLeft = false
      }
      y += mapSize.height + 2
    }
    var below = row
    below.y = y
    return isLeft ? drawCharts(below: below, isMain: false, on: &drawing) : y - 2
  }

  /// Charts alone or below maps: the first is the largest where it is what the page is about.
  private func drawCharts(below row: Box, isMain: Bool, on drawing: inout Drawing) -> Double {
    let count = page.charts.count
    guard count > 0 else { return row.y }
    var box = row
    guard isWide, count > 1 else {
      box.height =
        (isMain ? row.width * 0.42 : min(max(row.width * 0.4, 30), 42))
        + Double(count - 1) * Self.leastChart
      drawStack(in: box, on: &drawing)
      return box.endY
    }
    var rest = page.charts[...]
    if isMain {
      box.height = row.width * 0.42
      painter(of: rest.removeFirst()).draw(in: box, on: &drawing)
      box.y = box.endY + 2
    }
    for (chart, var column) in zip(rest, box.columns(rest.count, gap: Self.gap)) {
      column.height = 40
      painter(of: chart).draw(in: column, on: &drawing)
    }
    return box.y + 40
  }

  private func painter(of chart: FigurePage.Chart, hasAxis: Bool = true) -> ChartPainter {
    ChartPainter(
      style: style, chart: chart.chart, title: chart.title, axis: hasAxis ? chart.axis : nil,
      labels: chart.labels)
  }

  /// All charts one below the other, their frames in line; the first is higher, and what is the same axis
  /// has its numbers once.
  private func drawStack(in box: Box, on drawing: inout Drawing) {
    let charts = page.charts
    let sharesAxis = charts.allSatisfy {
      $0.axis == charts[0].axis && $0.chart.steps == charts[0].chart.steps
        && $0.chart.stepScale == charts[0].chart.stepScale
    }
    let painters = charts.indices.map {
      painter(of: charts[$0], hasAxis: !sharesAxis || $0 == charts.count - 1)
    }
    let gap = 1.6
    let overheads = painters.map { $0.overhead(width: box.width) }
    let height = box.height - overheads.reduce(0, +) - gap * Double(charts.count - 1)
    let weights = charts.indices.map { $0 == 0 ? 1.45 : 1 }
    var part = box
    let parts = charts.indices.map { index in
      part.height = overheads[index] + height * weights[index] / weights.reduce(0, +)
      defer { part.y = part.endY + gap }
      return part
    }
    let left = zip(painters, parts).map { $0.leftRoom(in: $1) }.max() ?? 0
    for (painter, part) in zip(painters, parts) {
      painter.draw(in: part, left: left, on: &drawing)
    }
  }
}
