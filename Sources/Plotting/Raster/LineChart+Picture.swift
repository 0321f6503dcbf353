extension LineChart {
  /// How high a cell of text is on paper, for lines as thick beside it as they are there.
  private static let cellHeight = 4.4

  /// The lines of the chart as pixels, to lie under the text of a plot of so many cells: bands, lines and the
  /// cursor, without axes and letters.
  package func picture(size: Size, cell: CellPixels, palette: Palette) -> PixelPicture {
    let (width, height) = (size.columns * cell.width, size.rows * cell.height)
    let scale = Double(cell.height) / Self.cellHeight
    var drawing = Drawing(
      width: Double(width) / scale, height: Double(height) / scale, title: "",
      background: palette.background)
    let style = PageStyle(palette: palette)
    let columns = StepColumns(self, dotColumns: size.columns * 2)
    let rows = ChartScale(
      values: values ?? fittingValues, scale: self.scale, dotRows: size.rows * 4,
      showsZero: showsZero)
    let (across, down) = (
      drawing.width / Double(max(1, size.columns * 2)),
      drawing.height / Double(max(1, size.rows * 4))
    )
    if let cursor, steps.contains(cursor), let column = columns.cell(of: cursor) {
      let x = (Double(column) + 0.5) * 2 * across
      drawing.add(
        VectorPath(open: [Spot(x: x, y: 0), Spot(x: x, y: drawing.height)]),
        .line(palette.rule.foreground, width: style.hairline))
    }
    // What is far out of the frame is just as well a little out of it.
    func near(_ place: Double, _ size: Double) -> Double { min(max(place, -4 * size), 5 * size) }
    let (right, foot) = (drawing.width, drawing.height)
    let painter = SeriesPainter(style: style, chart: self, bottom: drawing.height + 1) {
      guard let column = columns.column(of: $0), let row = rows.row(of: $1) else { return nil }
      return Spot(x: near(column * across, right), y: near(row * down, foot))
    }
    painter.draw(
      series.filter(\.isFocused) + series.filter { !$0.isFocused }, on: &drawing)
    var raster = RasterPainter(
      on: Raster(width: width, height: height, background: palette.background), scale: scale)
    for element in drawing.elements { raster.draw(element) }
    return PixelPicture(raster.raster)
  }
}
