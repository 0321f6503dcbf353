import Optimization
import Plotting
import Presets

// The chart of a sweep: the final loss over a setting of the optimizer in focus.

extension CurvesView {
  /// The chart, as far as the sweep has come.
  func sweepChart(_ page: SweepPage) -> ChartCache.Titled {
    let axis = page.question.axes[0]
    let floor = lossFloor ?? 0
    let losses = page.isDone ? page.losses : axis.values.map { _ in nil }
    let samples = zip(axis.values, losses).map { value, loss in
      Series.Sample(step: value, value: loss.map { $0 - floor } ?? .nan)
    }
    let name = state.scene.preset.optimizers[state.view.focus].name
    var title = Phrase.sweep(name, over: axis.setting)
    if !page.isDone {
      title = title + .comma + Phrase(same: "\(Int(100 * page.sweep.progress.share)) %")
    }
    if let first = firstDivergence(page) {
      title = title + .divergesFrom(Numerals.significant(first))
    }
    let top = ceiling(page)
    let lowest = samples.map(\.minimum).filter { $0.isFinite && $0 <= top }.min()
    let isExceeded = samples.contains { $0.minimum > top }
    let least = lossFloor == nil ? lowest : lowest.map { max($0, top * 1e-16) }
    return (
      look.word(title),
      LineChart(
        [series(state.view.focus, samples)], steps: axis.range,
        stepScale: axis.isLogarithmic ? .logarithmic : .linear,
        scale: lossFloor == nil ? .linear : .logarithmic,
        values: isExceeded ? least.flatMap { $0 < top ? $0...top : nil } : nil,
        namesSteps: rect.rows >= 8)
    )
  }

  /// What the map of a sweep over two settings is drawn from.
  func sweepMap(_ page: SweepPage, size: Size) -> SweepMap.Key {
    SweepMap.Key(
      axes: page.question.axes, losses: page.losses, ceiling: ceiling(page) + (lossFloor ?? 0),
      floor: lossFloor, optimizer: state.view.focus,
      name: state.scene.preset.optimizers[state.view.focus].name, size: size, look: look)
  }

  /// What ends higher than this above the floor has left, though its numbers may be finite.
  private func ceiling(_ page: SweepPage) -> Double {
    let run = state.scene.timeline.race.runs[state.view.focus]
    let start = run.optimizer.start ?? run.start
    let height = run.landscape.value(at: start) - (lossFloor ?? 0)
    return 10 * max(height.magnitude, .leastNormalMagnitude)
  }

  /// The least value from which on no run stays finite.
  private func firstDivergence(_ page: SweepPage) -> Double? {
    guard page.isDone else { return nil }
    let values = page.question.axes[0].values
    let count = page.losses.reversed().prefix { $0 == nil }.count
    return count > 0 ? values[values.count - count] : nil
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
    let axis = page.question.axes[0]
    if axis.setting == "learning_rate", let limit {
      line(limit, look.palette.warning)
    }
    line(axis.present, look.palette.text)
    guard page.isDone else { return }
    let top = ceiling(page) + (lossFloor ?? 0)
    for (value, loss) in zip(axis.values, page.losses) where (loss ?? .infinity) > top {
      guard let x = column(value) else { continue }
      buffer.put("^", x: x, y: plot.y, style: look.palette.warning)
    }
  }

  /// The learning rate that theory allows at the lowest minimum, or else where the optimizer is.
  private var limit: Double? {
    let run = state.scene.timeline.race.runs[state.view.focus]
    guard run.optimizer.ascent.isEmpty, let bound = run.optimizer.rule.stabilityLimit else {
      return nil
    }
    let place = state.seen(by: state.view.focus).minima.first ?? run.particle.position
    let steepest = run.landscape.curvature(at: place).hessian.eigenvalues.larger
    return steepest > 0 ? bound / steepest : nil
  }
}
