/// A hole in a plain: without a hint of where it lies, the gradient is almost 0 (Easom 1990).
///
///     f = -cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2)
///
/// The hole is f(pi, pi) = -1. Around it are four humps of 0.009 and, in the corners, four dents of
/// 8e-5: they lie 1.8366 away along either axis, where tan u = -2 u.
public struct Easom: NamedLandscape, AnalyticLandscape {
  public static let name = "easom"
  public static let summary = "a hole in a plain"
  public static let source = "Easom 1990"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// -cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2).
  public var formula: String { "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The hole and its surroundings; the classical window is all plain.
  public var domain: Domain { Domain(x: 0...(2 * .pi), y: 0...(2 * .pi)) }
  /// On the rim.
  public var start: Vector { Vector(2, 1.9) }
  /// The hole, then the dents.
  public var minima: [Vector] {
    [Self.hole] + Vector(Self.out, Self.out).mirrored.map { Self.hole + $0 }
  }
  /// Four, where both cosines are 0.
  public var saddles: [Vector] { Vector(.pi / 2, .pi / 2).mirrored.map { Self.hole + $0 } }
  /// Four humps.
  public var maxima: [Vector] {
    (Vector(Self.out, 0).mirrored + Vector(0, Self.out).mirrored).map { Self.hole + $0 }
  }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    -(cos(x) * cos(y)) * exp(-square(x - .pi) - square(y - .pi))
  }

  private static let hole = Vector(.pi, .pi)
  private static let out = 1.8365972031521257
}
