import Plotting

/// Where a box of text can stand on a map without hiding what the map is about.
enum CornerPlace {
  /// The first corner where a box of `size` covers none of `kept` and no other box; none where the
  /// map has no room for it.
  static func find(
    _ size: Size, in map: Rect, keeping kept: [(x: Int, y: Int)], besides boxes: [Rect] = []
  ) -> Rect? {
    guard map.columns >= size.columns + 2, map.rows >= size.rows else { return nil }
    let (left, right) = (map.x + 1, map.endX - size.columns - 1)
    let (top, bottom) = (map.y, map.endY - size.rows)
    let corners = [(right, top), (right, bottom), (left, bottom), (left, top)].map {
      Rect(x: $0.0, y: $0.1, columns: size.columns, rows: size.rows)
    }
    return corners.first { corner in
      !kept.contains { corner.contains(x: $0.x, y: $0.y) }
        && boxes.allSatisfy { $0.intersection(corner).isEmpty }
    }
  }
}
