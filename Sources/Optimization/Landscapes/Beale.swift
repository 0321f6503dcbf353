/// A flat curved valley between steep corners (Beale 1958).
///
///     f = (1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2
///
/// One minimum, f(3, 1/2) = 0, with eigenvalues 0.3015 and 48.98.
public struct Beale: NamedLandscape, AnalyticLandscape {
  public static let name = "beale"
  public static let summary = "a flat valley between steep corners"
  public static let source = "Beale 1958"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// A sum of three squares.
  public var formula: String { "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -4.5...4.5, y: -4.5...4.5) }
  /// On the plateau between the corners.
  public var start: Vector { Vector(1, 1) }
  /// The only minimum.
  public var minima: [Vector] { [Vector(3, 0.5)] }
  /// Both there are in the window.
  public var saddles: [Vector] { [Vector(0, 1), Vector(0.10053793732415836, -2.6445135850231250)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let first = 1.5 - x + x * y
    let second = 2.25 - x + x * square(y)
    let third = 2.625 - x + x * pow(y, 3)
    return square(first) + square(second) + square(third)
  }
}

extension Beale: SumOfSquares {
  /// How far x (1 - y), x (1 - y^2) and x (1 - y^3) are from 1.5, 2.25 and 2.625.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    [1.5 - x + x * y, 2.25 - x + x * square(y), 2.625 - x + x * pow(y, 3)]
  }
}
