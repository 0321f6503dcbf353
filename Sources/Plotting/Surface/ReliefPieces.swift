extension ReliefView {
  /// Areas of one colour that do not overlap, in the plane of the frame.
  struct Piece {
    var areas: [[Point]]
    var color: Color
  }

  /// The relief in areas, each of which may lie over those before it.
  ///
  /// First come quads from the farthest to the nearest, cut where bands end, then the walls. Quads that are seen from
  /// below are left out: others lie before them.
  func pieces(_ shades: ReliefShades) -> [Piece] {
    guard relief.columns > 1, relief.rows > 1, !shades.colors.isEmpty else { return [] }
    let corners = relief.heights.indices.map { index in
      corner(relief.corner(index % relief.columns, index / relief.columns), index)
    }
    let eye = perspective.eye
    let columns = Self.order(
      relief.columns - 1, eye: (eye.x / relief.halfWidth + 1) / 2 * Double(relief.columns - 1))
    let rows = Self.order(
      relief.rows - 1, eye: (eye.y / relief.halfDepth + 1) / 2 * Double(relief.rows - 1))
    var pieces: [Piece] = []
    for row in rows {
      var inRow: [Piece] = []
      var previous: Int?
      for column in columns {
        let index = row * relief.columns + column
        guard relief.isWhole(index) else { continue }
        let square = [index, index + 1, index + relief.columns + 1, index + relief.columns]
          .map { corners[$0] }
        guard Self.isSeenFromAbove(square) else { continue }
        // Neighbours in a row do not overlap; what is farther apart may, and would be open where it does.
        var joins = previous.map { ($0 - column).magnitude == 1 } ?? false
        previous = column
        for piece in Self.bands(of: square, relief, shades) {
          if joins, let last = inRow.last, last.color == piece.color {
            inRow[inRow.count - 1].areas += piece.areas
          } else {
            inRow.append(piece)
          }
          joins = true
        }
      }
      pieces += inRow
    }
    for side in ReliefSide.allCases where side.isSeen(of: relief, perspective) {
      pieces += wall(side, corners, shades)
    }
    return pieces
  }

  private struct Corner {
    var point: Point
    var height: Double
    var shade: Float
  }

  private func corner(_ place: SpacePoint, _ index: Int) -> Corner {
    Corner(
      point: point(of: perspective.sighting(of: place)), height: Double(relief.heights[index]),
      shade: perspective.shade(slope: relief.slopes[index]))
  }

  /// Whether the corners of a square go round it anticlockwise, as they do seen from above.
  private static func isSeenFromAbove(_ square: [Corner]) -> Bool {
    let (a, b) = (square[0].point, square[2].point)
    let (c, d) = (square[1].point, square[3].point)
    return (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x) > 0
  }

  /// The squares along a side, the farthest first, for an eye at a place along it.
  private static func order(_ count: Int, eye: Double) -> [Int] {
    let middle = Int(min(max(eye, 0), Double(count)))
    return Array(0..<middle) + (middle..<count).reversed()
  }

  /// A square in its bands: whole where it has only one.
  private static func bands(
    of square: [Corner], _ relief: Relief, _ shades: ReliefShades
  ) -> [Piece] {
    let heights = square.map(\.height)
    let last = relief.levels.bandCount - 1
    func band(_ height: Double?) -> Int { min(Int(height ?? 0), last) }
    let (low, high) = (band(heights.min()), band(heights.max()))
    let shade = square.reduce(0) { $0 + $1.shade } / Float(square.count)
    func color(_ band: Int) -> Color {
      shades.colors[shades.index(height: Float(band) + 0.5, shade: shade)]
    }
    guard low < high else { return [Piece(areas: [square.map(\.point)], color: color(low))] }
    // A band ends along a line in each of two triangles.
    let isAcross =
      (heights[0] - heights[2]).magnitude <= (heights[1] - heights[3]).magnitude
    let triangles =
      isAcross
      ? [[square[0], square[1], square[2]], [square[0], square[2], square[3]]]
      : [[square[0], square[1], square[3]], [square[1], square[2], square[3]]]
    return triangles.flatMap { triangle in
      (low...high).compactMap { band -> Piece? in
        let above = cut(triangle, at: Double(band), keepsAbove: true)
        let part = band == high ? above : cut(above, at: Double(band + 1), keepsAbove: false)
        return part.count > 2 ? Piece(areas: [part.map(\.point)], color: color(band)) : nil
      }
    }
  }

  /// The part of an area above a height, or below it (Sutherland and Hodgman 1974).
  private static func cut(_ area: [Corner], at height: Double, keepsAbove: Bool) -> [Corner] {
    var part: [Corner] = []
    func isKept(_ corner: Corner) -> Bool {
      keepsAbove ? corner.height >= height : corner.height <= height
    }
    for (index, corner) in area.enumerated() {
      let next = area[(index + 1) % area.count]
      if isKept(corner) { part.append(corner) }
      guard isKept(corner) != isKept(next) else { continue }
      let share = (height - corner.height) / (next.height - corner.height)
      part.append(
        Corner(
          point: Point(
            x: corner.point.x + share * (next.point.x - corner.point.x),
            y: corner.point.y + share * (next.point.y - corner.point.y)),
          height: height, shade: corner.shade))
    }
    return part
  }

  /// A wall in its bands, one over the other.
  private func wall(
    _ side: ReliefSide, _ corners: [Corner], _ shades: ReliefShades
  ) -> [Piece] {
    let indices = side.corners(of: relief)
    let shade = side.shade(perspective)
    func point(_ index: Int, height: Double) -> Point {
      var place = relief.corner(index % relief.columns, index / relief.columns)
      place.z = height * relief.bandHeight
      return self.point(of: perspective.sighting(of: place))
    }
    let whole = indices.split { corners[$0].height.isNaN }
    return whole.flatMap { part in
      (0..<relief.levels.bandCount).compactMap { band -> Piece? in
        let floor = Double(band)
        guard part.contains(where: { corners[$0].height > floor }) else { return nil }
        let roof = band == relief.levels.bandCount - 1 ? .infinity : floor + 1
        let top = part.map { point($0, height: min(corners[$0].height, roof)) }
        let foot = part.map { point($0, height: min(corners[$0].height, floor)) }
        return Piece(
          areas: [top + foot.reversed()],
          color: shades.colors[shades.index(height: Float(band) + 0.5, shade: shade)])
      }
    }
  }
}
