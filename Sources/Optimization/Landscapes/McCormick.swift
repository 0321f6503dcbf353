/// A wave along one diagonal, a bowl along the other (McCormick 1976).
///
///     f = sin(x + y) + (x - y)^2 - 1.5 x + 2.5 y + 1
///
/// With s = x + y and d = x - y the gradient is 0 where cos s = -1/2 and d = 1. In the classical
/// window that is the lowest minimum, f(-0.5472, -1.5472) = -1.9132, another one at
/// (2.5944, 1.5944), pi higher, and a saddle between them. Outside there are lower ones, without end.
public struct McCormick: NamedLandscape, AnalyticLandscape {
  public static let name = "mccormick"
  public static let summary = "a wave on a slope: a second minimum lies higher"
  public static let source = "McCormick 1976"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// sin(x + y) + (x - y)^2 - 1.5 x + 2.5 y + 1.
  public var formula: String { "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -1.5...4, y: -3...4) }
  /// On a slope between the two minima.
  public var start: Vector { Vector(0, 3) }
  /// Both in the window, the lower first.
  public var minima: [Vector] { [Self.point(sum: -2 * .pi / 3), Self.point(sum: 4 * .pi / 3)] }
  /// The one between the minima.
  public var saddles: [Vector] { [Self.point(sum: 2 * .pi / 3)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let slope: Number = 2.5 * y - 1.5 * x
    return sin(x + y) + square(x - y) + slope + 1
  }

  /// The critical point with this x + y.
  private static func point(sum: Double) -> Vector { Vector((sum + 1) / 2, (sum - 1) / 2) }
}
