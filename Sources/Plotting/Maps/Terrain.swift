/// The ground of a map: bands fitted to cells, and the major contour lines as dots.
///
/// It holds no colours, so it need only be computed anew when the view, its size or the levels
/// change.
public struct Terrain: Hashable, Sendable {
  /// Cells across and down.
  public let size: Size
  let bandCount: Int
  let cells: [TerrainCell]

  /// The ground for the values at the evenly spaced dots of a map; columns beyond a multiple of 2
  /// and rows beyond a multiple of 4 are left out.
  public init(_ grid: Grid, levels: Levels) {
    let size = Size(columns: grid.width / 2, rows: grid.height / 4)
    self.size = size
    bandCount = levels.bandCount
    var bands = [UInt8](repeating: 0, count: grid.values.count)
    grid.values.withUnsafeBufferPointer { values in
      bands.withUnsafeMutableBufferPointer { levels.classify(values, into: $0) }
    }
    let isolines = Isolines(grid, levels: levels, size: size).canvas
    var cells: [TerrainCell] = []
    cells.reserveCapacity(size.columns * size.rows)
    bands.withUnsafeBufferPointer { bands in
      for y in 0..<size.rows {
        for x in 0..<size.columns {
          let dots = CellBands(bands, corner: y * 4 * grid.width + x * 2, width: grid.width)
          cells.append(TerrainCell(dots: dots, isolines: isolines[x, y]))
        }
      }
    }
    self.cells = cells
  }

  /// Draws the ground with its top left cell at that of `rect`, as far as both reach.
  ///
  /// Every cell gets the colour of its commonest band as background, for what is drawn above to
  /// stand on. A hole has the background of the screen, and dots so that it is seen without colours.
  public func draw(
    into buffer: inout CellBuffer, in rect: Rect, palette: Palette, glyphs: GlyphSet,
    showsIsolines: Bool = true
  ) {
    var colors = palette.terrain(bands: bandCount)
    // Those between are for no band.
    colors += Array(repeating: palette.background, count: Int(Levels.hole) + 1 - bandCount)
    let isolineStyles = colors.map { palette.isoline(over: $0).on($0) }
    let isFilled = !palette.terrain.isEmpty
    let visible = buffer.bounds.intersection(rect).intersection(
      Rect(x: rect.x, y: rect.y, columns: size.columns, rows: size.rows))
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        let cell = cells[(y - rect.y) * size.columns + x - rect.x]
        let line = showsIsolines ? cell.isoline(glyphs, isFilled: isFilled) : nil
        if cell.isHole {
          buffer.put(
            TerrainCell.holeMark(glyphs, x: x - rect.x, y: y - rect.y), x: x, y: y,
            style: Style(palette.dimmed.foreground, on: palette.background))
        } else if let line {
          buffer.put(line, x: x, y: y, style: isolineStyles[Int(cell.band)])
        } else if !isFilled {
          buffer.put(" ", x: x, y: y, style: Style(palette.text.foreground, on: palette.background))
        } else {
          let (glyph, foreground, background) = cell.fill(glyphs)
          buffer.put(
            glyph, x: x, y: y,
            style: Style(colors[Int(foreground)], on: colors[Int(background)]))
        }
      }
    }
  }
}
