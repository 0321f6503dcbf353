extension Outlines.Glyph {
  /// Its lines with curves as so many short lines each, in ems, y upwards.
  func lines(piecesPerCurve pieces: Int) -> [[(x: Double, y: Double)]] {
    contours.map { contour in
      let points = contour.map { point in
        (
          x: Double(point.x) / Outlines.unitsPerEm, y: Double(point.y) / Outlines.unitsPerEm,
          isCorner: point.isCorner
        )
      }
      var line: [(x: Double, y: Double)] = []
      for index in points.indices {
        let point = points[index]
        guard !point.isCorner else {
          line.append((point.x, point.y))
          continue
        }
        // Between two such points lies a corner that nobody has written down.
        let before = points[(index + points.count - 1) % points.count]
        let after = points[(index + 1) % points.count]
        let start = before.isCorner ? before : Self.middle(before, point)
        let end = after.isCorner ? after : Self.middle(point, after)
        if !before.isCorner { line.append((start.x, start.y)) }
        for piece in 1..<pieces {
          let t = Double(piece) / Double(pieces)
          let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
          line.append(
            (a * start.x + b * point.x + c * end.x, a * start.y + b * point.y + c * end.y))
        }
      }
      return line
    }
  }

  private static func middle(
    _ one: (x: Double, y: Double, isCorner: Bool), _ other: (x: Double, y: Double, isCorner: Bool)
  ) -> (x: Double, y: Double, isCorner: Bool) {
    ((one.x + other.x) / 2, (one.y + other.y) / 2, true)
  }

  /// Makes it so high in place of an em, in the middle of a width.
  mutating func place(inMiddleOf width: Int, height: Int) {
    let em = Int(Outlines.unitsPerEm)
    let left = (width - advance * height / em) / 2
    for contour in contours.indices {
      for index in contours[contour].indices {
        let point = contours[contour][index]
        contours[contour][index].x = left + point.x * height / em
        contours[contour][index].y = point.y * height / em
      }
    }
    advance = width
  }

  /// Makes its strokes thicker by so many units, half of them at either side.
  ///
  /// Each point goes outwards along the middle between what is at right angles to the lines that meet in
  /// it, so far that both lines move by half. Outlines run clockwise and holes the other way, so that
  /// outwards is to the left of either.
  mutating func embolden(by units: Int) {
    for index in contours.indices {
      let points = contours[index]
      contours[index] = points.indices.map { place in
        let point = points[place]
        guard let before = Self.direction(from: point, in: points, at: place, by: -1),
          let after = Self.direction(from: point, in: points, at: place, by: 1)
        else { return point }
        // From the point before to this one, and from this one on.
        let (a, b) = ((x: -before.x, y: -before.y), after)
        // Where a line turns back a corner would go far out.
        let bend = max(1 + a.x * b.x + a.y * b.y, 0.5)
        let half = Double(units) / 2
        return Outlines.Point(
          x: point.x + Int((-(a.y + b.y) / bend * half).rounded()),
          y: point.y + Int(((a.x + b.x) / bend * half).rounded()), isCorner: point.isCorner)
      }
    }
  }

  /// Where the next point lies that is not in the same place, as a way of length 1.
  private static func direction(
    from point: Outlines.Point, in points: [Outlines.Point], at place: Int, by step: Int
  ) -> (x: Double, y: Double)? {
    for far in 1..<max(points.count, 2) {
      let other = points[(place + step * far + points.count * far) % points.count]
      let (x, y) = (Double(other.x - point.x), Double(other.y - point.y))
      guard x != 0 || y != 0 else { continue }
      let length = (x * x + y * y).squareRoot()
      return (x / length, y / length)
    }
    return nil
  }
}
