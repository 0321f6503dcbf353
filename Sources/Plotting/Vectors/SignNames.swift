/// Writes the names of signs beside them, where nothing else is written.
struct SignNames {
  let style: PageStyle
  /// The frame that they stay in.
  let frame: Box

  /// Writes a name near a spot: close by if one side is free, else further away with a line to the spot.
  func write(
    _ name: String, beside spot: Spot, _ color: Color, taken: inout [Box],
    on drawing: inout Drawing
  ) {
    guard !name.isEmpty else { return }
    var text = VectorText(
      content: name, spot: spot, size: style.textSize, color: color, face: .bold,
      halo: style.paper)
    let places = Self.rings.flatMap { ring in
      Self.directions.map { x, y in
        box(of: text, from: spot, x, y, away: ring * style.sign)
      }
    }
    let free = places.enumerated().first { _, place in
      frame.contains(place) && !taken.contains { $0.meets(place) }
    }
    guard let (index, place) = free else { return }
    taken.append(place)
    if index >= 2 * Self.directions.count {
      let middle = Spot(x: place.x + place.width / 2, y: place.y + place.height / 2)
      drawing.add(
        VectorPath(open: [spot, middle]), .line(color, width: style.hairline * 0.8))
    }
    text.spot = Spot(x: place.x, y: place.y + place.height * 0.85)
    drawing.add(text)
  }

  /// How far away names are tried, in signs.
  private static let rings = [1.25, 1.7, 3, 4.5, 6]
  /// To the right, above, below, to the left, and between.
  private static let directions: [(Double, Double)] = [
    (1, 0), (0, -1), (0, 1), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1),
  ]

  /// The place of a text in a direction from a spot.
  private func box(
    of text: VectorText, from spot: Spot, _ x: Double, _ y: Double, away: Double
  ) -> Box {
    let (width, height) = (text.width, style.textSize)
    let reach = x != 0 && y != 0 ? away * 0.75 : away
    return Box(
      x: spot.x - width / 2 + x * (reach + width / 2),
      y: spot.y - height / 2 + y * (reach + height / 2), width: width, height: height)
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
