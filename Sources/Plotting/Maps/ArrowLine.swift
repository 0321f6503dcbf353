/// A line of dots on a map, with a head at its end.
package struct ArrowLine {
  let from: Point
  let to: Point
  let style: Style
  let projection: Projection

  /// An arrow between two points of the view.
  package init(from: Point, to: Point, style: Style, on projection: Projection) {
    self.from = from
    self.to = to
    self.style = style
    self.projection = projection
  }

  /// Draws line and head.
  package func draw(into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet) {
    var trail = Trail(on: projection)
    trail.append(from, step: 0)
    trail.append(to, step: 1)
    TrailLayer.draw(
      [TrailLayer(trail, color: style.foreground, letter: ".")], into: &buffer, palette: palette,
      glyphs: glyphs)
    drawHead(.single, into: &buffer, glyphs: glyphs)
  }

  /// The head alone, where the line has the length of a cell at least.
  func drawHead(_ heads: ArrowHeads, into buffer: inout CellBuffer, glyphs: GlyphSet) {
    guard let tip = projection.cell(of: to), let tail = projection.cell(of: from), tip != tail
    else { return }
    buffer.put(
      heads.head(columns: tip.x - tail.x, rows: tip.y - tail.y, glyphs), x: tip.x, y: tip.y,
      style: style)
  }
}
