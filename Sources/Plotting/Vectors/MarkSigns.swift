/// The signs of a figure: where optimizers are, where they began, minima and saddles.
struct MarkSigns {
  let style: PageStyle
  let axes: VectorAxes

  /// Draws the signs among `marks` that are in view, with their names beside them, and arrows at the edge
  /// for optimizers that have left.
  func draw(_ marks: [Mark], on drawing: inout Drawing) {
    var taken = marks.compactMap { mark -> Box? in
      guard case .sign(_, let point, _) = mark.shape, let spot = axes.spot(point.x, point.y) else {
        return nil
      }
      let size = style.sign
      return Box(x: spot.x - size, y: spot.y - size, width: 2 * size, height: 2 * size)
    }
    for mark in marks {
      guard case .sign(let kind, let point, let name) = mark.shape,
        let spot = axes.spot(point.x, point.y)
      else { continue }
      let color = mark.owner.map(style.palette.line) ?? style.ink
      if isInside(spot) {
        draw(kind, at: spot, color, on: &drawing)
        write(name, beside: spot, color, taken: &taken, on: &drawing)
      } else if case .head = kind {
        let edge = drawArrow(to: spot, color, on: &drawing)
        write(name, beside: edge, color, taken: &taken, on: &drawing)
      }
    }
  }

  private func isInside(_ spot: Spot) -> Bool {
    let box = axes.inner
    return (box.x...box.endX).contains(spot.x) && (box.y...box.endY).contains(spot.y)
  }

  /// Draws one sign.
  func draw(_ kind: Marker.Kind, at spot: Spot, _ color: Color, on drawing: inout Drawing) {
    let size = style.sign
    switch kind {
    case .head(let number):
      let shape = Self.outline(number, at: spot, size: size)
      // An edge in the colour of the paper sets it off from its own trail.
      drawing.add(shape, .init(fill: color, stroke: style.paper, width: 0.25))
    case .average(let number):
      let shape = Self.outline(number, at: spot, size: size)
      drawing.add(shape, .init(fill: style.paper, stroke: color, width: 0.35))
    case .start:
      var circle = VectorPath()
      circle.addCircle(at: spot, radius: size * 0.7)
      drawing.add(circle, .init(fill: style.paper, stroke: style.ink, width: 0.3))
    case .minimum:
      drawing.add(
        Self.strokes(at: spot, size: size * 0.75, [(-1, -1, 1, 1), (-1, 1, 1, -1)]),
        .line(style.ink, width: 0.4))
    case .saddle:
      drawing.add(
        Self.strokes(
          at: spot, size: size * 0.75,
          [(-1, -0.8, -1, 0.8), (-1, 0.8, 1, -0.8), (1, -0.8, 1, 0.8), (1, 0.8, -1, -0.8)]),
        .line(style.faint, width: 0.3))
    case .maximum:
      drawing.add(
        Self.strokes(at: spot, size: size * 0.75, [(-1, 0.6, 0, -0.8), (0, -0.8, 1, 0.6)]),
        .line(style.faint, width: 0.3))
    case .cursor:
      drawing.add(
        Self.strokes(at: spot, size: size, [(-1, 0, 1, 0), (0, -1, 0, 1)]),
        .line(style.ink, width: 0.25))
    case .snapshot:
      var dot = VectorPath()
      dot.addCircle(at: spot, radius: size * 0.3, corners: 12)
      drawing.add(dot, .filled(color))
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
    let box = axes.inner
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

  /// Writes a name beside a spot, on the first side where nothing is written yet.
  private func write(
    _ name: String, beside spot: Spot, _ color: Color, taken: inout [Box],
    on drawing: inout Drawing
  ) {
    guard !name.isEmpty else { return }
    var text = VectorText(
      content: name, spot: spot, size: style.textSize, color: color, isBold: true)
    let (width, height, away) = (text.width, style.textSize, style.sign * 1.3)
    let places = [
      Box(x: spot.x + away, y: spot.y - height / 2, width: width, height: height),
      Box(x: spot.x - width / 2, y: spot.y - away - height, width: width, height: height),
      Box(x: spot.x - width / 2, y: spot.y + away, width: width, height: height),
      Box(x: spot.x - away - width, y: spot.y - height / 2, width: width, height: height),
    ]
    let free = places.first { place in
      axes.inner.contains(place) && !taken.contains { $0.meets(place) }
    }
    guard let place = free else { return }
    taken.append(place)
    text.spot = Spot(x: place.x, y: place.y + height * 0.85)
    drawing.add(text)
  }
}

extension Box {
  /// Whether another box lies within.
  fileprivate func contains(_ other: Self) -> Bool {
    other.x >= x && other.endX <= endX && other.y >= y && other.endY <= endY
  }

  /// Whether the two share a spot.
  fileprivate func meets(_ other: Self) -> Bool {
    x < other.endX && other.x < endX && y < other.endY && other.y < endY
  }
}
