/// Arrows as vectors: a shaft and a filled head.
struct ArrowPainter {
  let style: PageStyle

  /// Draws an arrow; one that is too short for a head is none.
  func draw(
    from start: Spot, to end: Spot, _ role: Mark.Role, _ color: Color, on drawing: inout Drawing
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let head = min(1.9, length * 0.6)
    guard length > 0.3, length.isFinite else { return }
    let (ux, uy) = (dx / length, dy / length)
    let neck = Spot(x: end.x - head * 0.8 * ux, y: end.y - head * 0.8 * uy)
    let paint = style.paint(of: role, color)
    drawing.add(
      VectorPath(open: [start, neck]),
      .line(style.paper, width: paint.width + 2 * style.casing, opacity: 0.8))
    drawing.add(VectorPath(open: [start, neck]), paint)
    let tip = VectorPath(closed: [
      end, Spot(x: end.x - head * (ux - 0.36 * uy), y: end.y - head * (uy + 0.36 * ux)),
      neck, Spot(x: end.x - head * (ux + 0.36 * uy), y: end.y - head * (uy - 0.36 * ux)),
    ])
    drawing.add(tip, .init(fill: paint.stroke, stroke: style.paper, width: 0.12))
  }
}
