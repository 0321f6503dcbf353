extension Landscape {
  /// The least and the greatest loss in a part of the plane, on a grid of 64 x 64 places or of 1024 on a
  /// curve; nil where there is none.
  package func lossRange(in domain: Domain) -> ClosedRange<Double>? {
    let grid = CellGrid(over: domain, dimension: dimension, across: 64, acrossCurve: 1024)
    let heights = grid.heights(of: self, rows: 0..<grid.rows).filter(\.isFinite)
    guard let lowest = heights.min(), let highest = heights.max() else { return nil }
    return lowest...highest
  }
}
