/// The smallest deep network: two linear layers of one weight each, fitted to one example.
///
///     f = 1/2 (x y input - target)^2
///
/// x is the first layer's weight, y the second's. The minima are the hyperbola x y = target / input,
/// a valley of equal depth whose steepness, (x^2 + y^2) input^2, grows outward; the origin is a
/// saddle, from where no gradient leads away.
public struct TwoLayer: NamedLandscape, AnalyticLandscape {
  public static let name = "two_layer"
  public static let summary = "a network of two weights: a curved valley of minima around a saddle"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = [
    .number("input", \.input, .any, "what the first layer is fed"),
    .number("target", \.target, .any, "what the second layer should give"),
  ]

  /// What the first layer is fed.
  public var input = 1.0
  /// What the second layer should give.
  public var target = 1.0

  /// Input 1, target 1.
  public init() {}

  /// The formula with its parameters filled in.
  public var formula: String {
    let sign = target < 0 ? "+" : "-"
    return "0.5*(x*y*\(input < 0 ? "(\(text(input)))" : text(input)) \(sign) "
      + "\(text(target.magnitude)))^2"
  }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// Both branches of the valley.
  public var domain: Domain { Domain(x: -3...3, y: -3...3) }
  /// A small first weight behind a large second one.
  public var start: Vector { Vector(-0.5, 2.5) }
  /// The flattest points of the valley, on a diagonal; all others of the hyperbola are as deep.
  public var minima: [Vector] {
    let product = target / input
    guard product.isFinite else { return [] }
    let side = product.magnitude.squareRoot()
    return [Vector(side, product < 0 ? -side : side), Vector(-side, product < 0 ? side : -side)]
  }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    0.5 * square(x * y * input - target)
  }
}

extension TwoLayer: SumOfSquares {
  /// 1/2.
  public var squareWeight: Double { 0.5 }

  /// The error of the network.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    [x * y * input - target]
  }
}
