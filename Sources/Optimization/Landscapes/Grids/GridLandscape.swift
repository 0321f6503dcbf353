/// A landscape given by its values on a grid, such as a slice through the loss of a real network.
///
/// Between the points it is interpolated by cubics along either axis (see `GridAxis`): smooth to the
/// first derivative, with the exact gradient and, within each cell, the exact Hessian of what is
/// shown. Beyond the edge it goes on straight, so that an optimizer that leaves keeps its slope.
/// Where a point has no value, the cells around it have none either.
package struct GridLandscape: Landscape {
  /// The fewest points that either axis may have.
  package static let fewestPoints = GridAxis.fewestPoints

  /// Where descents from the dips of the grid end inside it, the lowest first.
  package private(set) var minima: [Vector] = []
  let x: GridAxis
  let y: GridAxis
  /// Row by row, a row for each y; stand-ins where there is no value.
  let values: [Double]
  let holes: GridHoles?

  /// The landscape with `values[j * xs.count + i]` at `(xs[i], ys[j])`; what is not finite is no value.
  ///
  /// Axes may descend. Throws unless both have at least four points, and four neighbours have values
  /// somewhere.
  package init(xs: [Double], ys: [Double], values: [Double]) throws(GridError) {
    x = try GridAxis(xs, .x)
    y = try GridAxis(ys, .y)
    guard values.count == xs.count * ys.count else { throw .wrongCount(values.count) }
    var values = values
    if x.isTurned { Self.turn(&values, width: xs.count) }
    if y.isTurned {
      // All of it backwards, and each row forwards again.
      values.reverse()
      Self.turn(&values, width: xs.count)
    }
    holes = GridHoles(in: &values, x, y)
    self.values = values
    if let holes, holes.wholeCells.first(where: { _ in true }) == nil { throw .allMissing }
    minima = searchMinima()
  }

  /// Turns every row round.
  private static func turn(_ values: inout [Double], width: Int) {
    for start in stride(from: 0, to: values.count, by: width) {
      values[start..<start + width].reverse()
    }
  }

  /// How many points there are, and how many of them are empty; no formula leads through them.
  package var formula: String {
    let points = "bicubic through \(x.points.count) x \(y.points.count) points"
    return holes.map { "\(points), \($0.count) without a loss" } ?? points
  }
  /// Two-dimensional.
  package var dimension: Int { 2 }
  /// The whole grid.
  package var domain: Domain { Domain(x: x.range, y: y.range) }

  /// Inside the highest corner, by an eighth of the width and the height; with holes in the corners,
  /// the highest middle of a cell that is whole.
  package var start: Vector {
    let corners = Vector.pairs([0.125, 0.875], [0.125, 0.875]).map { share in
      Vector(x.place(atShare: share.x), y.place(atShare: share.y))
    }
    let usable = corners.filter { !value(at: $0).isNaN }
    if let highest = usable.max(by: { value(at: $0) < value(at: $1) }) { return highest }
    let middles = holes?.wholeCells.prefix(Self.mostStarts).map { cell in
      Vector(
        (x.points[cell.column] + x.points[cell.column + 1]) / 2,
        (y.points[cell.row] + y.points[cell.row + 1]) / 2)
    }
    return middles?.max { value(at: $0) < value(at: $1) } ?? corners[0]
  }

  private static let mostStarts = 10_000

  /// Whether there is no value at a place.
  private func isHole(at position: Vector) -> Bool {
    holes?.contain(x.cell(around: position.x), y.cell(around: position.y)) ?? false
  }

  /// The interpolant; not a number in a hole.
  package func value(at position: Vector) -> Double {
    guard !isHole(at: position) else { return .nan }
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
    guard !isHole(at: position) else {
      return Curvature(
        value: .nan, gradient: Vector(.nan, .nan), hessian: Hessian(xx: .nan, xy: .nan, yy: .nan))
    }
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
