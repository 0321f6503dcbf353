import Optimization
import Plotting
import Presets

// The charts of learning rate and sigma, and what is said of them where they never change.

extension CurvesView {
  /// What the rates are drawn over: a rate over itself would say nothing.
  var rateSpan: CurveSpan {
    CurveSpan(state, axis: state.shownCurveAxis == .learningRate ? .steps : state.shownCurveAxis)
  }

  /// The optimizers whose value there is to show.
  private func optimizers(with value: Tunable) -> [Int] {
    value == .learningRate
      ? state.visible : state.visible.filter { state.scene.timeline.race.runs[$0].isNoisy }
  }

  /// The chart of a rate that changes, or may come to.
  func rateChart(of value: Tunable, columns: Int) -> ChartCache.Titled {
    let span = rateSpan
    let optimizers = optimizers(with: value)
    guard !optimizers.isEmpty else {
      return (
        look.word(value.heading + .withoutNoise),
        chart([], over: span, columns: columns, scale: .linear)
      )
    }
    let series = optimizers.map { index in
      let samples = rateSamples(index, of: value, over: span, columns: columns)
      return self.series(index, samples)
    }
    return (
      look.word(value.heading + ownRates(of: optimizers, value)),
      chart(series, over: span, columns: columns, scale: spread(series))
    )
  }

  /// Rates that differ by orders of magnitude can only be compared by their logarithms.
  func spread(_ series: [Series]) -> AxisScale {
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
  private func rateSamples(
    _ index: Int, of value: Tunable, over span: CurveSpan, columns: Int
  ) -> [Series.Sample] {
    var samples = sampled(index, over: span, columns: columns) { step, buckets in
      Series.Sample(step: step, value: value.value(of: buckets[buckets.startIndex].sample))
    }
    let run = state.scene.timeline.race.runs[index]
    if run.particle.divergedAt == nil, span.axis == .steps {
      // From the present one on: its update is still to be made, at the rates there are now.
      samples += toCome(
        run, value, from: present(on: span, columns: columns),
        through: Int(saturating: span.range.upperBound), columns: columns)
    }
    return samples
  }

  private func toCome(
    _ run: Run, _ value: Tunable, from first: Int, through last: Int, columns: Int
  ) -> [Series.Sample] {
    let spacing = max(1, last / max(1, 2 * columns))
    return Swift.stride(from: first, through: last, by: spacing).map {
      Series.Sample(step: Double($0), value: value.value(of: run, at: $0))
    }
  }

  // MARK: - Rates that never change

  /// The numbers of a rate that is the same at every step, up to the last one, for each optimizer; nil
  /// where one changes, or may come to by what it meets.
  func constantRates(of value: Tunable) -> ConstantRates? {
    let optimizers = optimizers(with: value)
    var numbers: [Double] = []
    for index in optimizers {
      guard let number = constant(value, of: index) else { return nil }
      numbers.append(number)
    }
    guard !optimizers.isEmpty else { return nil }
    return ConstantRates(value: value, optimizers: optimizers, numbers: numbers)
  }

  private func constant(_ value: Tunable, of index: Int) -> Double? {
    let run = state.scene.timeline.race.runs[index]
    let schedule = run.optimizer.learningRate.schedule
    guard !schedule.followsLoss, run.particle.chosenLearningRate == nil else {
      return nil
    }
    let steps = CurveSpan(state, axis: .steps)
    var samples = sampled(index, over: steps, columns: rect.columns) { step, buckets in
      Series.Sample(step: step, value: value.value(of: buckets[buckets.startIndex].sample))
    }
    if run.particle.divergedAt == nil {
      samples += toCome(
        run, value, from: state.scene.timeline.step, through: state.scene.timeline.stepLimit,
        columns: rect.columns)
    }
    guard let first = samples.first?.minimum, first.isFinite else { return nil }
    return samples.allSatisfy { $0.minimum == first } ? first : nil
  }

  /// Fewer rows than this are all for the charts: the numbers stand beside the names too.
  private static let leastRows = 8

  /// Writes what never changes below the charts, and takes the room for it from them: a line each in a
  /// large area, else one for all.
  func drawConstants(
    _ constants: [ConstantRates], in area: inout Rect, into buffer: inout CellBuffer,
    targets: inout Targets
  ) {
    guard !constants.isEmpty, area.rows >= Self.leastRows else { return }
    let places =
      area.rows >= 20
      ? constants.map { _ in area.cutBottom(1) }.reversed()
      : area.cutBottom(1).columns(constants.count, gap: 2)
    for (rates, place) in zip(constants, places) {
      ConstantRatesView(
        rates: rates, note: ownRates(of: rates.optimizers, rates.value), rect: place, look: look
      ).draw(into: &buffer, targets: &targets)
    }
  }
}

extension Tunable {
  /// The curve that shows it.
  var curve: Curve {
    switch self {
    case .learningRate: .learningRate
    case .sigma: .sigma
    }
  }

  /// What it was when `sample` was taken.
  fileprivate func value(of sample: Sample) -> Double {
    switch self {
    case .learningRate: sample.learningRate
    case .sigma: sample.sigma
    }
  }

  /// What it will be in the update with number `step`, as far as that is known.
  fileprivate func value(of run: Run, at step: Int) -> Double {
    switch self {
    case .learningRate: run.learningRate(at: step)
    case .sigma: run.sigma(at: step)
    }
  }
}
