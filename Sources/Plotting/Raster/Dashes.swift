/// Cuts lines into dashes.
struct Dashes {
  /// Lengths of dashes and gaps in turn, in pixels.
  let lengths: [Double]

  /// Shorter than this no pattern can be seen.
  private static let least = 0.25

  /// Dashes and gaps of these lengths; nil where they make a whole line.
  init?(_ lengths: [Double]) {
    guard !lengths.isEmpty, lengths.allSatisfy({ $0.isFinite && $0 >= 0 }),
      lengths.reduce(0, +) >= Self.least
    else { return nil }
    self.lengths = lengths
  }

  /// The dashes along a line, each by its corners.
  func cut(_ corners: [Pixel], isClosed: Bool) -> [[Pixel]] {
    guard let first = corners.first else { return [] }
    var dashes: [[Pixel]] = []
    var current = [first]
    var (index, left) = (0, lengths[0])
    for (one, next) in zip(corners, corners.dropFirst() + (isClosed ? [first] : [])) {
      let (dx, dy) = (next.x - one.x, next.y - one.y)
      let length = (dx * dx + dy * dy).squareRoot()
      // What is far outside of every picture is not worth a thousand dashes.
      guard length < 1e5 else {
        current = [next]
        continue
      }
      var done = 0.0
      while length - done > left {
        done += left
        let place = Pixel(one.x + done / length * dx, one.y + done / length * dy)
        if index % 2 == 0 { dashes.append(current + [place]) }
        current = [place]
        index += 1
        left = lengths[index % lengths.count]
      }
      left -= length - done
      if index % 2 == 0 { current.append(next) }
    }
    if index % 2 == 0, current.count > 1 { dashes.append(current) }
    return dashes
  }
}
