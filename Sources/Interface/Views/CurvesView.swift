import Optimization
import Plotting
import Presets

/// Loss, learning rate and sigma over the steps, with the present step marked, or over what they cost.
///
/// In a range test it is the loss over the learning rate. A rate that never changes is a line of text.
struct CurvesView {
  let state: State
  let rect: Rect
  let look: Look
  /// What is subtracted from the loss so that a logarithm can be taken; nil for a linear axis.
  let lossFloor: Double?

  func draw(into buffer: inout CellBuffer, targets: inout Targets, _ cache: inout ChartCache) {
    let rates: [Tunable] = isNoisy ? [.learningRate, .sigma] : [.learningRate]
    let constants = cache.constantRates(key(columns: rect.columns)) {
      rates.compactMap(constantRates)
    }
    var area = rect.inset(right: 1)
    drawConstants(constants, in: &area, into: &buffer, targets: &targets)
    let varying = rates.filter { rate in !constants.contains { $0.value == rate } }
    let page = state.view.showsSweep ? state.scene.sweep : nil
    let subjects =
      [ChartCache.Subject.loss] + (page == nil ? varying.map { .rate($0) } : [.sweep])
    for (subject, place) in zip(subjects, places(subjects.count, in: area)) {
      let entry =
        switch subject {
        case .sweep:
          ChartCache.draw(
            page.map(sweepChart) ?? lossChart(columns: place.columns), size: place.size, look)
        case .loss:
          cache.entry(subject, size: place.size, key(columns: place.columns)) {
            lossChart(columns: place.columns)
          }
        case .rate(let value):
          cache.entry(subject, size: place.size, key(columns: place.columns)) {
            rateChart(of: value, columns: place.columns)
          }
        }
      buffer.paste(entry.picture, x: place.x, y: place.y)
      if subject == .sweep, let page {
        let plot = Rect(
          x: place.x + entry.plot.x, y: place.y + entry.plot.y, columns: entry.plot.columns,
          rows: entry.plot.rows)
        let columns = entry.chart.columns(in: plot)
        drawSweepMarks(page, columns, in: plot, into: &buffer)
        targets.mark(plot, as: .sweep(columns))
      }
      // Only an axis of steps has a present to be moved.
      if entry.chart.cursor != nil {
        let plot = Rect(
          x: place.x + entry.plot.x, y: place.y + entry.plot.y, columns: entry.plot.columns,
          rows: entry.plot.rows)
        targets.mark(plot, as: .steps(entry.chart.columns(in: plot)))
      }
    }
  }

  /// What charts so many columns wide are made from.
  private func key(columns: Int) -> ChartCache.Key {
    let timeline = state.scene.timeline
    let axis = state.shownCurveAxis
    let span = span
    // An ensemble's curve is drawn up to the very step.
    let hasEnsembles = timeline.ensembleHistories.contains { $0 != nil }
    let paths = state.scene.preset.paths
    return ChartCache.Key(
      area: rect.size, look: look, axis: axis, span: span.range,
      present: hasEnsembles ? timeline.step : present(on: span, columns: columns), stride: stride,
      focus: state.view.focus, visible: state.visible, floor: lossFloor,
      origins: timeline.race.runs.map(\.origin), outlooks: timeline.race.runs.map(\.outlook),
      paths: paths, ground: paths.isEmpty ? nil : state.groundSource(state.view.viewport))
  }

  /// The loss gets all there is if it is alone, else half of a strip, or the upper part of a large area.
  private func places(_ count: Int, in inner: Rect) -> [Rect] {
    guard count > 1 else { return [inner] }
    guard rect.rows >= 20 else {
      let halves = inner.columns(2, gap: 2)
      return count == 2 ? halves : [halves[0]] + halves[1].columns(count - 1, gap: 2)
    }
    var rest = inner
    let loss = rest.cutTop(inner.rows * 3 / 5)
    return [loss] + rest.columns(count - 1, gap: 2)
  }

  /// Whether an optimizer keeps an average now.
  func keepsAverage(_ index: Int) -> Bool {
    state.scene.timeline.race.runs[index].optimizer.average != nil
  }

  /// Whether there is a sigma to show.
  var isNoisy: Bool {
    state.visible.contains { state.scene.timeline.race.runs[$0].isNoisy }
  }

  var span: CurveSpan { CurveSpan(state, axis: state.shownCurveAxis) }

  func chart(
    _ series: [Series], over span: CurveSpan, columns: Int, scale: AxisScale,
    values: ClosedRange<Double>? = nil
  ) -> LineChart {
    LineChart(
      series, steps: span.range, stepScale: span.scale, scale: scale, values: values,
      cursor: span.axis == .steps ? Double(present(on: span, columns: columns)) : nil,
      namesSteps: rect.rows >= 8,
      showsZero: series.contains { $0.samples.contains { $0.minimum == 0 } })
  }

  /// The step up to which curves show what has been.
  ///
  /// While a run plays they grow by whole cells: else their ends would move by a fraction of a dot
  /// with every step, and all of them be drawn anew. Paused they show all there is.
  func present(on span: CurveSpan, columns: Int) -> Int {
    let step = state.scene.timeline.step
    guard state.playback.isPlaying, span.axis == .steps else { return step }
    let cell = max(1, Int(saturating: span.range.upperBound) / max(1, columns))
    return step - step % ((cell + stride - 1) / stride * stride)
  }

  /// How many steps a bucket of the histories holds.
  private var stride: Int { state.scene.timeline.histories.first?.stride ?? 1 }

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
      let landscape = state.scene.preset.landscape
      let average = ofAverages(
        self.series(
          index,
          sampled(index, over: span, columns: columns) { step, buckets in
            Series.Sample(
              step: step,
              value: landscape.value(at: buckets[buckets.startIndex].sample.average) - floor)
          }), index)
      return losses + [average]
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

  func series(_ index: Int, _ samples: [Series.Sample]) -> Series {
    Series(
      samples, color: look.palette.line(index), letter: look.letterScalar(of: index),
      isFocused: index == state.view.focus)
  }

  /// A sample for so many dots at the least, each made from neighbouring buckets, so that a frame costs
  /// the same however long the run.
  func sampled(
    _ index: Int, over span: CurveSpan, columns: Int, dotsPerSample: Int = 1,
    _ sample: (_ step: Double, _ buckets: ArraySlice<History.Bucket>) -> Series.Sample
  ) -> [Series.Sample] {
    let history = state.scene.timeline.histories[index]
    var buckets = span.inView(history)
    let present = present(on: span, columns: columns)
    if present < state.scene.timeline.step {
      buckets = buckets.prefix(max(1, (present + 1) / history.stride))
    }
    buckets = buckets.dropFirst(
      state.firstOwnStep(of: index, among: state.visible) / history.stride)
    let share = span.axis == .steps ? Double(present) / max(1, span.range.upperBound) : 1
    let most = max(40, Int(Double(2 * columns) * share) / dotsPerSample)
    let group = max(1, (buckets.count + most - 1) / most)
    return Swift.stride(from: buckets.startIndex, to: buckets.endIndex, by: group).map { start in
      let end = min(start + group, buckets.endIndex)
      // In the middle of those that share it, where that can be told from their beginning.
      let place = dotsPerSample == 1 ? start : (start + end - 1) / 2
      return sample(
        span.place(of: buckets[place].sample, step: place * history.stride), buckets[start..<end])
    }
  }
}
