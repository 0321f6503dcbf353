import Optimization
import Plotting
import Presets

// The chart of a sweep: the final loss over a setting of the optimizer in focus.

extension CurvesView {
  /// The chart, as far as the sweep has come.
  func sweepChart(_ page: SweepPage) -> ChartCache.Titled {
    let question = page.question
    let floor = lossFloor ?? 0
    let losses = page.losses
    let samples = zip(question.values, losses).map { value, loss in
      Series.Sample(step: value, value: loss.map { $0 - floor } ?? .nan)
    }
    let name = state.scene.preset.optimizers[state.view.focus].name
    var title = Phrase.sweep(name, over: question.setting)
    if page.sweep.result == nil {
      title = title + .comma + Phrase(same: "\(Int(100 * page.sweep.progress.share)) %")
    }
    if let first = firstDivergence(page) {
      title = title + .divergesFrom(Numerals.significant(first))
    }
    let range = (question.values.first ?? 0)...(question.values.last ?? 1)
    let top = ceiling(page)
    let lowest = samples.map(\.minimum).filter { $0.isFinite && $0 <= top }.min()
    let isExceeded = samples.contains { $0.minimum > top }
    let least = lossFloor == nil ? lowest : lowest.map { max($0, top * 1e-16) }
    return (
      look.word(title),
      LineChart(
        [series(state.view.focus, samples)], steps: range,
        stepScale: question.isLogarithmic ? .logarithmic : .linear,
        scale: lossFloor == nil ? .linear : .logarithmic,
        values: isExceeded ? least.flatMap { $0 < top ? $0...top : nil } : nil,
        namesSteps: rect.rows >= 8)
    )
  }

  /// What ends higher than this above the floor has left, though its numbers may be finite.
  private func ceiling(_ page: SweepPage) -> Double {
    let start = state.scene.preset.optimizers[state.view.focus].start ?? state.scene.preset.start
    let height = state.scene.preset.landscape.value(at: start) - (lossFloor ?? 0)
    return 10 * max(height.magnitude, .leastNormalMagnitude)
  }

  /// The least value from which on no run stays finite.
  private func firstDivergence(_ page: SweepPage) -> Double? {
    guard page.sweep.result != nil else { return nil }
    let count = page.losses.reversed().prefix { $0 == nil }.count
    return count > 0 ? page.question.values[page.question.values.count - count] : nil
  }

  /// Marks on the chart what the setting is now, what theory allows, and where runs diverged.
  func drawSweepMarks(
    _ page: SweepPage, _ columns: StepColumns, in plot: Rect, into buffer: inout CellBuffer
  ) {
    func column(_ value: Double) -> Int? {
      columns.cell(of: value).flatMap { (0..<plot.columns).contains($0) ? plot.x + $0 : nil }
    }
    func line(_ value: Double, _ style: Style) {
      guard let x = column(value) else { return }
      for y in plot.y..<plot.endY where buffer[x, y].scalar == " " {
        buffer.put(look.glyphs.vertical, x: x, y: y, style: style)
      }
    }
    if page.question.setting == "learning_rate", let limit {
      line(limit, look.palette.warning)
    }
    line(page.question.present, look.palette.text)
    guard page.sweep.result != nil else { return }
    let top = ceiling(page) + (lossFloor ?? 0)
    for (value, loss) in zip(page.question.values, page.losses) where (loss ?? .infinity) > top {
      guard let x = column(value) else { continue }
      buffer.put("^", x: x, y: plot.y, style: look.palette.warning)
    }
  }

  /// The learning rate that theory allows at the lowest minimum, or else where the optimizer is.
  private var limit: Double? {
    let run = state.scene.timeline.race.runs[state.view.focus]
    guard let bound = run.optimizer.rule.stabilityLimit else { return nil }
    let place = state.minima.first ?? run.particle.position
    let steepest = run.landscape.curvature(at: place).hessian.eigenvalues.larger
    return steepest > 0 ? bound / steepest : nil
  }
}
