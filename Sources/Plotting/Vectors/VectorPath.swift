/// Lines on a page from spot to spot, some of them closed.
public struct VectorPath: Sendable {
  /// A line without a break.
  public struct Part: Sendable {
    /// Its corners.
    public var spots: [Spot]
    /// Whether the last is joined to the first.
    public var isClosed: Bool

    /// Whether it has no length.
    public var isDot: Bool { spots.count == 2 && spots[0] == spots[1] }
  }

  /// Its lines.
  public private(set) var parts: [Part] = []

  /// Whether there is no line.
  public var isEmpty: Bool { parts.isEmpty }

  /// Nothing yet.
  init() {}

  /// One closed line.
  init(closed spots: [Spot]) { add(spots, isClosed: true) }

  /// One open line.
  init(open spots: [Spot]) { add(spots, isClosed: false) }

  /// Adds a line, without the corners that nobody would miss; one of less than two corners is none.
  mutating func add(_ spots: [Spot], isClosed: Bool) {
    let spots = Self.simplified(spots)
    if spots.count > 1 { parts.append(Part(spots: spots, isClosed: isClosed)) }
  }

  /// Adds a dot: a line without length, which round ends make a disc as wide as the line.
  mutating func addDot(at spot: Spot) { parts.append(Part(spots: [spot, spot], isClosed: false)) }

  /// Adds a circle.
  mutating func addCircle(at center: Spot, radius: Double, corners: Int = 24) {
    let spots = (0..<corners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      return Spot(x: center.x + radius * cosine(angle), y: center.y + radius * sine(angle))
    }
    parts.append(Part(spots: spots, isClosed: true))
  }

  /// Half of what a printer can show.
  private static let tolerance = 0.015

  /// The line with only so many of its corners that it is nowhere further away than can be seen
  /// (Ramer 1972, Douglas & Peucker 1973).
  private static func simplified(_ spots: [Spot]) -> [Spot] {
    guard spots.count > 2 else { return spots }
    var isKept = [Bool](repeating: false, count: spots.count)
    isKept[0] = true
    isKept[spots.count - 1] = true
    var spans = [(0, spots.count - 1)]
    while let (start, end) = spans.popLast() {
      var (farthest, distance) = (start, tolerance)
      for index in start + 1..<max(end, start + 1) {
        let away = spots[index].distance(fromLine: spots[start], spots[end])
        if away > distance { (farthest, distance) = (index, away) }
      }
      guard farthest > start else { continue }
      isKept[farthest] = true
      spans += [(start, farthest), (farthest, end)]
    }
    return spots.indices.filter { isKept[$0] }.map { spots[$0] }
  }
}

extension Spot {
  /// How far it is from the line between two others.
  fileprivate func distance(fromLine start: Spot, _ end: Spot) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let share = length > 0 ? ((x - start.x) * dx + (y - start.y) * dy) / length : 0
    let t = min(max(share, 0), 1)
    let (ox, oy) = (x - start.x - t * dx, y - start.y - t * dy)
    return (ox * ox + oy * oy).squareRoot()
  }
}
