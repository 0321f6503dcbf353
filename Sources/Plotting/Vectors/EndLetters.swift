/// The letters of optimizers at the ends of their curves, moved apart where ends are close.
struct EndLetters {
  /// A curve that has a letter.
  struct End {
    var letter: String
    var color: Color
    /// Its spots, the last of which is its end.
    var spots: [Spot]
  }

  let style: PageStyle
  /// The frame that curves are cut off at.
  let frame: Box

  /// What letters take at the right of a frame.
  static let room = 4.2
  /// From one letter to the next.
  private static let pitch = 2.55
  /// From the ends of curves to the letters beside them.
  private static let away = 1.5

  /// Writes a letter for each curve of which something is in the frame: in a column for those that come as
  /// far as any, where they were seen last for those that leave before.
  func draw(_ ends: [End], on drawing: inout Drawing) {
    let seen = ends.compactMap { end in
      end.spots.last(where: isInside).map { spot in (end, spot) }
    }
    // Most end at the same step, which is where the frame ends or before.
    let edge = seen.map(\.1.x).max() ?? frame.endX
    let isLast = { (spot: Spot) in edge - spot.x < 1 }
    let beside = seen.filter { isLast($0.1) }.sorted { $0.1.y < $1.1.y }
    for ((end, spot), y) in zip(beside, heights(beside.map(\.1.y))) {
      if (y - spot.y).magnitude > 0.6 {
        let leader = VectorPath(open: [
          Spot(x: edge + 0.2, y: spot.y), Spot(x: edge + Self.away - 0.3, y: y),
        ])
        drawing.add(leader, .line(end.color, width: style.hairline * 0.8))
      }
      write(end, at: Spot(x: edge + Self.away, y: y), on: &drawing)
    }
    var taken: [Spot] = []
    for (end, spot) in seen where !isLast(spot) {
      let places = [(0.0, -1.0), (0, 1), (1, 0), (1, -1), (1, 1), (2, 0), (2, -1), (2, 1)].map {
        Spot(x: spot.x + 1.1 + 2.2 * $0.0, y: spot.y + 1.5 * $0.1)
      }
      let free = places.first { place in
        place.x + 2 < frame.endX && place.y > frame.y + 1.2 && place.y < frame.endY - 1.2
          && !taken.contains {
            ($0.x - place.x).magnitude < 2 && ($0.y - place.y).magnitude < Self.pitch
          }
      }
      guard let free else { continue }
      taken.append(free)
      write(end, at: free, on: &drawing)
    }
  }

  private func write(_ end: End, at spot: Spot, on drawing: inout Drawing) {
    drawing.add(
      VectorText(
        content: end.letter, spot: Spot(x: spot.x, y: spot.y + style.textSize * 0.35),
        size: style.textSize, color: end.color, face: .bold, halo: style.paper))
  }

  private func isInside(_ spot: Spot) -> Bool {
    (frame.x - 0.01...frame.endX + 0.01).contains(spot.x)
      && (frame.y - 0.01...frame.endY + 0.01).contains(spot.y)
  }

  /// Heights near those asked for, which ascend, a pitch apart, between the ends of the frame as long as
  /// there is room.
  ///
  /// Neighbours that would meet make a group, which stands in the middle of where its members want to be.
  private func heights(_ wanted: [Double]) -> [Double] {
    var groups: [(sum: Double, count: Int)] = []
    func top(_ group: (sum: Double, count: Int)) -> Double {
      let half = Double(group.count - 1) / 2 * Self.pitch
      let middle = group.sum / Double(group.count)
      return max(frame.y, min(middle - half, frame.endY - 2 * half))
    }
    for height in wanted {
      groups.append((height, 1))
      while groups.count > 1 {
        let (last, before) = (groups[groups.count - 1], groups[groups.count - 2])
        guard top(last) < top(before) + Double(before.count) * Self.pitch else { break }
        groups.removeLast(2)
        groups.append((last.sum + before.sum, last.count + before.count))
      }
    }
    return groups.flatMap { group in
      (0..<group.count).map { top(group) + Double($0) * Self.pitch }
    }
  }
}
