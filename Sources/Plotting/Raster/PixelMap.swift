/// A map as pixels, to lie under the text of a terminal: ground and marks, without axes and signs.
///
/// The ground is drawn once; marks are drawn over a copy of it, frame by frame.
package struct PixelMap: Sendable {
  private let ground: Raster
  private let groundPicture: PixelPicture
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
    groundPicture = PixelPicture(ground)
  }

  /// The map with marks on its ground.
  package func picture(of marks: [Mark]) -> PixelPicture {
    var figure = figure
    figure.marks = marks
    var drawing = Self.empty(width: ground.width, height: ground.height, scale)
    FigurePainter(style: PageStyle(palette: palette, isScreen: true), figure: figure)
      .drawMarks(filling: Self.box(of: drawing), on: &drawing)
    var painter = RasterPainter(on: ground, scale: scale)
    for element in drawing.elements { painter.draw(element) }
    return PixelPicture(painter.raster, before: groundPicture)
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

/// A picture on a screen of cells.
package struct PlacedPicture: Hashable, Sendable {
  /// The column of its upper left corner.
  package var x: Int
  /// The row of it.
  package var y: Int
  /// The pixels, of whole cells.
  package var picture: PixelPicture

  /// A picture with its corner in a cell.
  package init(x: Int, y: Int, picture: PixelPicture) {
    self.x = x
    self.y = y
    self.picture = picture
  }
}

extension PlacedPicture {
  /// Gives the picture the colours of the cells over it that have a ground of their own.
  ///
  /// Terminals do not agree on which of the two lies on top.
  package mutating func hide(under buffer: CellBuffer, cell: CellPixels) {
    for row in 0..<picture.height / cell.height {
      for column in 0..<picture.width / cell.width {
        guard let color = buffer[x + column, y + row].background.hex else { continue }
        picture.put(
          [UInt32](repeating: color, count: cell.width * cell.height), width: cell.width,
          x: column * cell.width, y: row * cell.height)
      }
    }
  }
}

/// How large a cell of a screen is.
public struct CellPixels: Hashable, Sendable {
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels.
  public var height: Int

  /// A cell of so many pixels.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

extension CellBuffer {
  /// Leaves a rectangle to the picture below the text: the terminal's own ground alone lets it be seen.
  package mutating func leave(_ rect: Rect) {
    fill(rect, with: Style(on: .terminalDefault))
  }
}
