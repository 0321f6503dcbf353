import Plotting

/// Where a box of text can stand on a map without hiding what the map is about.
enum CornerPlace: CaseIterable {
  case upperRight
  case lowerRight
  case lowerLeft
  case upperLeft

  /// The first of `corners` where a box of `size` covers none of `kept` and no other box; none where
  /// the map has no room for it.
  static func find(
    _ size: Size, in map: Rect, keeping kept: [(x: Int, y: Int)], besides boxes: [Rect] = [],
    corners: [Self] = allCases
  ) -> Rect? {
    guard map.columns >= size.columns + 2, map.rows >= size.rows else { return nil }
    return corners.lazy.map { $0.rect(size, in: map) }.first { corner in
      !kept.contains { corner.contains(x: $0.x, y: $0.y) }
        && boxes.allSatisfy { $0.intersection(corner).isEmpty }
    }
  }

  private func rect(_ size: Size, in map: Rect) -> Rect {
    let isRight = self == .upperRight || self == .lowerRight
    let isUpper = self == .upperRight || self == .upperLeft
    return Rect(
      x: isRight ? map.endX - size.columns - 1 : map.x + 1,
      y: isUpper ? map.y : map.endY - size.rows, columns: size.columns, rows: size.rows)
  }
}
