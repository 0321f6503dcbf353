extension Vector {
  /// What `function` makes of either coordinate.
  func mapped(_ function: (Double) -> Double) -> Self { Self(function(x), function(y)) }

  /// What `function` makes of the coordinates of two vectors, one by one.
  func mapped(with other: Self, _ function: (Double, Double) -> Double) -> Self {
    Self(function(x, other.x), function(y, other.y))
  }

  /// The sum of the magnitudes of both coordinates.
  var magnitudeSum: Double { x.magnitude + y.magnitude }
}
