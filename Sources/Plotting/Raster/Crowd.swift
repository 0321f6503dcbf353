/// Finds how dark a crowd of dots is, so that where many lie over each other is darker than where few do.
///
/// Dots of a line that is drawn once, as in a file of vectors, make a blob of a thousand particles.
struct Crowd {
  private let box: PixelBox
  private var sums: [Float]
  /// How much of what lies below one dot hides.
  private let opacity: Double

  /// No dot yet.
  init(in box: PixelBox, opacity: Double) {
    self.box = box
    self.opacity = opacity
    sums = Array(repeating: 0, count: box.x.count * box.y.count)
  }

  /// Adds to a pixel of the box what a dot covers of it.
  mutating func add(_ share: Double, x: Int, y: Int) {
    sums[(y - box.y.lowerBound) * box.x.count + x - box.x.lowerBound] += Float(share)
  }

  /// Gives each row to `use`, from the left edge of the box on.
  ///
  /// Where dots are few each hides as much as asked for. The more there are where it is crowded, the less
  /// each hides, down to a floor, so that the middle of a crowd still has shades.
  func rows(_ use: (_ row: UnsafeBufferPointer<UInt8>, _ y: Int) -> Void) {
    let covered = sums.filter { $0 > 0.5 }.sorted()
    let dense = covered.isEmpty ? 1 : Double(covered[covered.count * 9 / 10])
    let one = max(min(opacity, 4 / dense), 0.08)
    // One dot hides `one`; n of them n times as much, against what still shines through.
    let weight = one / max(1 - one, 1e-3)
    var row = [UInt8](repeating: 0, count: box.x.count)
    for y in box.y.indices {
      let start = (y - box.y.lowerBound) * box.x.count
      var isCovered = false
      for x in row.indices {
        let sum = Double(sums[start + x])
        row[x] = 0
        guard sum > 0 else { continue }
        isCovered = true
        row[x] = UInt8((255 * weight * sum / (1 + weight * sum)).rounded())
      }
      if isCovered { row.withUnsafeBufferPointer { use($0, y) } }
    }
  }
}
