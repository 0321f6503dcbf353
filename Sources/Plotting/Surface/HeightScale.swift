/// How high a relief is where a landscape has a value: by the bands of the map.
///
/// Losses have a huge range, and the levels of the map are spread so that all of it can be seen. So an edge
/// of a band is as high as its number, from 1; the lowest value is at 0 and the highest one above the last
/// edge. Between edges the height rises smoothly, without a bend where a band ends (monotone cubic pieces:
/// Fritsch and Carlson 1980, with the slopes of Brodlie).
struct HeightScale: Hashable {
  /// The values at the heights 0, 1, 2, and so on.
  private let values: [Double]
  /// How steeply the height rises at each of them.
  private let slopes: [Double]
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
    slopes = Self.slopes(through: values)
  }

  /// One more than there are edges: the height of the highest value.
  static func top(_ levels: Levels) -> Double { Double(levels.edges.count + 1) }

  /// The height of a value, starting the search at the piece that the one before was found in.
  ///
  /// Not a number has none; what is beyond the ends is as high as they are.
  func height(of value: Double, near piece: inout Int) -> Double {
    guard !value.isNaN else { return .nan }
    guard values.count > 1 else { return bottom }
    while piece > 0, value < values[piece] { piece -= 1 }
    while piece < values.count - 2, value > values[piece + 1] { piece += 1 }
    let (low, high) = (values[piece], values[piece + 1])
    // Halves: the difference may be more than a number can be.
    let width = high / 2 - low / 2
    let share = min(max((value / 2 - low / 2) / width, 0), 1)
    let (start, end) = (slopes[piece] * width * 2, slopes[piece + 1] * width * 2)
    let square = share * share
    let cube = square * share
    let rise =
      (3 * square - 2 * cube) + start * (share - 2 * square + cube) + end * (cube - square)
    return bottom + Double(piece) + min(max(rise, 0), 1)
  }

  private static func slopes(through values: [Double]) -> [Double] {
    guard values.count > 1 else { return [0] }
    let secants = zip(values, values.dropFirst()).map { 0.5 / ($1 / 2 - $0 / 2) }
    var slopes = [Double](repeating: 0, count: values.count)
    slopes[0] = secants[0]
    slopes[values.count - 1] = secants[secants.count - 1]
    for index in 1..<max(values.count - 1, 1) {
      let (before, after) = (secants[index - 1], secants[index])
      // The harmonic mean: never so steep that the height would turn back.
      slopes[index] = 2 * before * after / (before + after)
    }
    return slopes
  }
}
