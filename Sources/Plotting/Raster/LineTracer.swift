/// Finds how far pixels are covered by lines with round ends and joints: by how far their middles are from
/// the line.
struct LineTracer {
  /// Half of a line's width, in pixels.
  private let half: Double
  /// The most that a line less than a pixel wide can cover of one.
  private let most: Double
  /// Where lines are cut off.
  private let box: PixelBox

  /// A tracer of lines so many pixels wide, within a box.
  init(width: Double, in box: PixelBox) {
    half = max(width, 0) / 2
    most = min(max(width, 0), 1)
    self.box = box
  }

  /// How far from the line something is covered.
  private var reach: Double { half + 0.5 }

  /// Gives each pixel near a line through corners to `cover`, with its share from 0 to 1; one that is near
  /// two parts of the line comes twice.
  func trace(
    _ corners: [Pixel], isClosed: Bool, _ cover: (_ share: Double, _ x: Int, _ y: Int) -> Void
  ) {
    if corners.count == 1 { trace(from: corners[0], to: corners[0], cover) }
    for (one, next) in zip(corners, corners.dropFirst()) { trace(from: one, to: next, cover) }
    if isClosed, corners.count > 2 {
      trace(from: corners[corners.count - 1], to: corners[0], cover)
    }
  }

  private func trace(
    from start: Pixel, to end: Pixel, _ cover: (_ share: Double, _ x: Int, _ y: Int) -> Void
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let square = dx * dx + dy * dy
    let rows = Self.range(min(start.y, end.y) - reach, max(start.y, end.y) + reach, in: box.y)
    let (left, right) = (min(start.x, end.x) - reach, max(start.x, end.x) + reach)
    // How far from the line's middle a row of pixels has to be looked at.
    let spread = dy == 0 ? .infinity : reach * square.squareRoot() / dy.magnitude
    for y in rows {
      let middle = Double(y) + 0.5
      let crossing = dy == 0 ? 0 : start.x + (middle - start.y) / dy * dx
      let columns = Self.range(
        max(left, crossing - spread), min(right, crossing + spread), in: box.x)
      for x in columns {
        let (px, py) = (Double(x) + 0.5 - start.x, middle - start.y)
        let along = square > 0 ? min(max((px * dx + py * dy) / square, 0), 1) : 0
        let (awayX, awayY) = (px - along * dx, py - along * dy)
        let away = awayX * awayX + awayY * awayY
        guard away < reach * reach else { continue }
        cover(min(reach - away.squareRoot(), most), x, y)
      }
    }
  }

  /// The pixels whose middles are between two places.
  private static func range(_ low: Double, _ high: Double, in range: Range<Int>) -> Range<Int> {
    let (start, end) = (Double(range.lowerBound), Double(range.upperBound))
    let first = min(max((low - 0.5).rounded(.up), start), end)
    let last = min(max((high - 0.5).rounded(.down) + 1, first), end)
    return Int(first)..<Int(last)
  }
}
