/// A position, gradient or update in the plane; a 1-D landscape uses `x` alone and keeps `y` at 0.
///
/// Two scalars rather than a `SIMD2`: in one trajectory each step waits for the last, and packing
/// and unpacking lanes would lengthen that chain by half.
public struct Vector: Hashable, Sendable {
  /// The first coordinate.
  public var x: Double
  /// The second coordinate.
  public var y: Double

  /// The origin.
  public static let zero = Self(0, 0)

  /// The vector (x, y).
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The Euclidean length, also where its square is no number: as C's `hypot`.
  public var norm: Double { Double.norm(x, y) }

  /// The square of the Euclidean length.
  public var squaredNorm: Double { x * x + y * y }

  /// Whether neither coordinate is infinite or not a number.
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// The sum, coordinate by coordinate.
  public static func + (a: Self, b: Self) -> Self { Self(a.x + b.x, a.y + b.y) }
  /// The difference, coordinate by coordinate.
  public static func - (a: Self, b: Self) -> Self { Self(a.x - b.x, a.y - b.y) }
  /// Both coordinates times `factor`.
  public static func * (factor: Double, a: Self) -> Self { Self(factor * a.x, factor * a.y) }
}
