/// A landscape given by its values on a grid, such as a slice through the loss of a real network.
///
/// Between the points it is interpolated by cubics along either axis (see `GridAxis`): smooth to the
/// first derivative, with the exact gradient and, within each cell, the exact Hessian of what is
/// shown. Beyond the edge it goes on straight, so that an optimizer that leaves keeps its slope.
package struct GridLandscape: Landscape {
  /// The fewest points that either axis may have.
  package static let fewestPoints = GridAxis.fewestPoints

  /// Where descents from the dips of the grid end inside it, the lowest first.
  package private(set) var minima: [Vector] = []
  let x: GridAxis
  let y: GridAxis
  /// Row by row, a row for each y.
  let values: [Double]

  /// The landscape with `rows[j][i]` at `(xs[i], ys[j])`.
  ///
  /// Throws unless both axes ascend and have at least four points, and every value is finite.
  package init(xs: [Double], ys: [Double], rows: [[Double]]) throws(GridError) {
    x = try GridAxis(xs, .x)
    y = try GridAxis(ys, .y)
    guard rows.count == ys.count else { throw .wrongRowCount(rows.count) }
    for (number, row) in rows.enumerated() {
      guard row.count == xs.count else { throw .wrongColumnCount(row.count, row: number) }
      if let column = row.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(column: column, row: number)
      }
    }
    values = rows.flatMap(\.self)
    minima = searchMinima()
  }

  /// How many points there are; no formula leads through them.
  package var formula: String { "bicubic through \(x.points.count) x \(y.points.count) points" }
  /// Two-dimensional.
  package var dimension: Int { 2 }
  /// The whole grid.
  package var domain: Domain { Domain(x: x.range, y: y.range) }

  /// Inside the highest corner, by an eighth of the width and the height.
  package var start: Vector {
    let corners = Vector.pairs([0.125, 0.875], [0.125, 0.875]).map { share in
      Vector(x.place(atShare: share.x), y.place(atShare: share.y))
    }
    return corners.max { value(at: $0) < value(at: $1) } ?? corners[0]
  }

  /// The interpolant.
  package func value(at position: Vector) -> Double {
    let across = x.weights(at: position.x)
    let along = y.weights(at: position.y)
    return (along.value * column(across.value, across.first, along.first)).sum()
  }

  /// The interpolant and its gradient.
  package func evaluation(at position: Vector) -> Evaluation {
    let curvature = curvature(at: position)
    return Evaluation(value: curvature.value, gradient: curvature.gradient)
  }

  /// The interpolant, its gradient and its Hessian.
  package func curvature(at position: Vector) -> Curvature {
    let across = x.weights(at: position.x)
    let along = y.weights(at: position.y)
    let value = column(across.value, across.first, along.first)
    let slope = column(across.slope, across.first, along.first)
    let bend = column(across.curvature, across.first, along.first)
    return Curvature(
      value: (along.value * value).sum(),
      gradient: Vector((along.value * slope).sum(), (along.slope * value).sum()),
      hessian: Hessian(
        xx: (along.value * bend).sum(), xy: (along.slope * slope).sum(),
        yy: (along.curvature * value).sum()))
  }

  /// Four rows, each summed up with the same weights along x.
  private func column(
    _ weights: SIMD4<Double>, _ firstColumn: Int, _ firstRow: Int
  ) -> SIMD4<Double> {
    var column = SIMD4<Double>.zero
    for row in 0..<4 {
      let base = (firstRow + row) * x.points.count + firstColumn
      let four = SIMD4(values[base], values[base + 1], values[base + 2], values[base + 3])
      column[row] = (weights * four).sum()
    }
    return column
  }
}
