extension Jet {
  /// The sum.
  public static func + (a: Jet, b: Jet) -> Jet {
    Jet(
      value: a.value + b.value,
      derivativeX: a.derivativeX + b.derivativeX,
      derivativeY: a.derivativeY + b.derivativeY,
      derivativeXX: a.derivativeXX + b.derivativeXX,
      derivativeXY: a.derivativeXY + b.derivativeXY,
      derivativeYY: a.derivativeYY + b.derivativeYY)
  }

  /// The difference.
  public static func - (a: Jet, b: Jet) -> Jet {
    Jet(
      value: a.value - b.value,
      derivativeX: a.derivativeX - b.derivativeX,
      derivativeY: a.derivativeY - b.derivativeY,
      derivativeXX: a.derivativeXX - b.derivativeXX,
      derivativeXY: a.derivativeXY - b.derivativeXY,
      derivativeYY: a.derivativeYY - b.derivativeYY)
  }

  /// The product.
  public static func * (a: Jet, b: Jet) -> Jet {
    Jet(
      value: a.value * b.value,
      derivativeX: a.derivativeX * b.value + a.value * b.derivativeX,
      derivativeY: a.derivativeY * b.value + a.value * b.derivativeY,
      derivativeXX: a.derivativeXX * b.value + 2 * (a.derivativeX * b.derivativeX)
        + a.value * b.derivativeXX,
      derivativeXY: a.derivativeXY * b.value
        + (a.derivativeX * b.derivativeY + a.derivativeY * b.derivativeX)
        + a.value * b.derivativeXY,
      derivativeYY: a.derivativeYY * b.value + 2 * (a.derivativeY * b.derivativeY)
        + a.value * b.derivativeYY)
  }

  /// The quotient, from a = q b differentiated twice.
  public static func / (a: Jet, b: Jet) -> Jet {
    let q = a.value / b.value
    let qX = (a.derivativeX - q * b.derivativeX) / b.value
    let qY = (a.derivativeY - q * b.derivativeY) / b.value
    return Jet(
      value: q,
      derivativeX: qX,
      derivativeY: qY,
      derivativeXX: (a.derivativeXX - 2 * (qX * b.derivativeX) - q * b.derivativeXX) / b.value,
      derivativeXY: (a.derivativeXY - (qX * b.derivativeY + qY * b.derivativeX)
        - q * b.derivativeXY) / b.value,
      derivativeYY: (a.derivativeYY - 2 * (qY * b.derivativeY) - q * b.derivativeYY) / b.value)
  }

  /// The opposite.
  public static prefix func - (a: Jet) -> Jet {
    Jet(
      value: -a.value,
      derivativeX: -a.derivativeX,
      derivativeY: -a.derivativeY,
      derivativeXX: -a.derivativeXX,
      derivativeXY: -a.derivativeXY,
      derivativeYY: -a.derivativeYY)
  }
}
