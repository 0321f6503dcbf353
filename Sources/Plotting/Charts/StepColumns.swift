/// Where steps fall among the columns of dots of a chart.
package struct StepColumns: Hashable, Sendable {
  /// The step at the right edge.
  package let lastStep: Double
  private let scale: AxisScale
  private let left: Double
  private let width: Double
  private let dotColumns: Int

  /// Steps from 0 to `lastStep`, spread evenly over so many cells.
  package init(lastStep: Double, cells: Int) {
    self.lastStep = lastStep
    scale = .linear
    left = 0
    width = lastStep
    dotColumns = 2 * cells
  }

  init(_ chart: LineChart, dotColumns: Int) {
    scale = chart.stepScale
    lastStep = chart.steps.upperBound
    self.dotColumns = dotColumns
    left = scale.position(of: chart.steps.lowerBound) ?? 0
    width = (scale.position(of: chart.steps.upperBound) ?? left) - left
  }

  /// The place of a step from the left, inside or not; nil if it has none.
  ///
  /// Columns are spread so that both ends fall on the middle of a dot.
  func column(of step: Double) -> Double? {
    guard let position = scale.position(of: step) else { return nil }
    guard width > 0, width.isFinite else { return 0.5 }
    return (position - left) / width * Double(max(0, dotColumns - 1)) + 0.5
  }

  /// The column of cells that a step falls into, counted from the left edge, inside or not; nil if it has
  /// no place on the axis.
  package func cell(of step: Double) -> Int? {
    column(of: step).map { Int(saturating: ($0 / 2).rounded(.down)) }
  }

  /// What stands at the middle of a column of cells, however the axis is spread.
  package func value(atCell column: Int) -> Double {
    let position = step(atCell: column)
    return scale == .linear ? position : power(10, position)
  }

  /// A step that falls into a column of cells, counted from the left edge, inside or not, on an axis
  /// that is spread evenly: the ends of the axis at its first and its last cell.
  package func step(atCell column: Int) -> Double {
    left + Double(column) / Double(max(1, dotColumns / 2 - 1)) * width
  }
}
