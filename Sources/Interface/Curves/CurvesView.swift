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

  /// Draws the charts, and gives what of them are pixels below the text.
  func draw(
    into buffer: inout CellBuffer, targets: inout Targets, _ cache: inout ChartCache
  ) -> [PlacedPicture] {
    var pictures: [PlacedPicture] = []
    var area = rect.inset(right: 1)
    let curves = curves(in: &area, into: &buffer, targets: &targets, &cache)
    let page = state.view.showsSweep ? state.scene.sweep : nil
    if let page, page.question.axes.count == 2 {
      drawMap(page, in: area, into: &buffer, targets: &targets, &cache)
      return []
    }
    let subjects: [ChartCache.Subject] =
      page == nil ? curves.map { .curve($0) } : curves.prefix(1).map { .curve($0) } + [.sweep]
    for (number, (subject, place)) in zip(subjects, places(subjects.count, in: area)).enumerated() {
      let entry =
        switch subject {
        case .sweep:
          ChartCache.draw(
            page.map(sweepChart) ?? lossChart(columns: place.columns), size: place.size, look)
        case .curve(let curve):
          cache.entry(subject, size: place.size, key(columns: place.columns)) {
            chart(of: curve, columns: place.columns)
          }
        }
      buffer.paste(entry.picture, x: place.x, y: place.y)
      if let lines = entry.placedLines(x: place.x, y: place.y) { pictures.append(lines) }
      if case .curve(let curve) = subject {
        targets.mark(
          Rect(x: place.x, y: place.y, columns: place.columns, rows: 1),
          as: .chart(curve, place: number))
      }
      if subject == .sweep, let page {
        let plot = Rect(
          x: place.x + entry.plot.x, y: place.y + entry.plot.y, columns: entry.plot.columns,
          rows: entry.plot.rows)
        let columns = entry.chart.columns(in: plot)
        drawSweepMarks(page, columns, in: plot, into: &buffer)
        targets.mark(plot, as: .sweep(columns))
      }
      drawLabels(subject, entry, at: place, into: &buffer)
      // Only an axis of steps has a present to be moved.
      if entry.chart.cursor != nil {
        let plot = Rect(
          x: place.x + entry.plot.x, y: place.y + entry.plot.y, columns: entry.plot.columns,
          rows: entry.plot.rows)
        targets.mark(plot, as: .steps(entry.chart.columns(in: plot)))
      }
    }
    return pictures
  }

  /// What a beat says of a curve over the steps.
  private func drawLabels(
    _ subject: ChartCache.Subject, _ entry: ChartCache.Entry, at place: Rect,
    into buffer: inout CellBuffer
  ) {
    guard case .curve(let curve) = subject, entry.chart.cursor != nil else { return }
    let plot = Rect(
      x: place.x + entry.plot.x, y: place.y + entry.plot.y, columns: entry.plot.columns,
      rows: entry.plot.rows)
    let labels = state.chartLabels(curve, entry.chart, in: plot)
    PinsView(labels: labels, rect: plot, look: look).draw(into: &buffer)
  }

  /// The map of a sweep gets all the room there is.
  private func drawMap(
    _ page: SweepPage, in area: Rect, into buffer: inout CellBuffer, targets: inout Targets,
    _ cache: inout ChartCache
  ) {
    let picture = cache.map(sweepMap(page, size: area.size))
    buffer.paste(picture.cells, x: area.x, y: area.y)
    let plot = picture.plot
    targets.mark(
      Rect(x: area.x + plot.x, y: area.y + plot.y, columns: plot.columns, rows: plot.rows),
      as: .sweepMap)
  }

  /// What is shown; by default rates that never change are a line of text below the charts.
  private func curves(
    in area: inout Rect, into buffer: inout CellBuffer, targets: inout Targets,
    _ cache: inout ChartCache
  ) -> [Curve] {
    guard state.view.curves.isEmpty else { return state.view.curves }
    let constants = cache.constantRates(key(columns: rect.columns)) {
      rates.compactMap(constantRates)
    }
    drawConstants(constants, in: &area, into: &buffer, targets: &targets)
    let varying = rates.filter { rate in !constants.contains { $0.value == rate } }
    return [.loss] + varying.map(\.curve)
  }

  /// The rates that there are.
  var rates: [Tunable] { isNoisy ? [.learningRate, .sigma] : [.learningRate] }

  /// What charts so many columns wide are made from.
  private func key(columns: Int) -> ChartCache.Key {
    let timeline = state.scene.timeline
    let axis = state.shownCurveAxis
    let span = span
    // An ensemble's curve is drawn up to the very step.
    let hasEnsembles = timeline.ensembleHistories.contains { $0 != nil }
    let paths = state.scene.preset.paths
    return ChartCache.Key(
      area: rect.size, look: look, axis: axis, time: state.scene.preset.time, span: span.range,
      present: hasEnsembles ? timeline.step : present(on: span, columns: columns), stride: stride,
      focus: state.view.focus, visible: state.visible, floor: lossFloor,
      origins: timeline.race.runs.map(\.origin), outlooks: timeline.race.runs.map(\.outlook),
      minima: state.minima, followed: movesEnd, paths: paths,
      ground: paths.isEmpty ? nil : state.groundSource(state.view.viewport))
  }

  /// The loss gets all there is if it is alone, else half of a strip, or the upper part of a large area.
  private func places(_ count: Int, in inner: Rect) -> [Rect] {
    guard count > 1 else { return [inner] }
    // What was chosen is all of one weight.
    if !state.view.curves.isEmpty, !state.view.showsSweep {
      return rect.rows >= 20 ? inner.rows(count) : inner.columns(count, gap: 2)
    }
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
    var buckets = span.inView(history, of: index)
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
        span.place(of: buckets[place].sample, step: place * history.stride, of: index),
        buckets[start..<end])
    }
  }
}
