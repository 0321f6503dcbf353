/// Four dual numbers side by side: the gradients of four particles from one evaluation.
///
/// Arithmetic is packed; elementary functions go lane by lane through `Dual`, so that their
/// derivatives are written down once. Each lane gives the same numbers as a `Dual` would.
struct DualLanes: Real {
  /// The numbers themselves.
  var value: Lanes
  /// Their derivatives by x.
  var derivativeX: Lanes
  /// Their derivatives by y.
  var derivativeY: Lanes

  init(value: Lanes, derivativeX: Lanes, derivativeY: Lanes) {
    self.value = value
    self.derivativeX = derivativeX
    self.derivativeY = derivativeY
  }

  /// A constant.
  init(_ value: Double) {
    self.init(value: Lanes(value), derivativeX: .zero, derivativeY: .zero)
  }

  /// The variable x, at four places.
  static func variableX(_ value: Lanes) -> Self {
    Self(value: value, derivativeX: Lanes(1), derivativeY: .zero)
  }

  /// The variable y, at four places.
  static func variableY(_ value: Lanes) -> Self {
    Self(value: value, derivativeX: .zero, derivativeY: Lanes(1))
  }

  subscript(lane: Int) -> Dual {
    get {
      Dual(value: value[lane], derivativeX: derivativeX[lane], derivativeY: derivativeY[lane])
    }
    set {
      value[lane] = newValue.value
      derivativeX[lane] = newValue.derivativeX
      derivativeY[lane] = newValue.derivativeY
    }
  }

  private func mapped(_ function: (Dual) -> Dual) -> Self {
    var result = self
    for lane in 0..<Lanes.scalarCount { result[lane] = function(self[lane]) }
    return result
  }

  private func mapped(with other: Self, _ function: (Dual, Dual) -> Dual) -> Self {
    var result = self
    for lane in 0..<Lanes.scalarCount { result[lane] = function(self[lane], other[lane]) }
    return result
  }
}

// MARK: - Lane by lane

extension DualLanes {
  static func power(_ base: Self, _ exponent: Int) -> Self {
    base.mapped { Dual.power($0, exponent) }
  }
  static func power(_ base: Self, _ exponent: Self) -> Self {
    base.mapped(with: exponent) { Dual.power($0, $1) }
  }
  static func squareRoot(_ a: Self) -> Self { a.mapped(Dual.squareRoot) }
  static func exponential(_ a: Self) -> Self { a.mapped(Dual.exponential) }
  static func logarithm(_ a: Self) -> Self { a.mapped(Dual.logarithm) }
  static func sine(_ a: Self) -> Self { a.mapped(Dual.sine) }
  static func cosine(_ a: Self) -> Self { a.mapped(Dual.cosine) }
  static func tangent(_ a: Self) -> Self { a.mapped(Dual.tangent) }
  static func hyperbolicSine(_ a: Self) -> Self { a.mapped(Dual.hyperbolicSine) }
  static func hyperbolicCosine(_ a: Self) -> Self { a.mapped(Dual.hyperbolicCosine) }
  static func hyperbolicTangent(_ a: Self) -> Self { a.mapped(Dual.hyperbolicTangent) }
  static func magnitude(_ a: Self) -> Self { a.mapped(Dual.magnitude) }
  static func elementary(_ function: Elementary, _ a: Self) -> Self {
    a.mapped { Dual.elementary(function, $0) }
  }
  static func arcTangent(_ a: Self, over b: Self) -> Self {
    a.mapped(with: b) { Dual.arcTangent($0, over: $1) }
  }
  static func choice(_ condition: Self, _ a: Self, _ b: Self) -> Self {
    var result = a
    for lane in 0..<Lanes.scalarCount {
      result[lane] = Dual.choice(condition[lane], a[lane], b[lane])
    }
    return result
  }
  static func sign(_ a: Self) -> Self { a.mapped(Dual.sign) }
  static func minimum(_ a: Self, _ b: Self) -> Self { a.mapped(with: b, Dual.minimum) }
  static func maximum(_ a: Self, _ b: Self) -> Self { a.mapped(with: b, Dual.maximum) }
  static func / (a: Double, b: Self) -> Self { b.mapped { a / $0 } }
}

// MARK: - Packed

extension DualLanes {
  static func + (a: Self, b: Self) -> Self {
    Self(
      value: a.value + b.value,
      derivativeX: a.derivativeX + b.derivativeX,
      derivativeY: a.derivativeY + b.derivativeY)
  }
  static func - (a: Self, b: Self) -> Self {
    Self(
      value: a.value - b.value,
      derivativeX: a.derivativeX - b.derivativeX,
      derivativeY: a.derivativeY - b.derivativeY)
  }
  static func * (a: Self, b: Self) -> Self {
    Self(
      value: a.value * b.value,
      derivativeX: a.derivativeX * b.value + a.value * b.derivativeX,
      derivativeY: a.derivativeY * b.value + a.value * b.derivativeY)
  }
  static func / (a: Self, b: Self) -> Self {
    let quotient = a.value / b.value
    return Self(
      value: quotient,
      derivativeX: (a.derivativeX - quotient * b.derivativeX) / b.value,
      derivativeY: (a.derivativeY - quotient * b.derivativeY) / b.value)
  }
  static prefix func - (a: Self) -> Self {
    Self(value: -a.value, derivativeX: -a.derivativeX, derivativeY: -a.derivativeY)
  }
  static func + (a: Self, b: Double) -> Self {
    Self(value: a.value + b, derivativeX: a.derivativeX, derivativeY: a.derivativeY)
  }
  static func - (a: Self, b: Double) -> Self {
    Self(value: a.value - b, derivativeX: a.derivativeX, derivativeY: a.derivativeY)
  }
  static func * (a: Self, b: Double) -> Self {
    Self(value: a.value * b, derivativeX: b * a.derivativeX, derivativeY: b * a.derivativeY)
  }
  static func / (a: Self, b: Double) -> Self {
    let slope = 1 / b
    return Self(
      value: a.value / b, derivativeX: slope * a.derivativeX, derivativeY: slope * a.derivativeY)
  }
  static func + (a: Double, b: Self) -> Self { b + a }
  static func - (a: Double, b: Self) -> Self {
    Self(value: a - b.value, derivativeX: -b.derivativeX, derivativeY: -b.derivativeY)
  }
  static func * (a: Double, b: Self) -> Self { b * a }
}
