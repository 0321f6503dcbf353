/// Writes labels near what they are about, each with a line to it and none over another.
struct LabelPainter {
  let style: PageStyle
  /// The frame that they stay in.
  let frame: Box

  /// A label is broken into lines of at most this, in millimetres, and at most half of the frame.
  private static let widest = 42.0
  /// How far from its spot a label is tried, in millimetres, and in how many directions.
  private static let rings = [6.0, 9, 13, 18, 24, 32]
  private static let directions = 16

  /// Writes labels, none on a box of `taken`, to which they are added.
  func write(
    _ labels: [(text: String, spot: Spot)], taken: inout [Box], on drawing: inout Drawing
  ) {
    for label in labels {
      let lines = VectorText.wrapped(
        PageStyle.withMinus(label.text), size: style.textSize,
        width: min(Self.widest, frame.width / 2))
      guard let box = place(lines, near: label.spot, taken) else { continue }
      taken.append(box)
      draw(lines, in: box, from: label.spot, on: &drawing)
    }
  }

  private func place(_ lines: [String], near spot: Spot, _ taken: [Box]) -> Box? {
    let width = lines.map { VectorText.width(of: $0, size: style.textSize) }.max() ?? 0
    let height = Double(lines.count) * style.lineHeight
    let places = Self.rings.flatMap { reach in
      (0..<Self.directions).map { number -> Box in
        // Up and to the right first, then to either side of that.
        let turn = Double((number + 1) / 2) * (number % 2 == 0 ? 1 : -1)
        let angle = Double.pi * (0.25 + 2 * turn / Double(Self.directions))
        let (x, y) = (spot.x + reach * cosine(angle), spot.y - reach * sine(angle))
        return Box(
          x: x - (x < spot.x ? width : 0), y: y - (y < spot.y ? height : 0), width: width,
          height: height)
      }
    }
    return places.first { place in
      place.x >= frame.x + 0.5 && place.endX <= frame.endX - 0.5 && place.y >= frame.y + 0.5
        && place.endY <= frame.endY - 0.5
        && !taken.contains {
          place.x < $0.endX && $0.x < place.endX && place.y < $0.endY && $0.y < place.endY
        }
    }
  }

  private func draw(
    _ lines: [String], in box: Box, from spot: Spot, on drawing: inout Drawing
  ) {
    let root = Spot(
      x: min(max(spot.x, box.x), box.endX), y: min(max(spot.y, box.y), box.endY))
    drawing.add(
      VectorPath(open: [spot, root]),
      .line(style.paper, width: style.hairline + 2 * style.casing, opacity: 0.7))
    drawing.add(VectorPath(open: [spot, root]), .line(style.ink, width: style.hairline))
    for (row, line) in lines.enumerated() {
      drawing.add(
        VectorText(
          content: line,
          spot: Spot(x: box.x, y: box.y + style.textSize * 0.9 + Double(row) * style.lineHeight),
          size: style.textSize, color: style.ink, halo: style.paper))
    }
  }
}
