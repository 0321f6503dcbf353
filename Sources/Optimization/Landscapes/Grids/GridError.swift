/// What can be wrong with a grid of values; each case names the culprit, counted from 0 as it was given.
package enum GridError: Error, Hashable, Sendable {
  /// One of the axes of a grid.
  package enum Axis: String, Sendable {
    case x
    case y
  }

  /// An axis has fewer points than the interpolation needs.
  case tooFewPoints(Axis, count: Int)
  /// The point of an axis does not go on the way that the first two go, or it is so close to the one
  /// before it, or so far from it, that the square of their distance is no normal number.
  case outOfOrder(Axis, index: Int)
  /// There is not a value for each x and y.
  case wrongCount(Int)
  /// Nowhere do four neighbouring points have a value.
  case allMissing
}
