extension DotCanvas {
  /// Sets every fourth dot of the area between pairs of places, one below the other, from each pair
  /// to the next; nil leaves a gap.
  mutating func tint(_ edges: [(low: DotPosition, high: DotPosition)?]) {
    guard columns > 0, rows > 0 else { return }
    func clamped(_ place: Double, to dots: Int) -> Int { Int(min(max(0, place), Double(dots - 1))) }
    // Far out of sight differences could overflow.
    func near(_ y: Double) -> Double { min(max(y, -1e6), 1e6) }
    for (from, to) in zip(edges, edges.dropFirst()) {
      guard let from, let to, to.low.x > from.low.x else { continue }
      for x in clamped(from.low.x, to: columns * 2)...clamped(to.low.x, to: columns * 2) {
        let share = min(max((Double(x) + 0.5 - from.low.x) / (to.low.x - from.low.x), 0), 1)
        let low = clamped(
          near(from.low.y) + share * (near(to.low.y) - near(from.low.y)), to: rows * 4)
        let high = clamped(
          near(from.high.y) + share * (near(to.high.y) - near(from.high.y)), to: rows * 4)
        for y in min(low, high)...max(low, high) where (x + 2 * y) % 4 == 0 {
          set(x: x, y: y)
        }
      }
    }
  }
}
