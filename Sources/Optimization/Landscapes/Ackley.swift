/// A funnel at the bottom of a dimpled plain (Ackley 1987).
///
///     f = -20 exp(-0.2 sqrt((x^2 + y^2) / 2)) - exp((cos(2 pi x) + cos(2 pi y)) / 2) + e + 20
///
/// The lowest minimum, f(0, 0) = 0, is the tip of a cone: the gradient's length jumps there from
/// 2.83 to 0. The others, 120 in the window, lie close to whole numbers, a little nearer the origin.
public struct Ackley: NamedLandscape, AnalyticLandscape {
  public static let name = "ackley"
  public static let summary = "a funnel at the bottom of a dimpled plain"
  public static let source = "Ackley 1987"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// -20 exp(-0.2 sqrt((x^2 + y^2)/2)) - exp((cos(2 pi x) + cos(2 pi y))/2) + e + 20.
  public var formula: String {
    """
    -20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + e + 20
    """
  }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The inner part of the classical window.
  public var domain: Domain { Domain(x: -5...5, y: -5...5) }
  /// On the side of an outer dimple.
  public var start: Vector { Vector(-3.2, 2.4) }
  /// All 121, the lowest first, computed once.
  public var minima: [Vector] { Self.allMinima }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let meanSquare: Number = (square(x) + square(y)) / 2
    let meanWave: Number = (cos(Self.frequency * x) + cos(Self.frequency * y)) / 2
    let cone: Number = -20 * exp(-0.2 * sqrt(meanSquare))
    return cone - exp(meanWave) + (Double.exponential(1) + 20)
  }

  /// At the tip of the cone, which has no curvature, that of the dimples alone.
  public func curvature(at position: Vector) -> Curvature {
    guard position == .zero else { return analyticCurvature(at: position) }
    let bend = Self.frequency * .pi * Double.exponential(1)
    return Curvature(
      value: value(at: .zero), gradient: .zero, hessian: Hessian(xx: bend, xy: 0, yy: bend))
  }

  private static let frequency = 2 * Double.pi
  private static let allMinima =
    [.zero]
    + Vector.pairs([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]).dropFirst().flatMap(\.mirrored)
    .compactMap { Self().criticalPoint(near: $0, reach: 0.2) }
}
