/// Several series over steps, or over what takes their place, with a named value axis and a cursor at the present step.
public struct LineChart: Hashable, Sendable {
  /// What is drawn; the first lies above the last.
  public var series: [Series]
  /// The steps from the left edge to the right.
  public var steps: ClosedRange<Double>
  /// How steps are spread from left to right.
  public var stepScale: AxisScale
  /// How values are spread from bottom to top.
  public var scale: AxisScale
  /// The values from bottom to top; nil fits them to the series.
  public var values: ClosedRange<Double>?
  /// The present step, if any.
  ///
  /// What lies beyond is drawn faintly.
  public var cursor: Double?
  /// Whether the steps at both ends are named below the axis.
  public var namesSteps: Bool
  /// Whether a logarithmic axis shows zero at its lower edge, in a row of its own.
  public var showsZero: Bool

  /// A chart of the given steps.
  public init(
    _ series: [Series], steps: ClosedRange<Double>, stepScale: AxisScale = .linear,
    scale: AxisScale = .linear, values: ClosedRange<Double>? = nil, cursor: Double? = nil,
    namesSteps: Bool = false, showsZero: Bool = false
  ) {
    self.series = series
    self.steps = steps
    self.stepScale = stepScale
    self.scale = scale
    self.values = values
    self.cursor = cursor
    self.namesSteps = namesSteps
    self.showsZero = showsZero
  }

  /// Draws the chart and returns the part of `rect` that its lines are in: all of it where it is too
  /// small for axes.
  ///
  /// Lines that are pixels are left to a `picture` below the text.
  @discardableResult
  public func draw(
    into buffer: inout CellBuffer, in rect: Rect, palette: Palette, glyphs: GlyphSet,
    linesArePixels: Bool = false
  ) -> Rect {
    let range = values ?? fittingValues
    let axes = ChartAxes(self, values: range, in: rect)
    axes.draw(into: &buffer, palette: palette, glyphs: glyphs)
    if linesArePixels {
      buffer.leave(axes.inner)
    } else {
      let plot = ChartPlot(chart: self, values: range, size: axes.inner.size)
      plot.draw(into: &buffer, in: axes.inner, palette: palette, glyphs: glyphs)
    }
    ChartLetters(of: self, values: range, size: axes.inner.size)
      .draw(into: &buffer, in: axes.inner, palette: palette)
    return axes.inner
  }

  /// Where steps fall when the lines are drawn in `plot`.
  package func columns(in plot: Rect) -> StepColumns {
    StepColumns(self, dotColumns: plot.columns * 2)
  }

  /// The cell of `plot` in which the line with a letter is at a step; nil where it is not, or not yet.
  public func cell(
    ofSeries letter: Unicode.Scalar, atStep step: Double, in plot: Rect
  ) -> (x: Int, y: Int)? {
    guard let value = value(ofSeries: letter, atStep: step) else { return nil }
    let rows = ChartScale(
      values: values ?? fittingValues, scale: scale, dotRows: plot.rows * 4, showsZero: showsZero)
    guard let row = rows.row(of: value), let column = columns(in: plot).cell(of: step) else {
      return nil
    }
    let cell = (x: plot.x + column, y: plot.y + Int(saturating: (row / 4).rounded(.down)))
    return plot.contains(x: cell.x, y: cell.y) ? cell : nil
  }

  /// The value of the line with a letter at the last of its samples up to a step.
  public func value(ofSeries letter: Unicode.Scalar, atStep step: Double) -> Double? {
    let line = series.first { $0.letter == letter && !$0.isBand && !$0.isDashed }
    guard let samples = line?.samples, let last = samples.last, last.step >= step else {
      return nil
    }
    return samples.last { $0.step <= step }.map { ($0.minimum + $0.maximum) / 2 }
  }

  /// As far as a linear axis goes where it fits itself to values.
  private static let farthest = Double.greatestFiniteMagnitude / 4

  /// The range of all values that have a place on the axis, a little wider than that.
  ///
  /// A logarithmic axis ends sixteen powers of ten below its top: what lies below is rounding.
  var fittingValues: ClosedRange<Double> {
    var lowest = Double.infinity
    var highest = -Double.infinity
    for line in series {
      for sample in line.samples where sample.minimum <= sample.maximum {
        if scale.hasPlace(for: sample.minimum) { lowest = min(lowest, sample.minimum) }
        if scale.hasPlace(for: sample.maximum) {
          lowest = min(lowest, sample.maximum)
          highest = max(highest, sample.maximum)
        }
      }
    }
    guard lowest <= highest else { return scale == .linear ? 0...1 : 0.1...1 }
    switch scale {
    case .linear:
      // A range has to have a width.
      lowest = max(lowest, -Self.farthest)
      highest = min(highest, Self.farthest)
      guard lowest <= highest else { return 0...1 }
      let margin = (highest - lowest) * 0.04
      guard margin > 0, margin.isFinite else {
        let half = abs(highest) < .leastNormalMagnitude ? 0.5 : abs(highest) / 2
        return (lowest - half)...(highest + half)
      }
      return (lowest - margin)...(highest + margin)
    case .logarithmic:
      lowest = max(lowest, highest * 1e-16)
      return lowest < highest
        ? lowest...highest
        : max(lowest / 3, .leastNonzeroMagnitude)...min(highest * 3, .greatestFiniteMagnitude)
    }
  }
}
