/// An operation on two operands, either of which may be a constant.
enum BinaryOperation: Sendable {
  case sum
  case difference
  case product
  case quotient
  case power
  case minimum
  case maximum
  /// The angle of the point (b, a).
  case arcTangent
  /// 1 where a < b, else 0.
  case less
  /// 1 where a <= b, else 0.
  case lessOrEqual

  func callAsFunction<Number: Real>(_ a: Number, _ b: Number) -> Number {
    switch self {
    case .sum: a + b
    case .difference: a - b
    case .product: a * b
    case .quotient: a / b
    case .power: Number.power(a, b)
    case .minimum: Number.minimum(a, b)
    case .maximum: Number.maximum(a, b)
    case .arcTangent: Number.arcTangent(a, over: b)
    case .less: Self.isPositive(b - a)
    case .lessOrEqual: 1 - Self.isPositive(a - b)
    }
  }

  func callAsFunction<Number: Real>(_ a: Number, constant b: Double) -> Number {
    switch self {
    case .sum: a + b
    case .difference: a - b
    case .product: a * b
    case .quotient: a / b
    case .power: Number.power(a, Number(b))
    case .minimum: Number.minimum(a, Number(b))
    case .maximum: Number.maximum(a, Number(b))
    case .arcTangent, .less, .lessOrEqual: self(a, Number(b))
    }
  }

  func callAsFunction<Number: Real>(constant a: Double, _ b: Number) -> Number {
    switch self {
    case .sum: a + b
    case .difference: a - b
    case .product: a * b
    case .quotient: a / b
    case .power: Number.power(Number(a), b)
    case .minimum: Number.minimum(Number(a), b)
    case .maximum: Number.maximum(Number(a), b)
    case .arcTangent, .less, .lessOrEqual: self(Number(a), b)
    }
  }

  /// 1 where a number is positive, else 0.
  private static func isPositive<Number: Real>(_ a: Number) -> Number {
    Number.maximum(Number.sign(a), Number(0))
  }
}
