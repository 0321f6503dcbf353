/// Where values fall among the rows of dots of a chart.
struct ChartScale {
  private let scale: AxisScale
  private let bottom: Double
  private let height: Double
  private let dotRows: Int
  /// The place of zero where a logarithmic axis shows it: the middle of the lowest row of cells.
  private let zero: Double?
  /// Further out all places are one: sums and differences of places stay finite.
  private static let farthest = 1e100

  /// Values from bottom to top in so many rows of dots, four a cell; where zero is to be shown on a
  /// logarithmic axis, the lowest row of cells is kept for it.
  init(values: ClosedRange<Double>, scale: AxisScale, dotRows: Int, showsZero: Bool = false) {
    let hasZero = Self.hasRowOfZero(scale: scale, dotRows: dotRows, showsZero: showsZero)
    self.scale = scale
    self.dotRows = hasZero ? dotRows - 4 : dotRows
    zero = hasZero ? Double(dotRows) - 1.5 : nil
    bottom = scale.position(of: values.lowerBound) ?? 0
    height = (scale.position(of: values.upperBound) ?? 1) - bottom
  }

  /// Whether the lowest row of cells is kept for zero: a chart of one row has none to spare.
  static func hasRowOfZero(scale: AxisScale, dotRows: Int, showsZero: Bool) -> Bool {
    showsZero && scale == .logarithmic && dotRows >= 8
  }

  /// The place of a value from the top, inside or not; nil if it has none.
  ///
  /// Rows are spread so that both ends of the range fall on the middle of a dot.
  func row(of value: Double) -> Double? {
    if value == 0, let zero { return zero }
    guard height > 0, height.isFinite, let position = scale.position(of: value) else { return nil }
    let row = (1 - (position - bottom) / height) * Double(max(0, dotRows - 1)) + 0.5
    return min(max(row, -Self.farthest), Self.farthest)
  }
}
