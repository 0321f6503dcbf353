extension Vector {
  /// The inner product.
  func dot(_ other: Self) -> Double { x * other.x + y * other.y }
}
