import Optimization
import Plotting
import Presets

// The charts that are there for the asking: gradients, distances, moves, and what coordinates feel.

extension CurvesView {
  /// A value of a run, and where it stands on the axis.
  private typealias Place = (x: Double, value: Double)

  /// The chart of a curve.
  func chart(of curve: Curve, columns: Int) -> ChartCache.Titled {
    switch curve {
    case .loss: lossChart(columns: columns)
    case .averageLoss: averageChart(columns: columns)
    case .learningRate: rateChart(of: .learningRate, columns: columns)
    case .sigma: rateChart(of: .sigma, columns: columns)
    case .gradientNorm, .distance, .move: measureChart(curve, .logarithmic, columns: columns)
    case .effectiveRateX, .effectiveRateY: measureChart(curve, nil, columns: columns)
    }
  }

  /// What a curve is drawn over.
  func span(of curve: Curve) -> CurveSpan {
    switch curve {
    case .learningRate, .sigma: rateSpan
    case .loss, .averageLoss, .gradientNorm, .distance, .move, .effectiveRateX, .effectiveRateY:
      span
    }
  }

  /// The steps up to which moves are known, where they are looked at.
  var movesEnd: [Int] {
    let timeline = state.scene.timeline
    return state.visible.compactMap { index in
      state.scene.moves.entries(of: timeline.race.runs[index], at: index, upTo: timeline.step)
        .last?.step
    }
  }

  private func measureChart(
    _ curve: Curve, _ scale: AxisScale?, columns: Int
  ) -> ChartCache.Titled {
    let span = span
    let lines = span.optimizers.flatMap { index in
      series(index, places(of: curve, index, over: span, columns: columns), span, columns)
    }
    var title = name(of: curve)
    if let name = span.name { title = title + .over(name) }
    if span.optimizers.contains(where: { state.scene.timeline.race.ensembles[$0] != nil }) {
      title = title + .ofEnsemblesFirstParticle
    }
    return (
      look.word(title),
      chart(
        lines, over: span, columns: columns, scale: scale ?? spread(lines), values: bounded(lines))
    )
  }

  private func name(of curve: Curve) -> Phrase {
    switch curve {
    case .gradientNorm: .gradientNormTitle
    case .distance where state.minima.isEmpty: .distanceToNone
    case .distance: .distanceToMinimum
    case .move: .moveLength
    case .effectiveRateX: .effectiveRate(along: "x")
    case .effectiveRateY: .effectiveRate(along: "y")
    case .loss, .averageLoss, .learningRate, .sigma: Phrase(same: curve.rawValue)
    }
  }

  /// The values of a run up to the present step, in their order.
  private func places(
    of curve: Curve, _ index: Int, over span: CurveSpan, columns: Int
  ) -> [Place] {
    let first = state.firstOwnStep(of: index, among: state.visible)
    let present = present(on: span, columns: columns)
    let run = state.scene.timeline.race.runs[index]
    func moves(
      from start: Int, _ value: (MoveHistory.Entry) -> Double
    ) -> [Place] {
      state.scene.moves.entries(of: run, at: index, upTo: present)
        .filter { $0.step >= max(first, start) }
        .map { (span.place(of: $0.sample, step: $0.step, of: index), value($0)) }
        .filter { span.range.contains($0.x) }
    }
    func samples(_ value: (Sample) -> Double) -> [Place] {
      let history = state.scene.timeline.histories[index]
      return span.inView(history, of: index).enumerated().compactMap { place, bucket in
        let step = place * history.stride
        guard step >= first, step <= present else { return nil }
        return (span.place(of: bucket.sample, step: step, of: index), value(bucket.sample))
      }
    }
    return switch curve {
    case .gradientNorm: samples(\.gradientNorm)
    case .distance:
      state.minima.isEmpty
        ? []
        : samples { [minima = state.seen(by: index).minima] sample in
          minima.reduce(.infinity) { min($0, ($1 - sample.position).norm) }
        }
    case .move: moves(from: 1, \.move)
    case .effectiveRateX: moves(from: 1, \.rates.x)
    case .effectiveRateY: moves(from: 1, \.rates.y)
    case .loss, .averageLoss, .learningRate, .sigma: []
    }
  }

  /// The values as a line, each dot from the least to the greatest of those that share it; where gradients
  /// are drawn by chance as a line of medians, with a band from least to greatest behind it.
  private func series(
    _ index: Int, _ places: [Place], _ span: CurveSpan, _ columns: Int
  ) -> [Series] {
    func samples(
      dots: Int, _ sample: (Double, ArraySlice<Place>) -> Series.Sample
    ) -> [Series.Sample] {
      let used = (places.last?.x ?? 0) / max(span.range.upperBound, .leastNormalMagnitude)
      let share = span.scale == .linear ? used : 1
      let most = max(40, Int(saturating: Double(2 * columns) * share)) / dots
      let group = max(1, (places.count + most - 1) / most)
      return Swift.stride(from: 0, to: places.count, by: group).map { start in
        let end = min(start + group, places.count)
        return sample(places[dots == 1 ? start : (start + end - 1) / 2].x, places[start..<end])
      }
    }
    func range(_ x: Double, _ places: ArraySlice<Place>) -> Series.Sample {
      Series.Sample(
        step: x, minimum: places.reduce(.infinity) { min($0, $1.value) },
        maximum: places.reduce(-.infinity) { max($0, $1.value) })
    }
    guard hasChance(index) else { return [series(index, samples(dots: 1, range))] }
    let medians = samples(dots: Self.dotsPerMedian) { x, places in
      Series.Sample(step: x, value: Self.median(of: places.map(\.value)))
    }
    let ranges = samples(dots: Self.dotsPerMedian, range)
    guard ranges.contains(where: { $0.minimum < $0.maximum }) else {
      return [series(index, medians)]
    }
    var band = series(index, ranges)
    band.isBand = true
    return [series(index, medians), band]
  }

  /// The values in view where a run has diverged; nil where all can be seen.
  ///
  /// They go up to a hundred times what the others have, or what it began with. If the axis followed it, all
  /// other curves would lie flat.
  private func bounded(_ lines: [Series]) -> ClosedRange<Double>? {
    let runs = state.scene.timeline.race.runs
    guard state.visible.contains(where: { runs[$0].particle.divergedAt != nil }) else { return nil }
    let gone = Set(
      state.visible.filter { runs[$0].particle.divergedAt != nil }.map(look.letterScalar))
    let samples = lines.flatMap { line in
      gone.contains(line.letter) ? Array(line.samples.prefix(1)) : line.samples
    }
    let top = 100 * samples.reduce(0) { max($0, $1.maximum) }
    let all = lines.flatMap(\.samples)
    guard all.contains(where: { $0.maximum > top }), top > 0, top.isFinite else { return nil }
    let least = all.map(\.minimum).filter { $0 > 0 }.min() ?? 0
    return least < top ? max(least, top * 1e-18)...top : nil
  }
}
