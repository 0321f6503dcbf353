/// The two-weight linear network: the smallest model with layers, a saddle and a valley of minima
/// (Baldi & Hornik 1989).
///
///     f = 1/2 (x y input - target)^2
///
/// x and y are the weights of the two layers. The loss is 0 along both branches of the hyperbola
/// x y = target / input: flat ones near the diagonal, where the weights are balanced, and ever
/// sharper ones outwards, where one weight is large. The origin is a saddle.
public struct TwoLayer: NamedLandscape, AnalyticLandscape {
  public static let name = "two_layer"
  public static let summary = "the two-weight linear network, 1/2 (x y input - target)^2"
  public static let source = "Baldi & Hornik 1989"
  public static let parameters: [Parameter<Self>] = [
    .number("input", \.input, .any, "what the network is given"),
    .number("target", \.target, .any, "what it should answer"),
  ]

  /// What the network is given.
  public var input = 1.0
  /// What it should answer.
  public var target = 1.0

  /// The answer 1 to 1.
  public init() {}

  /// The formula with its parameters filled in.
  public var formula: String { "0.5*(x*y*\(factor(input)) - \(factor(target)))^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The saddle and both branches, out to where they are sharp.
  public var domain: Domain {
    let edge = 3 * max(1, balancedWeight ?? 1)
    return Domain(x: -edge...edge, y: -edge...edge)
  }
  /// Near the ridge through the saddle, where the weights disagree about the sign.
  public var start: Vector {
    let weight = balancedWeight ?? 1
    return Vector(-0.4 * weight, (target * input < 0 ? -2 : 2) * weight)
  }
  /// The two points of the valleys closest to the origin, with balanced weights.
  public var minima: [Vector] {
    guard let balancedWeight else { return [] }
    return Vector(balancedWeight, target * input < 0 ? -balancedWeight : balancedWeight).opposites
  }
  /// The origin.
  public var saddles: [Vector] { balancedWeight == nil ? [] : [.zero] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    0.5 * square(x * y * input - target)
  }

  /// The size of either weight in a balanced minimum; nil where there is nothing to learn.
  private var balancedWeight: Double? {
    let weight = (target / input).magnitude.squareRoot()
    return weight > 0 && weight.isFinite ? weight : nil
  }

  /// A number as it stands as a factor or after a minus sign.
  private func factor(_ number: Double) -> String {
    number < 0 ? "(\(text(number)))" : text(number)
  }
}

extension TwoLayer: SumOfSquares {
  /// 1/2.
  public var squareWeight: Double { 0.5 }

  /// How far the answer is off.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    [x * y * input - target]
  }
}
