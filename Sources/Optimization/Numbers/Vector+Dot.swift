extension Vector {
  /// The inner product.
  func dot(_ other: Self) -> Double { x * other.x + y * other.y }

  /// The vector times the power of two that brings its larger coordinate to between 1 and 2, so that
  /// products of such vectors stay among the numbers; itself where it is zero or not finite.
  var broughtNearOne: Self {
    let larger = max(x.magnitude, y.magnitude)
    guard larger > 0, larger.isFinite else { return self }
    return Self(
      Double(sign: .plus, exponent: -Int(larger.exponent), significand: x),
      Double(sign: .plus, exponent: -Int(larger.exponent), significand: y))
  }
}
