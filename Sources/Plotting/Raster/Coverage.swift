/// How far each pixel of a picture is covered by a shape, from 0, not at all, to 255.
struct Coverage {
  /// Columns of pixels.
  let width: Int
  private var values: [UInt8]
  /// Which pixels of each row may be covered.
  private var touched: [Range<Int>]

  /// Nothing covered yet.
  init(width: Int, height: Int) {
    self.width = width
    values = Array(repeating: 0, count: width * height)
    touched = Array(repeating: 0..<0, count: height)
  }

  /// Covers a pixel at least so far.
  ///
  /// Parts of one line that lie over each other count once: the joints of a line are no darker than the
  /// rest.
  mutating func raise(_ cover: UInt8, x: Int, y: Int) {
    let index = y * width + x
    guard cover > values[index] else { return }
    values[index] = cover
    let row = touched[y]
    if row.isEmpty {
      touched[y] = x..<x + 1
    } else if !row.contains(x) {
      touched[y] = min(row.lowerBound, x)..<max(row.upperBound, x + 1)
    }
  }

  /// Gives each row that is covered to `use`, from its first pixel on, and forgets it.
  mutating func drain(_ use: (_ row: UnsafeBufferPointer<UInt8>, _ x: Int, _ y: Int) -> Void) {
    for y in touched.indices where !touched[y].isEmpty {
      let row = touched[y]
      let range = y * width + row.lowerBound..<y * width + row.upperBound
      values.withUnsafeMutableBufferPointer { values in
        let part = UnsafeMutableBufferPointer(rebasing: values[range])
        use(UnsafeBufferPointer(part), row.lowerBound, y)
        part.update(repeating: 0)
      }
      touched[y] = 0..<0
    }
  }
}
