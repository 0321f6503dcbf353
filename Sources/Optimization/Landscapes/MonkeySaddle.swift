/// Three valleys and three ridges meet in one point, for two legs and a tail (Hilbert & Cohn-Vossen
/// 1932).
///
///     f = x^3 - 3 x y^2
///
/// At the origin gradient and Hessian are 0, so no method of second order sees a way out; the
/// landscape is unbounded below, and descent along a valley reaches infinity in finite time.
public struct MonkeySaddle: NamedLandscape, AnalyticLandscape {
  public static let name = "monkey_saddle"
  public static let summary = "three valleys and three ridges meet: no curvature at all"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// x^3 - 3 x y^2.
  public var formula: String { "x^3 - 3*x*y^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// Around the saddle.
  public var domain: Domain { Domain(x: -1.5...1.5, y: -1.5...1.5) }
  /// Almost on a ridge, which leads down to the saddle and away from it very late.
  public var start: Vector { Vector(0.8, 0.01) }
  /// None: it falls for ever.
  public var minima: [Vector] { [] }
  /// The origin, where even the Hessian is 0.
  public var saddles: [Vector] { [.zero] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    x * (square(x) - 3 * square(y))
  }
}
