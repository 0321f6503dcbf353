import Optimization
import Plotting
import Presets

/// Loss, learning rate and sigma over the steps, with the present step marked, or over what they
/// cost; in a range test the loss over the learning rate.
struct CurvesView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look
  /// What is subtracted from the loss so that a logarithm can be taken; nil for a linear axis.
  let lossFloor: Double?

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let charts = [lossChart, learningRateChart] + (isNoisy ? [sigmaChart] : [])
    for (chart, place) in zip(charts, places(charts.count)) {
      var plot = place
      let title = plot.cutTop(1)
      buffer.write(
        chart.title, x: title.x + 1, y: title.y, style: look.palette.dimmed,
        maximumColumns: title.columns - 1, ellipsis: look.glyphs.ellipsis)
      plot = chart.chart.draw(
        into: &buffer, in: plot, palette: look.palette, glyphs: look.glyphs)
      // Only an axis of steps has a present to be moved.
      if chart.chart.cursor != nil {
        targets.mark(plot, as: .steps(chart.chart.columns(in: plot)))
      }
    }
  }

  private typealias Titled = (title: String, chart: LineChart)

  /// The loss gets half of a strip, or the upper part of a large area.
  private func places(_ count: Int) -> [Rect] {
    let inner = rect.inset(right: 1)
    guard rect.rows >= 20 else {
      let halves = inner.columns(2, gap: 2)
      return count == 2 ? halves : [halves[0]] + halves[1].columns(count - 1, gap: 2)
    }
    var rest = inner
    let loss = rest.cutTop(inner.rows * 3 / 5)
    return [loss] + rest.columns(count - 1, gap: 2)
  }

  private var isNoisy: Bool { state.timeline.race.runs.contains(where: \.isNoisy) }

  private var span: CurveSpan { CurveSpan(state, axis: state.shownCurveAxis) }

  private func chart(
    _ series: [Series], over span: CurveSpan, scale: AxisScale,
    values: ClosedRange<Double>? = nil
  ) -> LineChart {
    LineChart(
      series, steps: span.range, stepScale: span.scale, scale: scale, values: values,
      cursor: span.cursor, namesSteps: rect.rows >= 8)
  }

  /// The losses in view where a run has left for the heights; nil where they can all be seen.
  ///
  /// A run that diverges shall be seen to leave the chart, not squeeze the others into its floor.
  private func losses(_ series: [Series], floor: Double) -> ClosedRange<Double>? {
    let starts = state.timeline.histories.compactMap { $0.buckets.first?.sample.loss }
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

  private var lossChart: Titled {
    let floor = lossFloor ?? 0
    let span = span
    let series = span.optimizers.flatMap { index -> [Series] in
      let buckets = sampled(index, over: span)
      let loss = self.series(
        index,
        buckets.map {
          Series.Sample(
            step: $0.step, minimum: $0.bucket.lowestLoss - floor,
            maximum: $0.bucket.highestLoss - floor)
        })
      guard state.preset.optimizers[index].average != nil else { return [loss] }
      let landscape = state.preset.landscape
      var average = self.series(
        index,
        buckets.map {
          Series.Sample(
            step: $0.step, value: landscape.value(at: $0.bucket.sample.average) - floor)
        })
      average.isDashed = true
      average.isFocused = false
      return [loss, average]
    }
    var title =
      lossFloor.map {
        $0.magnitude < 1e-9 ? "loss" : "loss above \(Numerals.coordinate($0)), the minimum"
      } ?? "loss, linear"
    if let name = span.name { title += " over \(name)" }
    let scale: AxisScale = lossFloor == nil ? .linear : .logarithmic
    return (
      title, chart(series, over: span, scale: scale, values: losses(series, floor: floor))
    )
  }

  /// What the rates are drawn over: a rate over itself would say nothing.
  private var rateSpan: CurveSpan {
    CurveSpan(state, axis: state.shownCurveAxis == .evaluations ? .evaluations : .steps)
  }

  private var learningRateChart: Titled {
    let series = state.visible.map { index in
      rateSeries(index, past: \.learningRate) { run, step in run.learningRate(at: step) }
    }
    return ("eta", chart(series, over: rateSpan, scale: spread(series)))
  }

  private var sigmaChart: Titled {
    let noisy = state.visible.filter { state.timeline.race.runs[$0].isNoisy }
    let series = noisy.map { index in
      rateSeries(index, past: \.sigma) { run, step in run.sigma(at: step) }
    }
    return ("sigma", chart(series, over: rateSpan, scale: spread(series)))
  }

  /// Rates that differ by orders of magnitude can only be compared by their logarithms.
  private func spread(_ series: [Series]) -> AxisScale {
    var lowest = Double.infinity
    var highest = 0.0
    for line in series {
      for sample in line.samples where sample.maximum > 0 {
        lowest = min(lowest, sample.maximum)
        highest = max(highest, sample.maximum)
      }
    }
    return highest > 8 * lowest ? .logarithmic : .linear
  }

  /// What has been, as recorded, and what is to come unless something is changed.
  private func rateSeries(
    _ index: Int, past: KeyPath<Sample, Double>, future: (Run, Int) -> Double
  ) -> Series {
    let span = rateSpan
    var samples = sampled(index, over: span).map {
      Series.Sample(step: $0.step, value: $0.bucket.sample[keyPath: past])
    }
    let run = state.timeline.race.runs[index]
    if run.particle.divergedAt == nil, span.axis == .steps {
      let step = state.timeline.step
      let last = Int(span.range.upperBound)
      let stride = max(1, last / 200)
      for next in Swift.stride(from: step + 1, through: last, by: stride) {
        samples.append(Series.Sample(step: Double(next), value: future(run, next)))
      }
    }
    return series(index, samples)
  }

  private func series(_ index: Int, _ samples: [Series.Sample]) -> Series {
    Series(
      samples, color: look.palette.line(index), letter: look.letterScalar(of: index),
      isFocused: index == state.focus)
  }

  /// About a bucket a dot: neighbours merged, so that a frame costs the same however long the run.
  private func sampled(
    _ index: Int, over span: CurveSpan
  ) -> [(step: Double, bucket: History.Bucket)] {
    let history = state.timeline.histories[index]
    let buckets = span.inView(history)
    let dots = max(40, Int(Double(2 * rect.columns) * span.filledShare))
    let group = max(1, buckets.count / dots)
    return Swift.stride(from: 0, to: buckets.count, by: group).map { start in
      var bucket = buckets[start]
      for other in buckets[start..<min(start + group, buckets.count)] {
        bucket.lowestLoss = min(bucket.lowestLoss, other.lowestLoss)
        bucket.highestLoss = max(bucket.highestLoss, other.highestLoss)
      }
      return (span.place(of: buckets[start].sample, step: start * history.stride), bucket)
    }
  }
}
