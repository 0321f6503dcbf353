#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A function of one number that formulas know beside those of `Real`: its value, slope and curvature.
///
/// Where a function has a kink or a jump the slope is the one that PyTorch takes.
public enum Elementary: Sendable {
  case logarithmToBase2
  case logarithmToBase10
  case arcSine
  case arcCosine
  case arcTangent
  /// 1 / (1 + e^-a).
  case sigmoid
  /// max(0, a), whose slope at 0 is 0.
  case rectified
  /// log(1 + e^a).
  case softplus
  /// The error function.
  case error
  /// The largest whole number that is not greater; its slope is 0.
  case floor
  /// The smallest whole number that is not less; its slope is 0.
  case ceiling

  /// The value at a number.
  public func value(_ a: Double) -> Double {
    switch self {
    case .logarithmToBase2: log2(a)
    case .logarithmToBase10: log10(a)
    case .arcSine: asin(a)
    case .arcCosine: acos(a)
    case .arcTangent: atan(a)
    case .sigmoid: Self.sigmoid(a)
    case .rectified: a > 0 || a.isNaN ? a : 0
    case .softplus: (a > 0 ? a : 0) + log1p(exp(-a.magnitude))
    case .error: erf(a)
    case .floor: a.rounded(.down)
    case .ceiling: a.rounded(.up)
    }
  }

  /// The slope at a number.
  public func slope(_ a: Double) -> Double {
    switch self {
    case .logarithmToBase2: a < 0 ? .nan : 1 / (a * Self.logarithmOf2)
    case .logarithmToBase10: a < 0 ? .nan : 1 / (a * Self.logarithmOf10)
    case .arcSine: 1 / (1 - a * a).squareRoot()
    case .arcCosine: -1 / (1 - a * a).squareRoot()
    case .arcTangent: 1 / (1 + a * a)
    case .sigmoid: Self.sigmoid(a) * Self.sigmoid(-a)
    case .rectified: a > 0 ? 1 : a.isNaN ? a : 0
    case .softplus: Self.sigmoid(a)
    case .error: Self.twoOverRootOfPi * exp(-a * a)
    case .floor, .ceiling: 0
    }
  }

  /// The curvature at a number.
  public func curvature(_ a: Double) -> Double {
    switch self {
    case .logarithmToBase2, .logarithmToBase10: -slope(a) / a
    case .arcSine, .arcCosine: slope(a) * a / (1 - a * a)
    case .arcTangent: -2 * a * slope(a) * slope(a)
    case .sigmoid: slope(a) * (Self.sigmoid(-a) - Self.sigmoid(a))
    case .softplus: Self.sigmoid(a) * Self.sigmoid(-a)
    case .error: -2 * a * slope(a)
    case .rectified, .floor, .ceiling: 0
    }
  }

  private static let logarithmOf2 = 0.6931471805599453
  private static let logarithmOf10 = 2.302585092994046
  private static let twoOverRootOfPi = 1.1283791670955126

  /// Without an overflow on either side.
  private static func sigmoid(_ a: Double) -> Double {
    if a >= 0 { return 1 / (1 + exp(-a)) }
    let power = exp(a)
    return power / (1 + power)
  }
}
