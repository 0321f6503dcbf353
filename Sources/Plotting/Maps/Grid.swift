/// Values of a function at the crossings of a grid.
///
/// Values that are not finite are kept: maps show infinite ones as the highest or lowest band and those
/// that are not a number as a hole, and no contour comes near them.
public struct Grid: Hashable, Sendable {
  /// Computes one row: y, the x of every column, and room for as many values.
  public typealias RowFunction = (
    _ y: Double, _ xs: UnsafeBufferPointer<Double>, _ values: UnsafeMutableBufferPointer<Double>
  ) -> Void

  /// The x coordinate of each column.
  public let xs: [Double]
  /// The y coordinate of each row.
  public let ys: [Double]
  /// The values, row by row.
  public let values: [Double]

  /// Columns.
  public var width: Int { xs.count }
  /// Rows.
  public var height: Int { ys.count }

  /// A grid whose values are there already, row by row.
  package init(xs: [Double], ys: [Double], values: [Double]) {
    precondition(values.count == xs.count * ys.count, "a grid has a value at every crossing")
    self.xs = xs
    self.ys = ys
    self.values = values
  }

  /// Computes the values a row at a time; those that `row` leaves alone are not a number.
  public init(xs: [Double], ys: [Double], row: RowFunction) {
    self.xs = xs
    self.ys = ys
    var values = [Double](repeating: .nan, count: xs.count * ys.count)
    xs.withUnsafeBufferPointer { xs in
      values.withUnsafeMutableBufferPointer { values in
        for (index, y) in ys.enumerated() {
          let start = index * xs.count
          row(y, xs, UnsafeMutableBufferPointer(rebasing: values[start..<start + xs.count]))
        }
      }
    }
    self.values = values
  }

  /// Computes the values a row at a time; `row` writes every one, so that their room need not be filled
  /// before.
  package static func ofWholeRows(xs: [Double], ys: [Double], row: RowFunction) -> Grid {
    let count = xs.count * ys.count
    let values = [Double](unsafeUninitializedCapacity: count) { values, initializedCount in
      xs.withUnsafeBufferPointer { xs in
        for (index, y) in ys.enumerated() {
          let start = index * xs.count
          row(y, xs, UnsafeMutableBufferPointer(rebasing: values[start..<start + xs.count]))
        }
      }
      initializedCount = count
    }
    return Grid(xs: xs, ys: ys, values: values)
  }

  /// Computes the values one by one.
  public init(xs: [Double], ys: [Double], value: (_ x: Double, _ y: Double) -> Double) {
    self.init(xs: xs, ys: ys) { y, xs, values in
      for (index, x) in xs.enumerated() { values[index] = value(x, y) }
    }
  }

  /// The values at the middle of every dot of a map, from the top down.
  public init(dotsOf projection: Projection, row: RowFunction) {
    self.init(xs: projection.dotXs, ys: projection.dotYs, row: row)
  }

  /// `count` numbers from one end of a range to the other, both included.
  public static func coordinates(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let steps = max(1, count - 1)
    // Only a part of the span is multiplied: the largest spans would overflow.
    let part = 65_536.0
    let span = range.upperBound / part - range.lowerBound / part
    return (0..<max(0, count)).map { index in
      // Rounding might miss the end.
      index == steps
        ? range.upperBound
        : (range.lowerBound / part + span * Double(index) / Double(steps)) * part
    }
  }
}
