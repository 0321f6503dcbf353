/// A page of figures and charts with a legend: what `downhill figure` draws.
public struct FigurePage: Sendable {
  /// A chart below its title.
  public struct Chart: Sendable {
    public var title: String
    /// What the axis across is called.
    public var axis: String
    public var chart: LineChart

    /// A chart with what stands above it.
    public init(title: String, axis: String, chart: LineChart) {
      self.title = title
      self.axis = axis
      self.chart = chart
    }
  }

  /// A line of the legend.
  public struct Entry: Sendable {
    /// The sign, and whose it is; nil for what belongs to all.
    public var sign: Marker.Kind
    public var owner: Int?
    /// What it stands for.
    public var text: String

    /// A sign and what it stands for.
    public init(_ sign: Marker.Kind, of owner: Int? = nil, _ text: String) {
      self.sign = sign
      self.owner = owner
      self.text = text
    }
  }

  /// What the page is called; it stands above all.
  public var title: String
  /// The maps, side by side where there are several.
  public var figures: [Figure]
  /// The charts, beside one map or below several.
  public var charts: [Chart]
  /// What the signs mean.
  public var legend: [Entry]
  /// What the axes of the maps are called; empty where they need no names.
  public var axes: (across: String, up: String)

  /// A page.
  public init(
    title: String, figures: [Figure], charts: [Chart], legend: [Entry],
    axes: (across: String, up: String) = ("", "")
  ) {
    self.title = title
    self.figures = figures
    self.charts = charts
    self.legend = legend
    self.axes = axes
  }

  /// The place that each map has on a page `width` millimetres wide: how many times as wide as high.
  ///
  /// What is to have equal scales asks for this before it chooses its part of the plane.
  public static func mapProportion(figures: Int, charts: Int) -> Double {
    charts > 0 && figures == 1 ? 1.16 : figures == 1 ? 1.6 : 1.3
  }

  /// The page as lines, areas and text, in the colours of a palette.
  public func drawing(width: Double, palette: Palette) -> Drawing {
    let style = PageStyle(palette: palette)
    var drawing = Drawing(width: width, height: 0, title: title, background: palette.background)
    let margin = 2.0
    var y = margin
    for line in VectorText.wrapped(title, size: 3.3 * 1.06, width: width - 2 * margin) {
      drawing.add(
        VectorText(
          content: line, spot: Spot(x: margin, y: y + 3.3), size: 3.3, color: style.ink,
          isBold: true))
      y += 4.4
    }
    if y > margin { y += 1.6 }
    let row = Box(x: margin, y: y, width: width - 2 * margin, height: 0)
    y =
      figures.isEmpty
      ? drawCharts(in: row, style, on: &drawing)
      : figures.count == 1
        ? drawBesides(row, style, on: &drawing) : drawGrid(row, style, on: &drawing)
    y = PageLegend(style: style, entries: legend).draw(
      from: Spot(x: margin, y: y + 1), width: row.width, on: &drawing)
    drawing.height = y + margin
    return drawing
  }

  private var painter: (PageStyle) -> FigurePainter {
    { FigurePainter(style: $0, upName: axes.up, acrossName: axes.across) }
  }

  /// One map, with the charts at its right.
  private func drawBesides(_ row: Box, _ style: PageStyle, on drawing: inout Drawing) -> Double {
    let proportion = Self.mapProportion(figures: 1, charts: charts.count)
    let mapWidth = charts.isEmpty ? row.width : row.width * 0.6
    let height = mapWidth / proportion
    var map = row
    (map.width, map.height) = (mapWidth, height)
    painter(style).draw(figures[0], in: map, on: &drawing)
    drawStack(
      in: Box(
        x: row.x + mapWidth + 4, y: row.y, width: row.width - mapWidth - 4, height: height),
      style, on: &drawing)
    return row.y + height
  }

  /// All charts one below the other; the loss gets the larger part.
  private func drawStack(in box: Box, _ style: PageStyle, on drawing: inout Drawing) {
    var y = box.y
    for (index, chart) in charts.enumerated() {
      let share = charts.count == 1 ? 1 : index == 0 ? 0.58 : 0.42 / Double(charts.count - 1)
      let part = Box(x: box.x, y: y, width: box.width, height: box.height * share)
      let gap = index + 1 < charts.count ? 2.0 : 0
      ChartPainter(style: style).draw(
        chart.chart, titled: chart.title, axis: chart.axis, in: part.inset(bottom: gap),
        on: &drawing)
      y += part.height
    }
  }

  /// Several maps in two columns or three, with the charts in the place that is left, if one is and they
  /// go into it, or else below.
  private func drawGrid(_ row: Box, _ style: PageStyle, on drawing: inout Drawing) -> Double {
    let columns = figures.count > 4 ? 3 : 2
    var y = row.y
    var isLeft = !charts.isEmpty
    for start in stride(from: 0, to: figures.count, by: columns) {
      var boxes = row.columns(columns, gap: 4)
      let height = boxes[0].width / Self.mapProportion(figures: figures.count, charts: charts.count)
      for index in boxes.indices { (boxes[index].y, boxes[index].height) = (y, height) }
      let shown = figures[start...].prefix(columns)
      for (figure, box) in zip(shown, boxes) { painter(style).draw(figure, in: box, on: &drawing) }
      if shown.count == columns - 1, (1...2).contains(charts.count) {
        drawStack(in: boxes[columns - 1], style, on: &drawing)
        isLeft = false
      }
      y += height + 2
    }
    let below = Box(x: row.x, y: y, width: row.width, height: 0)
    return isLeft ? drawRow(charts[...], in: below, style, on: &drawing) : y
  }

  /// Charts alone: the first over the whole width, the others side by side below.
  private func drawCharts(in row: Box, _ style: PageStyle, on drawing: inout Drawing) -> Double {
    guard let first = charts.first else { return row.y }
    var box = row
    box.height = row.width * 0.42
    ChartPainter(style: style).draw(
      first.chart, titled: first.title, axis: first.axis, in: box, on: &drawing)
    var below = row
    below.y += box.height + 2
    return charts.count == 1
      ? below.y : drawRow(charts.dropFirst(), in: below, style, on: &drawing)
  }

  /// Charts side by side.
  private func drawRow(
    _ charts: ArraySlice<Chart>, in row: Box, _ style: PageStyle, on drawing: inout Drawing
  ) -> Double {
    let height = 40.0
    for (chart, column) in zip(charts, row.columns(charts.count, gap: 4)) {
      var box = column
      box.height = height
      ChartPainter(style: style).draw(
        chart.chart, titled: chart.title, axis: chart.axis, in: box, on: &drawing)
    }
    return row.y + height
  }
}
