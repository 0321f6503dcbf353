/// Finds how far pixels are covered by areas within closed lines: exactly, by the area of each pixel that
/// is inside.
///
/// Each edge adds to its pixels what it changes of the covered area to its right; a running sum over a row
/// then gives the area itself (as Raph Levien's font-rs, 2016).
struct AreaFiller {
  /// What is inside where lines cross.
  enum Rule {
    /// What an odd number of lines is around.
    case evenOdd
    /// What lines go around in one direction more often than in the other.
    case winding
  }

  /// Where the areas are cut off.
  private let box: PixelBox
  private let width: Int
  private var changes: [Double]

  /// No area yet, in a box.
  init(in box: PixelBox) {
    self.box = box
    width = box.x.count + 2
    changes = Array(repeating: 0, count: width * box.y.count)
  }

  /// Adds a line, which is closed from its last corner to its first.
  mutating func add(_ corners: [Pixel]) {
    guard var before = corners.last, !box.x.isEmpty, !box.y.isEmpty else { return }
    for corner in corners {
      addEdge(before, corner)
      before = corner
    }
  }

  /// Gives each row to `use`, from the left edge of the box on.
  func rows(by rule: Rule, _ use: (_ row: UnsafeBufferPointer<UInt8>, _ y: Int) -> Void) {
    var row = [UInt8](repeating: 0, count: box.x.count)
    for y in box.y.indices {
      var sum = 0.0
      var cover: UInt8 = 0
      var isCovered = false
      for x in row.indices {
        let change = changes[(y - box.y.lowerBound) * width + x]
        if change != 0 {
          sum += change
          cover = Self.cover(sum.magnitude, rule)
          isCovered = true
        }
        row[x] = cover
      }
      if isCovered { row.withUnsafeBufferPointer { use($0, y) } }
    }
  }

  private static func cover(_ sum: Double, _ rule: Rule) -> UInt8 {
    let share: Double
    switch rule {
    case .winding: share = min(sum, 1)
    case .evenOdd:
      let rest = sum < 2 ? sum : sum.truncatingRemainder(dividingBy: 2)
      share = rest > 1 ? 2 - rest : rest
    }
    return UInt8((share * 255).rounded())
  }

  /// Adds an edge, of which what is beyond a side of the box stands at that side.
  private mutating func addEdge(_ from: Pixel, _ to: Pixel) {
    guard from.y != to.y else { return }
    let isDown = from.y < to.y
    let (upper, lower) = isDown ? (from, to) : (to, from)
    let (left, top) = (Double(box.x.lowerBound), Double(box.y.lowerBound))
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    let start = max(upper.y - top, 0)
    let end = min(lower.y - top, Double(box.y.count))
    guard start < end else { return }
    let x = { (y: Double) in upper.x - left + (y - (upper.y - top)) * slope }
    // Where it crosses the sides, from top to bottom.
    let sides = [0, Double(box.x.count)].map { upper.y - top + ($0 - (upper.x - left)) / slope }
    let cuts = [start] + sides.filter { $0 > start && $0 < end }.sorted() + [end]
    for (one, next) in zip(cuts, cuts.dropFirst()) {
      addPiece(x(one), one, x(next), next, isDown ? 1 : -1)
    }
  }

  private mutating func addPiece(
    _ startX: Double, _ startY: Double, _ endX: Double, _ endY: Double, _ direction: Double
  ) {
    let right = Double(box.x.count)
    func inside(_ x: Double) -> Double { min(max(x, 0), right) }
    let (startX, endX) = (inside(startX), inside(endX))
    let slope = (endX - startX) / (endY - startY)
    var x = startX
    for row in Int(startY)..<max(Int(endY.rounded(.up)), Int(startY)) {
      let height = min(Double(row + 1), endY) - max(Double(row), startY)
      guard height > 0 else { continue }
      let next = inside(x + slope * height)
      addRow(row * width, min(x, next), max(x, next), height * direction)
      x = next
    }
  }

  /// Adds an edge within one row of pixels, from its left end to its right, as high as `height` says.
  private mutating func addRow(_ row: Int, _ left: Double, _ right: Double, _ height: Double) {
    let first = Int(left)
    let end = Int(right.rounded(.up))
    if end <= first + 1 {
      let beyond = (left + right) / 2 - Double(first)
      changes[row + first] += height * (1 - beyond)
      changes[row + first + 1] += height * beyond
      return
    }
    // What is right of the edge grows with every pixel that it crosses.
    let rise = 1 / (right - left)
    let begun = 1 - (left - Double(first))
    var before = 0.5 * rise * begun * begun
    changes[row + first] += height * before
    for pixel in first + 1..<end - 1 {
      let share = rise * (Double(pixel) + 0.5 - left)
      changes[row + pixel] += height * (share - before)
      before = share
    }
    let ended = right - Double(end - 1)
    let last = 1 - 0.5 * rise * ended * ended
    changes[row + end - 1] += height * (last - before)
    changes[row + end] += height * (1 - last)
  }
}
