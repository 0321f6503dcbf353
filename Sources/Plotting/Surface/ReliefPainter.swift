/// Draws a figure as a relief on a page: quads from the farthest to the nearest, each over those behind it,
/// then lines, marks and signs without what is hidden.
struct ReliefPainter {
  let style: PageStyle
  let figure: Figure
  let camera: Camera

  /// Samples in a millimetre, for what is hidden.
  private static let samples = 5.0
  /// How large a quad of the mesh is about, in millimetres, and how many there may be in a row.
  private static let quad = 1.15
  private static let quads = 24.0...80.0

  private var palette: Palette { style.palette }

  /// Draws the figure into a box.
  func draw(_ ground: Ground, in box: Box, on drawing: inout Drawing) {
    let relief = Relief(
      of: Self.thinned(ground, quads: box.width / Self.quad),
      proportion: figure.hasEqualScales
        ? figure.viewport.width / figure.viewport.height
        : Relief.proportion(width: box.width, height: box.height))
    let view = ReliefView(
      of: relief, from: camera, width: Int(box.width * Self.samples),
      height: Int(box.height * Self.samples), margin: 5 * Self.samples)
    let axes = VectorAxes(of: view.viewport, filling: box, style: style)
    let shades = ReliefShades(palette, bandCount: ground.levels.bandCount)
    for piece in view.pieces(shades) {
      var path = VectorPath()
      for area in piece.areas {
        path.add(area.compactMap { axes.spot($0.x, $0.y) }, isClosed: true)
      }
      drawing.add(
        path,
        // An edge of the same colour closes the gaps that viewers leave between neighbours.
        .init(fill: piece.color, stroke: piece.color, width: 0.1))
    }
    let flat = FigurePainter(style: style, figure: figure)
    if figure.showsIsolines {
      flat.drawIsolines(of: ground, on: &drawing) { line, path in
        let seen = view.line(through: line.points, isClosed: line.isClosed)
        for part in seen.split(whereSeparator: { !$0.isFinite }) {
          path.add(part.compactMap { axes.spot($0.x, $0.y) }, isClosed: false)
        }
      }
    }
    for edge in view.openFoot {
      drawing.add(
        VectorPath(open: edge.compactMap { axes.spot($0.x, $0.y) }),
        .line(style.faint, width: style.hairline))
    }
    let marks = view.flattened(figure.marks)
    for mark in marks { flat.draw(mark, axes, on: &drawing) }
    drawRulers(view, axes, on: &drawing)
    MarkSigns(style: style, frame: box).draw(marks, axes, on: &drawing)
  }

  private func drawRulers(_ view: ReliefView, _ axes: VectorAxes, on drawing: inout Drawing) {
    for mark in view.rulers(names: figure.names) {
      guard let foot = axes.spot(mark.foot.x, mark.foot.y),
        let end = axes.spot(mark.end.x, mark.end.y)
      else { continue }
      let (dx, dy) = (end.x - foot.x, end.y - foot.y)
      let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
      let (right, down) = (dx / length, dy / length)
      if !mark.isName {
        let tick = Spot(x: foot.x + style.tick * right, y: foot.y + style.tick * down)
        drawing.add(VectorPath(open: [foot, tick]), .line(style.ink, width: style.hairline))
      }
      let reach = style.tick + style.gap + (mark.isName ? 1.4 * style.lineHeight : 0.6)
      var text = VectorText(
        content: PageStyle.withMinus(mark.text),
        spot: Spot(
          x: foot.x + reach * right, y: foot.y + reach * down + style.textSize * 0.35),
        size: style.textSize, color: style.ink)
      text.anchor = right > 0.4 ? .start : right < -0.4 ? .end : .middle
      if mark.isName, mark.text.count == 1 { text.face = .italic }
      drawing.add(text)
    }
  }

  /// A ground with only so many of its values that a page can have a quad for each.
  private static func thinned(_ ground: Ground, quads: Double) -> Ground {
    let grid = ground.grid
    let most = Int(min(max(quads, Self.quads.lowerBound), Self.quads.upperBound))
    let step = max(1, (max(grid.width, grid.height) - 1) / most)
    func places(_ count: Int) -> [Int] {
      let inner = Array(stride(from: 0, to: max(count - 1, 0), by: step))
      return count > 0 ? inner + [count - 1] : inner
    }
    let (columns, rows) = (places(grid.width), places(grid.height))
    return Ground(
      Grid(
        xs: columns.map { grid.xs[$0] }, ys: rows.map { grid.ys[$0] },
        values: rows.flatMap { row in columns.map { grid.values[row * grid.width + $0] } }),
      levels: ground.levels)
  }
}
