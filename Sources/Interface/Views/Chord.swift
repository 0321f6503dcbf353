import Optimization

/// A straight line between two points of a curve: where the curve lies above it, the function is not
/// convex (Jensen's inequality).
struct Chord {
  /// The ends, from left to right.
  let from: Vector
  let to: Vector
  /// The values at the ends.
  let fromValue: Double
  let toValue: Double
  /// The value of the landscape halfway.
  let middleValue: Double

  /// The chord between the points of the curve at these places; nil where they are one, or out of the
  /// finite numbers.
  init?(on landscape: any Landscape, from: Double, to: Double) {
    guard from != to else { return nil }
    self.from = Vector(min(from, to), 0)
    self.to = Vector(max(from, to), 0)
    fromValue = landscape.value(at: self.from)
    toValue = landscape.value(at: self.to)
    middleValue = landscape.value(at: Vector(from + (to - from) / 2, 0))
    guard fromValue.isFinite, toValue.isFinite, middleValue.isFinite else { return nil }
  }

  /// The height of the chord above `x`; nil beyond its ends.
  func height(at x: Double) -> Double? {
    guard (from.x...to.x).contains(x) else { return nil }
    return fromValue + (toValue - fromValue) * (x - from.x) / (to.x - from.x)
  }

  /// The height of the chord halfway: the mean of the values at the ends.
  var middleHeight: Double { fromValue + (toValue - fromValue) / 2 }

  /// Jensen's inequality at the middle, held or broken, in numbers.
  var text: Phrase {
    let sign = middleValue <= middleHeight ? "<=" : ">"
    return .chord(
      Numerals.coordinate(middleValue), sign, Numerals.coordinate(middleHeight))
  }
}
