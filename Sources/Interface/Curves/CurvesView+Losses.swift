import Optimization
import Plotting

// The charts of losses: of the optimizers, and of their averages alone.

extension CurvesView {
  /// The losses in view where a run has left for the heights; nil where they can all be seen.
  ///
  /// A run that diverges leaves the chart at the top. If the axis followed it, all other curves would
  /// lie flat.
  private func losses(_ series: [Series], floor: Double) -> ClosedRange<Double>? {
    let starts = state.scene.timeline.histories.compactMap { $0.buckets.first?.sample.loss }
    let isLogarithmic = lossFloor != nil
    let highest = (starts.max() ?? 0) - floor
    let top = isLogarithmic ? highest * 100 : highest + 2 * max(1, highest.magnitude)
    var lowest = Double.infinity
    var isExceeded = false
    for line in series {
      for sample in line.samples {
        if sample.maximum > top { isExceeded = true }
        if !isLogarithmic || sample.minimum > 0 { lowest = min(lowest, sample.minimum) }
      }
    }
    if isLogarithmic { lowest = max(lowest, top * 1e-16) }
    return isExceeded && lowest < top && lowest.isFinite ? lowest...top : nil
  }

  /// The chart of the losses.
  func lossChart(columns: Int) -> ChartCache.Titled {
    let floor = lossFloor ?? 0
    let span = span
    var hasRanges = false
    var series = span.optimizers.flatMap { index -> [Series] in
      if let ensemble = ensembleSeries(index, over: span, floor: floor) { return ensemble }
      let losses = lossSeries(index, over: span, columns: columns, floor: floor)
      hasRanges = hasRanges || losses.contains(where: \.isBand)
      guard keepsAverage(index) else { return losses }
      return losses + [averageSeries(index, over: span, columns: columns, floor: floor)]
    }
    series += pathSeries(over: span, columns: columns, floor: floor)
    let subject = lossSubject(span.optimizers)
    var title: Phrase =
      lossFloor.map {
        $0.magnitude < 1e-9
          ? subject
          : .above(subject, Numerals.coordinate($0), namesMinimum: span.name == nil)
      } ?? .linear(subject)
    if let name = span.name { title = title + .over(name) }
    if hasRanges { title = title + .noisyMedianRange }
    let scale: AxisScale = lossFloor == nil ? .linear : .logarithmic
    return (
      look.word(title),
      chart(
        series, over: span, columns: columns, scale: scale,
        values: losses(series, floor: floor))
    )
  }

  /// The losses at the averages of a run.
  private func averageSeries(
    _ index: Int, over span: CurveSpan, columns: Int, floor: Double
  ) -> Series {
    let landscape = state.scene.preset.landscape(of: index)
    return ofAverages(
      series(
        index,
        sampled(index, over: span, columns: columns) { step, buckets in
          Series.Sample(
            step: step,
            value: landscape.value(at: buckets[buckets.startIndex].sample.average) - floor)
        }), index)
  }

  /// The chart of the losses at averages; of ensembles it is the median.
  func averageChart(columns: Int) -> ChartCache.Titled {
    let floor = lossFloor ?? 0
    let span = span
    let optimizers = span.optimizers.filter(keepsAverage)
    let lines = optimizers.flatMap { index -> [Series] in
      if let ensemble = ensembleSeries(index, over: span, floor: floor) {
        return Array(ensemble.suffix(1))
      }
      return [averageSeries(index, over: span, columns: columns, floor: floor)]
    }
    var title = Phrase.lossOfAverage
    if optimizers.isEmpty {
      title = title + .noneIsKept
    } else if let floor = lossFloor {
      if floor.magnitude >= 1e-9 {
        title = .above(title, Numerals.coordinate(floor), namesMinimum: false)
      }
    } else {
      title = .linear(title)
    }
    if let name = span.name { title = title + .over(name) }
    return (
      look.word(title),
      chart(
        lines, over: span, columns: columns, scale: lossFloor == nil ? .linear : .logarithmic,
        values: losses(lines, floor: floor))
    )
  }
}
