/// A map as pixels, to lie under the text of a terminal: ground and marks, without axes and signs.
///
/// The ground is drawn once; marks are drawn over it, frame by frame, and wiped off.
package struct PixelMap: Sendable {
  /// The map without marks.
  package let groundPicture: PixelPicture
  private let ground: Raster
  /// The ground again, to draw on.
  private var canvas: Raster
  private let figure: Figure
  private let palette: Palette
  /// Pixels in a millimetre, as measures of lines have it.
  private let scale: Double

  /// How high a cell of text is on paper, for lines as thick beside it as they are there.
  private static let cellHeight = 4.4

  /// The ground of a figure, in pixels; `cellHeight` is how many of them a row of text has.
  package init(
    of figure: Figure, width: Int, height: Int, cellHeight: Int, palette: Palette,
    showsIsolines: Bool
  ) {
    var figure = figure
    figure.showsIsolines = showsIsolines
    let scale = Double(cellHeight) / Self.cellHeight
    var painter = RasterPainter(
      on: Raster(width: width, height: height, background: palette.background), scale: scale)
    var drawing = Self.empty(width: width, height: height, scale)
    FigurePainter(style: PageStyle(palette: palette), figure: figure)
      .drawGround(filling: Self.box(of: drawing), on: &drawing)
    for element in drawing.elements { painter.draw(element) }
    figure.marks = []
    self.init(on: painter.raster, figure: figure, cellHeight: cellHeight, palette: palette)
  }

  /// A ground that is drawn already, but for the marks of a figure.
  init(on ground: Raster, figure: Figure, cellHeight: Int, palette: Palette) {
    self.figure = figure
    self.palette = palette
    scale = Double(cellHeight) / Self.cellHeight
    var drawing = Self.empty(width: ground.width, height: ground.height, scale)
    FigurePainter(style: PageStyle(palette: palette, isScreen: true), figure: figure)
      .drawMarks(filling: Self.box(of: drawing), on: &drawing)
    var painter = RasterPainter(on: ground, scale: scale)
    for element in drawing.elements { painter.draw(element) }
    var ground = painter.raster
    ground.forgetChanges()
    self.ground = ground
    canvas = ground
    groundPicture = PixelPicture(ground)
  }

  /// The map with marks on its ground.
  package func picture(of marks: [Mark]) -> PixelPicture {
    var map = self
    return map.placed(x: 0, y: 0, with: marks).picture
  }

  /// The map with marks on its ground, with its corner in a cell.
  package mutating func placed(x: Int, y: Int, with marks: [Mark]) -> PlacedPicture {
    var figure = figure
    figure.marks = marks
    var drawing = Self.empty(width: ground.width, height: ground.height, scale)
    FigurePainter(style: PageStyle(palette: palette, isScreen: true), figure: figure)
      .drawMarks(filling: Self.box(of: drawing), on: &drawing)
    // Taken out and put back, so that there is one of it.
    let before = canvas
    canvas = Raster(width: 1, height: 1, background: palette.background)
    var painter = RasterPainter(on: before, scale: scale)
    for element in drawing.elements { painter.draw(element) }
    canvas = painter.raster
    let picture = PixelPicture(canvas, before: groundPicture)
    let changed = canvas.changed
    canvas.takeBackChanges(ground)
    return PlacedPicture(x: x, y: y, picture: picture, ground: groundPicture, changed: changed)
  }

  private static func empty(width: Int, height: Int, _ scale: Double) -> Drawing {
    Drawing(
      width: Double(width) / scale, height: Double(height) / scale, title: "",
      background: .terminalDefault)
  }

  private static func box(of drawing: Drawing) -> Box {
    Box(x: 0, y: 0, width: drawing.width, height: drawing.height)
  }
}
