/// A wave.
///
///     f = cos(pi x)
///
/// Minima at every odd number, maxima at every even one.
public struct CosineWave: NamedLandscape, AnalyticLandscape {
  public static let name = "cosine"
  public static let summary = "a wave: as many minima as maxima"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// cos(pi x).
  public var formula: String { "cos(pi*x)" }
  /// One-dimensional.
  public var dimension: Int { 1 }
  /// Two periods.
  public var domain: Domain { Domain(x: -2...2, y: -1...1) }
  /// Close to a maximum.
  public var start: Vector { Vector(0.1, 0) }
  /// Both in the window.
  public var minima: [Vector] { [Vector(-1, 0), Vector(1, 0)] }
  /// All in the window, the outer ones on its edges.
  public var maxima: [Vector] { [Vector(-2, 0), Vector(0, 0), Vector(2, 0)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    cos(.pi * x)
  }
}
