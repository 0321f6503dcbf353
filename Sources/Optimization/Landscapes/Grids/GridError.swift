/// What can be wrong with a grid of values; each case names the culprit, counted from 0.
package enum GridError: Error, Hashable, Sendable {
  /// One of the axes of a grid.
  package enum Axis: String, Sendable {
    case x
    case y
  }

  /// An axis has fewer points than the interpolation needs.
  case tooFewPoints(Axis, count: Int)
  /// The point of an axis is not greater than the one before it, or is so close to it or so far from
  /// it that the square of their distance is no normal number.
  case notAscending(Axis, index: Int)
  /// There is not a row for each y.
  case wrongRowCount(Int)
  /// A row has not a value for each x.
  case wrongColumnCount(Int, row: Int)
  /// A value is infinite or not a number.
  case notFinite(column: Int, row: Int)
}
