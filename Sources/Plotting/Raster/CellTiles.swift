/// Cells of a screen as pixels: text in letters of one width; dots, blocks and lines are drawn, so that they
/// meet from cell to cell.
package struct CellTiles: Sendable {
  /// Columns of pixels in a cell.
  package let width: Int
  /// Rows of pixels in a cell.
  package let height: Int
  private let scale: Double
  private let foreground: Color
  private let background: Color
  private var shapes: [Shape: [UInt8]] = [:]
  private var numbers: [Key: Int] = [:]
  private var tiles: [[UInt32]] = []

  /// What a tile shows: a cell, or the right half of a wide one.
  private struct Key: Hashable {
    var cell: Cell
    var part: Int
  }

  /// What a cell has of a character, whatever its colours.
  private struct Shape: Hashable {
    var scalar: Unicode.Scalar
    var attributes: Attributes
    /// Which part of a wide character: 0 the left one, 1 the right one.
    var part: Int
  }

  /// A cell as it is drawn before it is enlarged.
  private static let (unitWidth, unitHeight, baseline, size) = (10.0, 20.0, 15.0, 16.0)

  /// Cells 10 pixels wide and 20 high, times a scale; the colours count where cells leave theirs to the
  /// terminal.
  package init(scale: Int, foreground: Color, background: Color) {
    width = Int(Self.unitWidth) * scale
    height = Int(Self.unitHeight) * scale
    self.scale = Double(scale)
    self.foreground = foreground
    self.background = background
  }

  /// The number of the tile that shows the cell at a column and a row; the same numbers look the same.
  package mutating func number(_ x: Int, _ y: Int, in buffer: CellBuffer) -> Int {
    let cell = buffer[x, y]
    var key = Key(cell: cell, part: 0)
    if cell.width == 0, x > 0 { key = Key(cell: buffer[x - 1, y], part: 1) }
    // Of an empty cell only what is behind it is seen.
    if key.cell.scalar == " ", key.cell.attributes.isEmpty { key.cell.foreground = foreground }
    if let number = numbers[key] { return number }
    numbers[key] = tiles.count
    tiles.append(makeTile(key))
    return tiles.count - 1
  }

  /// How many tiles have a number.
  package var count: Int { tiles.count }

  /// The pixels of the tile with a number as `0xRRGGBB`, row by row.
  package subscript(number: Int) -> [UInt32] { tiles[number] }

  private mutating func makeTile(_ key: Key) -> [UInt32] {
    let cell = key.cell
    var front = cell.foreground == .terminalDefault ? foreground : cell.foreground
    var back = cell.background == .terminalDefault ? background : cell.background
    if cell.attributes.contains(.reverse) { swap(&front, &back) }
    if cell.attributes.contains(.dim) { front = front.mixed(toward: back, by: 0.4) }
    return pixels(
      of: Shape(
        scalar: cell.scalar,
        attributes: cell.attributes.intersection([.bold, .italic, .underline]),
        part: key.part), front, on: back)
  }

  private mutating func pixels(of shape: Shape, _ front: Color, on back: Color) -> [UInt32] {
    let coverage = coverage(of: shape)
    let mixed = (0...Self.shades).map { shade in
      back.lightMixed(toward: front, by: Double(shade) / Double(Self.shades)).hex ?? 0
    }
    return coverage.map { mixed[Int($0)] }
  }

  /// So many steps from the colour behind a character to its own: few enough for the table of a GIF.
  private static let shades = 8

  private mutating func coverage(of shape: Shape) -> [UInt8] {
    if let known = shapes[shape] { return known }
    var painter = RasterPainter(
      on: Raster(width: width, height: height, background: .rgb(0)), scale: scale)
    draw(shape, with: &painter)
    let light = painter.raster.light
    // White on black: the light is the coverage.
    let coverage = stride(from: 0, to: light.count, by: 3).map { index in
      UInt8((Int(light[index]) * Self.shades + 32767) / 65535)
    }
    shapes[shape] = coverage
    return coverage
  }

  private func draw(_ shape: Shape, with painter: inout RasterPainter) {
    let white = Color.rgb(0xFFFFFF)
    for element in CellGlyph(shape.scalar).elements(in: white) { painter.draw(element) }
    if !CellGlyph(shape.scalar).isDrawn, shape.scalar != " " {
      painter.write(
        (shape.attributes.contains(.bold) ? Typeface.monoBold : .mono).glyph(shape.scalar),
        at: Spot(x: -Double(shape.part) * Self.unitWidth, y: Self.baseline), size: Self.size,
        slant: shape.attributes.contains(.italic) ? TextOutlines.slant : 0, white)
    }
    if shape.attributes.contains(.underline) {
      painter.draw(
        .path(Box(x: 0, y: 17, width: Self.unitWidth, height: 1).path, .filled(white)))
    }
  }
}

extension CellBuffer {
  /// A picture of the screen.
  package func picture(_ tiles: inout CellTiles) -> PixelPicture {
    var picture = PixelPicture(
      width: size.columns * tiles.width, height: size.rows * tiles.height)
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        let number = tiles.number(x, y, in: self)
        picture.put(
          tiles[number], width: tiles.width, x: x * tiles.width, y: y * tiles.height)
      }
    }
    return picture
  }
}
