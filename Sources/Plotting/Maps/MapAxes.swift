/// The axes at the left of and below a map, and the rectangle they leave for it.
public struct MapAxes: Hashable, Sendable {
  /// Where the map belongs.
  public let inner: Rect
  private let rect: Rect
  private let viewport: Viewport

  /// Axes for a view in a rectangle; one that is too small has none and is all map.
  public init(_ viewport: Viewport, in rect: Rect) {
    self.viewport = viewport
    self.rect = rect
    guard rect.columns >= 24, rect.rows >= 6 else {
      inner = rect
      return
    }
    let labels = Self.verticalTicks(viewport, rows: rect.rows - 2)
    let widest = labels.reduce(0) { max($0, $1.label.count) }
    let gutter = min(max(widest, Self.usualLabel), rect.columns / 3) + 1
    inner = Rect(
      x: rect.x + gutter, y: rect.y, columns: rect.columns - gutter, rows: rect.rows - 2)
  }

  /// Draws the axes around the inner rectangle.
  public func draw(into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet) {
    guard inner != rect else { return }
    let projection = Projection(viewport, in: inner)
    drawVertical(into: &buffer, projection, palette, glyphs)
    drawHorizontal(into: &buffer, projection, palette, glyphs)
  }

  /// Room for `-10.5`, so that the map stays put while the view moves.
  private static let usualLabel = 5

  private static func verticalTicks(_ viewport: Viewport, rows: Int) -> [Tick] {
    Ticks.values(in: viewport.y, maximumCount: max(2, min(rows / 4 + 1, 9)))
  }

  private func drawVertical(
    into buffer: inout CellBuffer, _ projection: Projection, _ palette: Palette,
    _ glyphs: GlyphSet
  ) {
    let axis = inner.x - 1
    for y in inner.y..<inner.endY {
      buffer.put(glyphs.vertical, x: axis, y: y, style: palette.rule)
    }
    let room = axis - rect.x
    for tick in Self.verticalTicks(viewport, rows: inner.rows) {
      let point = Point(x: viewport.x.lowerBound, y: tick.value)
      guard let cell = projection.cell(of: point) else { continue }
      buffer.put(glyphs.leftTick, x: axis, y: cell.y, style: palette.rule)
      let columns = min(tick.label.count, room)
      buffer.write(
        tick.label, x: axis - columns, y: cell.y, style: palette.dimmed, maximumColumns: room,
        ellipsis: glyphs.ellipsis)
    }
  }

  private func drawHorizontal(
    into buffer: inout CellBuffer, _ projection: Projection, _ palette: Palette,
    _ glyphs: GlyphSet
  ) {
    buffer.put(glyphs.corner, x: inner.x - 1, y: inner.endY, style: palette.rule)
    for x in inner.x..<inner.endX {
      buffer.put(glyphs.horizontal, x: x, y: inner.endY, style: palette.rule)
    }
    var free = rect.x
    for tick in Ticks.values(in: viewport.x, maximumCount: max(2, min(inner.columns / 10 + 1, 11)))
    {
      let point = Point(x: tick.value, y: viewport.y.lowerBound)
      guard let cell = projection.cell(of: point) else { continue }
      buffer.put(glyphs.bottomTick, x: cell.x, y: inner.endY, style: palette.rule)
      let length = tick.label.count
      let start = min(cell.x - length / 2, rect.endX - length)
      guard start >= free else { continue }
      buffer.write(tick.label, x: start, y: inner.endY + 1, style: palette.dimmed)
      free = start + length + 1
    }
  }
}
