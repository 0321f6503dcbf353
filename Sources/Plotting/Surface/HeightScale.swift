/// How high a relief is where a landscape has a value: by the bands of the map.
///
/// Losses have a huge range, and the levels of the map are spread so that all of it can be seen. So the first edge
/// between two bands is at the height 1, the second at 2, and so on; the lowest value is at 0, and the highest is at
/// the height after that of the last edge. Between edges the height rises smoothly, without a bend where a band ends (monotone cubic pieces:
/// Fritsch and Carlson 1980, with the slopes of Brodlie).
struct HeightScale: Hashable {
  /// The values at the heights 0, 1, 2, and so on.
  private let values: [Double]
  /// Half of how far each of them is from the next: the whole may be more than a number can be.
  private let halves: [Double]
  /// The height of the first of the values.
  private let bottom: Double

  /// The scale for values between a lowest and a highest one.
  init(levels: Levels, lowest: Double, highest: Double) {
    let inner = levels.edges.filter { $0 > lowest && $0 < highest }
    // Edges that nothing reaches still count: a height says which band it is.
    let below = levels.edges.prefix { $0 <= lowest }
    let above = levels.edges.drop { $0 < highest }
    var values = (below.isEmpty ? [lowest] : []) + below + inner + above
    if above.isEmpty, let last = values.last, last < highest { values.append(highest) }
    self.values = values
    bottom = below.isEmpty ? 0 : 1
    halves = zip(values, values.dropFirst()).map { $1 / 2 - $0 / 2 }
  }

  /// The height of the highest value: one more than there are edges.
  static func top(_ levels: Levels) -> Double { Double(levels.edges.count + 1) }

  /// The height of a value, starting the search at the piece that the one before was found in.
  ///
  /// Not a number has none; what is beyond the ends is as high as they are.
  func height(of value: Double, near piece: inout Int) -> Double {
    guard !value.isNaN else { return .nan }
    guard values.count > 1 else { return bottom }
    while piece > 0, value < values[piece] { piece -= 1 }
    while piece < values.count - 2, value > values[piece + 1] { piece += 1 }
    let half = halves[piece]
    // Between the two smallest numbers there is none.
    guard half > 0 else { return bottom + Double(piece) + (value < values[piece + 1] ? 0 : 1) }
    let share = min(max((value / 2 - values[piece] / 2) / half, 0), 1)
    let (start, end) = (
      slope(of: piece, beside: piece - 1), slope(of: piece, beside: piece + 1)
    )
    let square = share * share
    let cube = square * share
    let rise =
      (3 * square - 2 * cube) + start * (share - 2 * square + cube) + end * (cube - square)
    return bottom + Double(piece) + min(max(rise, 0), 1)
  }

  /// How steeply the height rises where a piece meets the one beside it, in bands for the width of the piece: the
  /// harmonic mean of both, which is never so steep that the height would turn back.
  private func slope(of piece: Int, beside other: Int) -> Double {
    halves.indices.contains(other) ? 2 * (halves[piece] / (halves[piece] + halves[other])) : 1
  }
}
