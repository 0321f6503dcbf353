/// Many points on a map: the dots they fall on, thinned by how crowded each cell is.
///
/// A crowd of any size shows as a halftone. A cell with any point at all shows at least one dot, so
/// that a single one of a million can be seen; it gains dots, and colour, with the logarithm of how
/// many it holds.
public struct Cloud: Hashable, Sendable {
  /// The view and the rectangle the dots belong to.
  public let projection: Projection
  private(set) var canvas: DotCanvas
  /// How crowded each cell is: 0 for none, 1 for the most crowded in view.
  private(set) var densities: [Double]

  /// The points with these coordinates; those out of view or not finite are left out.
  public init(
    x: UnsafeBufferPointer<Double>, y: UnsafeBufferPointer<Double>, on projection: Projection
  ) {
    self.projection = projection
    canvas = DotCanvas(size: projection.rect.size)
    densities = Array(repeating: 0, count: canvas.masks.count)
    let counts = Self.counts(x: x, y: y, on: projection)
    let width = projection.dotColumns
    func corner(_ cell: Int) -> Int {
      cell / canvas.columns * 4 * width + cell % canvas.columns * 2
    }
    let crowds = densities.indices.map { cell in
      Self.dots.reduce(0) { $0 + Int(counts[corner(cell) + $1.y * width + $1.x]) }
    }
    let most = naturalLogarithm(1 + Double(crowds.max() ?? 0))
    for (cell, crowd) in crowds.enumerated() where crowd > 0 {
      densities[cell] = naturalLogarithm(1 + Double(crowd)) / most
      let taken = Self.dots.filter { counts[corner(cell) + $0.y * width + $0.x] > 0 }
      for dot in taken.prefix(max(1, Int((densities[cell] * 8).rounded()))) {
        canvas.set(x: cell % canvas.columns * 2 + dot.x, y: cell / canvas.columns * 4 + dot.y)
      }
    }
  }

  /// The points at these x coordinates as a histogram that stands on a curve: `curve` has its height
  /// at the middle of every column of dots.
  ///
  /// The fullest column reaches over a third of the map; one with any point at all has a dot.
  public init(x: UnsafeBufferPointer<Double>, on curve: [Double], projection: Projection) {
    self.projection = projection
    canvas = DotCanvas(size: projection.rect.size)
    densities = Array(repeating: 0, count: canvas.masks.count)
    let view = projection.viewport
    let across = Double(projection.dotColumns) / view.width
    var columns = [Double](repeating: 0, count: projection.dotColumns)
    for x in x {
      let column = (x - view.x.lowerBound) * across
      if column >= 0, column < Double(columns.count) { columns[Int(column)] += 1 }
    }
    let most = max(1, columns.max() ?? 1)
    let feet = curve.enumerated().map { column, height in
      DotPosition(
        x: Double(column) + 0.5, y: projection.position(of: Point(x: view.center.x, y: height)).y)
    }
    for (column, count) in columns.enumerated() where count > 0 && curve[column].isFinite {
      let foot = feet[column].y
      let top = max(0, foot - max(1, count / most * Double(projection.dotRows) / 3))
      for row in stride(from: top, to: min(foot, Double(projection.dotRows)), by: 1) {
        if let cell = canvas.set(x: column, y: Int(row)) { densities[cell] = 1 }
      }
    }
    // A cell shows one set of dots: the curve must not break where the first particles stand on it.
    var ground = DotCanvas(size: projection.rect.size)
    for (from, to) in zip(feet, feet.dropFirst()) { ground.line(from: from, to: to) }
    canvas.complete(with: ground)
  }

  /// How many points fall on each dot, row by row.
  private static func counts(
    x: UnsafeBufferPointer<Double>, y: UnsafeBufferPointer<Double>, on projection: Projection
  ) -> [UInt32] {
    let view = projection.viewport
    let (columns, rows) = (projection.dotColumns, projection.dotRows)
    let (across, down) = (Double(columns) / view.width, Double(rows) / view.height)
    var counts = [UInt32](repeating: 0, count: columns * rows)
    counts.withUnsafeMutableBufferPointer { counts in
      for index in 0..<min(x.count, y.count) {
        let column = (x[index] - view.x.lowerBound) * across
        let row = (view.y.upperBound - y[index]) * down
        // What is not a number fails every comparison.
        guard column >= 0, column < Double(columns), row >= 0, row < Double(rows) else { continue }
        counts[Int(row) * columns + Int(column)] &+= 1
      }
    }
    return counts
  }

  /// The dots of a cell in an order in which the first few of them are always spread over it.
  private static let dots = [
    (x: 0, y: 1), (x: 1, y: 3), (x: 1, y: 0), (x: 0, y: 2), (x: 1, y: 2), (x: 0, y: 0),
    (x: 0, y: 3),
    (x: 1, y: 1),
  ]
}
