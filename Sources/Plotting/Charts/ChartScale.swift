/// Where values fall among the rows of dots of a chart.
struct ChartScale {
  private let scale: AxisScale
  private let bottom: Double
  private let height: Double
  private let dotRows: Int
  /// Further out all places are one: sums and differences of places stay finite.
  private static let farthest = 1e100

  init(values: ClosedRange<Double>, scale: AxisScale, dotRows: Int) {
    self.scale = scale
    self.dotRows = dotRows
    bottom = scale.position(of: values.lowerBound) ?? 0
    height = (scale.position(of: values.upperBound) ?? 1) - bottom
  }

  /// The place of a value from the top, inside or not; nil if it has none.
  ///
  /// Rows are spread so that both ends of the range fall on the middle of a dot.
  func row(of value: Double) -> Double? {
    guard height > 0, height.isFinite, let position = scale.position(of: value) else { return nil }
    let row = (1 - (position - bottom) / height) * Double(max(0, dotRows - 1)) + 0.5
    return min(max(row, -Self.farthest), Self.farthest)
  }
}
