/// The signs of a figure: where optimizers are, where they began, minima and saddles.
struct MarkSigns {
  let style: PageStyle
  /// The frame that they are in.
  let frame: Box

  /// Draws the signs among `marks` that are in view, with their names beside them, and arrows at the edge
  /// for optimizers that have left.
  func draw(_ marks: [Mark], _ axes: VectorAxes, on drawing: inout Drawing) {
    var taken = marks.flatMap { boxes(of: $0, axes) }
    var names: [(text: String, spot: Spot, color: Color)] = []
    for mark in marks {
      guard case .sign(let kind, let point) = mark.shape,
        let spot = axes.spot(point.x, point.y)
      else { continue }
      let color = mark.owner.map(style.palette.line) ?? style.ink
      if isInside(spot) {
        draw(kind, at: spot, color, isCovered: mark.isCovered, on: &drawing)
        names.append((mark.name, spot, color))
      } else if case .head = kind {
        let edge = drawArrow(to: spot, color, on: &drawing)
        names.append((mark.name, edge, color))
      }
    }
    let labels = SignNames(style: style, frame: frame)
    for name in names {
      labels.write(name.text, beside: name.spot, name.color, taken: &taken, on: &drawing)
    }
    let remarks = marks.compactMap { mark -> (text: String, spot: Spot)? in
      guard case .label(let text, let point) = mark.shape,
        let spot = axes.spot(point.x, point.y), isInside(spot)
      else { return nil }
      return (text, spot)
    }
    LabelPainter(style: style, frame: frame).write(remarks, taken: &taken, on: &drawing)
  }

  /// What a name shall not cover: signs, and arrows where they leave them.
  private func boxes(of mark: Mark, _ axes: VectorAxes) -> [Box] {
    guard mark.role != .field else { return [] }
    switch mark.shape {
    case .sign(_, let point):
      return axes.spot(point.x, point.y).map { [Box(around: $0, reach: style.sign)] } ?? []
    case .arrow(let start, let end):
      guard let tail = axes.spot(start.x, start.y), let tip = axes.spot(end.x, end.y) else {
        return []
      }
      let (dx, dy) = (tip.x - tail.x, tip.y - tail.y)
      let length = (dx * dx + dy * dy).squareRoot()
      return stride(from: 0, to: min(length, 8), by: 0.8).map { way in
        Box(
          around: Spot(x: tail.x + dx * way / length, y: tail.y + dy * way / length), reach: 0.4)
      }
    case .line, .dots, .way, .particles, .label, .area: return []
    }
  }

  private func isInside(_ spot: Spot) -> Bool {
    let box = frame
    return (box.x...box.endX).contains(spot.x) && (box.y...box.endY).contains(spot.y)
  }

  /// How much of a sign is seen through what stands before it.
  private static let coveredOpacity = 0.45

  /// Draws one sign, faintly where something stands before it.
  func draw(
    _ kind: Marker.Kind, at spot: Spot, _ color: Color, isCovered: Bool = false,
    on drawing: inout Drawing
  ) {
    let size = style.sign
    func add(_ path: VectorPath, _ paint: Drawing.Paint) {
      var paint = paint
      if isCovered { paint.opacity = Self.coveredOpacity }
      drawing.add(path, paint)
    }
    switch kind {
    case .head(let number):
      let shape = Self.outline(number, at: spot, size: size)
      // An edge in the colour of the paper sets it off from its own trail.
      add(shape, .init(fill: color, stroke: style.paper, width: 0.25))
    case .average(let number):
      let shape = Self.outline(number, at: spot, size: size)
      add(shape, .init(fill: style.paper, stroke: color, width: 0.35))
    case .start:
      var circle = VectorPath()
      circle.addCircle(at: spot, radius: size * 0.7)
      add(circle, .init(fill: style.paper, stroke: style.ink, width: 0.3))
    case .minimum:
      add(
        Self.strokes(at: spot, size: size * 0.75, [(-1, -1, 1, 1), (-1, 1, 1, -1)]),
        .line(style.ink, width: 0.4))
    case .saddle:
      add(
        Self.strokes(
          at: spot, size: size * 0.75,
          [(-1, -0.8, -1, 0.8), (-1, 0.8, 1, -0.8), (1, -0.8, 1, 0.8), (1, 0.8, -1, -0.8)]),
        .line(style.faint, width: 0.3))
    case .maximum:
      add(
        Self.strokes(at: spot, size: size * 0.75, [(-1, 0.6, 0, -0.8), (0, -0.8, 1, 0.6)]),
        .line(style.faint, width: 0.3))
    case .cursor:
      add(
        Self.strokes(at: spot, size: size, [(-1, 0, 1, 0), (0, -1, 0, 1)]),
        .line(style.ink, width: 0.25))
    case .snapshot:
      var dot = VectorPath()
      dot.addCircle(at: spot, radius: size * 0.3, corners: 12)
      add(dot, .filled(color))
    }
  }

  private static func strokes(
    at spot: Spot, size: Double, _ lines: [(Double, Double, Double, Double)]
  ) -> VectorPath {
    var path = VectorPath()
    for (x, y, endX, endY) in lines {
      path.add(
        [
          Spot(x: spot.x + x * size, y: spot.y + y * size),
          Spot(x: spot.x + endX * size, y: spot.y + endY * size),
        ], isClosed: false)
    }
    return path
  }

  /// The shape of the optimizer with this number: the shapes of the screen, as corners by angle from the
  /// top and distance.
  private static func outline(_ number: Int, at spot: Spot, size: Double) -> VectorPath {
    func polygon(_ count: Int, turned: Double = 0, inner: Double? = nil) -> VectorPath {
      let corners = inner == nil ? count : 2 * count
      return VectorPath(
        closed: (0..<corners).map { corner in
          let angle = 2 * Double.pi * (Double(corner) / Double(corners) + turned)
          let reach = size * (corner % 2 == 1 ? inner ?? 1 : 1)
          return Spot(x: spot.x + reach * sine(angle), y: spot.y - reach * cosine(angle))
        })
    }
    switch ((number % 8) + 8) % 8 {
    case 0:
      var circle = VectorPath()
      circle.addCircle(at: spot, radius: size * 0.85)
      return circle
    case 1: return polygon(4)
    case 2: return polygon(3)
    case 3: return polygon(4, turned: 0.125)
    case 4: return polygon(5, inner: 0.45)
    case 5: return polygon(4, inner: 0.4)
    case 6: return polygon(3, turned: 0.5)
    default: return polygon(6)
    }
  }

  /// An arrow at the edge, towards a spot outside; returns where its point is.
  private func drawArrow(to spot: Spot, _ color: Color, on drawing: inout Drawing) -> Spot {
    let box = frame
    let middle = Spot(x: box.x + box.width / 2, y: box.y + box.height / 2)
    let (dx, dy) = (spot.x - middle.x, spot.y - middle.y)
    let share = min(
      (box.width / 2 - 0.5) / max(dx.magnitude, 1e-9),
      (box.height / 2 - 0.5) / max(dy.magnitude, 1e-9))
    let tip = Spot(x: middle.x + share * dx, y: middle.y + share * dy)
    let length = (dx * dx + dy * dy).squareRoot()
    let (ux, uy) = (dx / length, dy / length)
    let size = style.sign * 1.6
    let arrow = VectorPath(closed: [
      tip, Spot(x: tip.x - size * (ux - 0.4 * uy), y: tip.y - size * (uy + 0.4 * ux)),
      Spot(x: tip.x - size * (ux + 0.4 * uy), y: tip.y - size * (uy - 0.4 * ux)),
    ])
    drawing.add(arrow, .init(fill: color, stroke: style.paper, width: 0.2))
    return Spot(x: tip.x - size * ux, y: tip.y - size * uy)
  }
}
