/// Draws the marks of a figure in the cells of a screen: lines, arrows and signs.
///
/// Ways and particles are drawn by `TrailLayer` and `CloudLayer`, from what their owner keeps of them between frames.
public struct CellPainter {
  /// The view, and the cells that show it.
  public let projection: Projection
  /// The colours.
  public let palette: Palette
  /// The characters.
  public let glyphs: GlyphSet
  /// The optimizer whose sign lies above those of others, by its number.
  public let focus: Int?
  private let letter: (_ owner: Int) -> Unicode.Scalar

  /// A painter for a map; `letter` is what stands for an optimizer where there are only letters.
  public init(
    on projection: Projection, palette: Palette, glyphs: GlyphSet, focus: Int? = nil,
    letter: @escaping (_ owner: Int) -> Unicode.Scalar
  ) {
    self.projection = projection
    self.palette = palette
    self.glyphs = glyphs
    self.focus = focus
    self.letter = letter
  }

  // MARK: - Lines

  /// The lines of one role share cells as trails do; those of a later one lie above.
  private static let lines: [Mark.Role] = [.spread, .constraint, .density, .theory]

  /// Draws the lines among marks: edges, spreads, what theory says, tangents.
  public func drawLines(_ marks: [Mark], into buffer: inout CellBuffer) {
    for role in Self.lines {
      draw(marks.filter { $0.role == role }.compactMap(layer), into: &buffer)
    }
    // Each has an optimizer of its own, whose point it touches the curve in.
    for tangent in marks.filter({ $0.role == .tangent }).compactMap(layer) {
      draw([tangent], into: &buffer)
    }
  }

  private func draw(_ layers: [TrailLayer], into buffer: inout CellBuffer) {
    TrailLayer.draw(layers, into: &buffer, palette: palette, glyphs: glyphs)
  }

  private func layer(of mark: Mark) -> TrailLayer? {
    guard case .line(let points) = mark.shape else { return nil }
    // In the colour of its own particles a spread would not be seen.
    let owner = mark.role == .spread ? nil : mark.owner
    let sign: Unicode.Scalar = mark.role == .constraint ? "#" : "+"
    return TrailLayer(
      Trail(through: points, on: projection),
      color: owner.map(palette.line) ?? palette.text.foreground,
      letter: mark.name.unicodeScalars.first ?? owner.map(letter) ?? sign)
  }

  // MARK: - Arrows

  /// Draws the arrows among marks: what pushes an optimizer faintly, its next move as dots with gaps that no
  /// trail has.
  public func drawArrows(_ marks: [Mark], into buffer: inout CellBuffer) {
    for mark in marks {
      guard case .arrow(let tail, let tip) = mark.shape else { continue }
      let color = mark.owner.map { Style(palette.line($0), attributes: .bold) } ?? palette.dimmed
      let arrow = ArrowLine(from: tail, to: tip, style: color, on: projection)
      if mark.role == .move {
        drawMove(arrow, into: &buffer)
      } else {
        arrow.draw(into: &buffer, palette: palette, glyphs: glyphs)
        write(mark.name, atTipOf: arrow, into: &buffer)
      }
    }
  }

  private func write(_ name: String, atTipOf arrow: ArrowLine, into buffer: inout CellBuffer) {
    guard !name.isEmpty, let tip = projection.cell(of: arrow.to),
      let tail = projection.cell(of: arrow.from), tip != tail
    else { return }
    buffer.write(
      name, x: tip.x + 1, y: tip.y, style: arrow.style,
      maximumColumns: projection.rect.endX - tip.x - 1)
  }

  /// Every other cell of the way, so that it is neither a trail nor hides the gradient below it.
  private func drawMove(_ arrow: ArrowLine, into buffer: inout CellBuffer) {
    let (tail, tip) = (projection.position(of: arrow.from), projection.position(of: arrow.to))
    let (across, down) = ((tip.x - tail.x) / 2, (tip.y - tail.y) / 4)
    let length = max(across.magnitude, down.magnitude)
    guard length.isFinite, length >= 1 else { return }
    let rect = projection.rect
    // A move that leaves the map ends far outside: no more than a map's length is looked at.
    let cells = min(Int(saturating: length), rect.columns + rect.rows)
    for cell in stride(from: 2, to: cells, by: 2) {
      let share = Double(cell) / length
      let (column, row) = (tail.x / 2 + share * across, tail.y / 4 + share * down)
      guard column >= 0, column < Double(rect.columns), row >= 0, row < Double(rect.rows)
      else { continue }
      buffer.put(
        glyphs == .ascii ? "=" : "\u{2219}", x: rect.x + Int(column), y: rect.y + Int(row),
        style: arrow.style)
    }
    arrow.drawHead(.double, into: &buffer, glyphs: glyphs)
  }

  // MARK: - Signs

  /// The signs among marks, in their order, as markers.
  public func markers(_ marks: [Mark]) -> [Marker] {
    marks.compactMap { mark in
      guard case .sign(let kind, let point) = mark.shape else { return nil }
      let isHead = if case .head = kind { true } else { false }
      var marker = Marker(
        kind, at: point, color: mark.owner.map(palette.line),
        letter: mark.name.unicodeScalars.first, isFocused: isHead && mark.owner == focus)
      marker.isCovered = mark.isCovered
      return marker
    }
  }
}
