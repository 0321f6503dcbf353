/// A place in a picture, in pixels from its upper left corner, y downwards.
///
/// It is a whole number of 256ths: a last digit that differs between machines is gone before anything is
/// drawn.
package struct Pixel: Hashable {
  package let x: Double
  package let y: Double

  /// The nearest place; far outside of every picture where a coordinate is not finite or too large.
  init(_ x: Double, _ y: Double) {
    self.x = Self.snapped(x)
    self.y = Self.snapped(y)
  }

  private static func snapped(_ value: Double) -> Double {
    guard value.isFinite else { return value < 0 ? -1e6 : 1e6 }
    return (min(max(value, -1e6), 1e6) * 256).rounded() / 256
  }
}
