/// The part of the world in view.
public struct Viewport: Hashable, Sendable {
  /// From the left edge to the right.
  public let x: ClosedRange<Double>
  /// From the bottom edge to the top.
  public let y: ClosedRange<Double>

  /// A view of these ranges, made wider where they are too narrow for their numbers to differ, and
  /// replaced by -1...1 where they are not finite.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = Self.usable(x)
    self.y = Self.usable(y)
  }

  /// How wide the view is.
  public var width: Double { x.upperBound - x.lowerBound }
  /// How high the view is.
  public var height: Double { y.upperBound - y.lowerBound }
  /// The middle of the view.
  public var center: Point {
    Point(x: x.lowerBound + width / 2, y: y.lowerBound + height / 2)
  }

  /// Whether the point is in view.
  public func contains(_ point: Point) -> Bool {
    x.contains(point.x) && y.contains(point.y)
  }

  /// The point in view that is nearest to this one.
  func nearest(to point: Point) -> Point {
    Point(
      x: min(max(point.x, x.lowerBound), x.upperBound),
      y: min(max(point.y, y.lowerBound), y.upperBound))
  }

  /// The view with everything `factor` times as large and `point` staying where it is.
  public func zoomed(by factor: Double, at point: Point) -> Self {
    guard factor > 0, factor.isFinite, point.isFinite else { return self }
    return Self(
      x: Self.scaled(x, around: point.x, by: 1 / factor),
      y: Self.scaled(y, around: point.y, by: 1 / factor))
  }

  /// The view moved by these shares of its own width and height, to the right and upwards.
  public func panned(x shareX: Double, y shareY: Double) -> Self {
    guard shareX.isFinite, shareY.isFinite else { return self }
    return Self(
      x: Self.moved(x, by: shareX * width), y: Self.moved(y, by: shareY * height))
  }

  /// Where numbers end, so does the way.
  private static func moved(
    _ range: ClosedRange<Double>, by distance: Double
  ) -> ClosedRange<Double> {
    let (lower, upper) = (range.lowerBound + distance, range.upperBound + distance)
    return (upper - lower).isFinite ? lower...upper : range
  }

  /// The view with more in it along one axis, so that a unit along x is as long as one along y on a
  /// map of this size, whose cells are twice as high as wide.
  public func withEqualScales(on size: Size) -> Self {
    guard size.columns > 0, size.rows > 0 else { return self }
    let across = width / Double(size.columns)
    let down = height / Double(size.rows * 2)
    return across < down
      ? Self(x: Self.scaled(x, around: center.x, by: down / across), y: y)
      : Self(x: x, y: Self.scaled(y, around: center.y, by: across / down))
  }

  private static func scaled(
    _ range: ClosedRange<Double>, around center: Double, by factor: Double
  ) -> ClosedRange<Double> {
    let lower = center + (range.lowerBound - center) * factor
    let upper = center + (range.upperBound - center) * factor
    return lower <= upper && (upper - lower).isFinite ? lower...upper : range
  }

  /// Below a millionth of a millionth of their size, neighbouring dots would be the same number.
  private static func usable(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    guard (range.upperBound - range.lowerBound).isFinite else { return -1...1 }
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    let least = max(abs(middle) * 1e-12, 1e-150)
    guard range.upperBound - range.lowerBound < least else { return range }
    let greatest = Double.greatestFiniteMagnitude
    return max(middle - least / 2, -greatest)...min(middle + least / 2, greatest)
  }
}
