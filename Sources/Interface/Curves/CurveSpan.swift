import Optimization
import Plotting

/// The part of an axis that curves are drawn over, and where samples stand on it.
struct CurveSpan {
  let axis: CurveAxis
  /// From the left edge to the right.
  let range: ClosedRange<Double>
  /// The optimizers that have a place on it.
  let optimizers: [Int]

  init(_ state: State, axis: CurveAxis) {
    self.axis = axis
    optimizers =
      axis != .learningRate
      ? state.visible
      : state.visible.filter {
        state.scene.timeline.race.runs[$0].optimizer.learningRate.triedRates != nil
      }
    switch axis {
    case .steps:
      let horizon = Self.horizon(Double(state.scene.timeline.step))
      range = 0...min(max(horizon, state.view.leastHorizon), Double(state.scene.timeline.stepLimit))
    case .evaluations:
      range = 0...Self.horizon(Double(Self.leastCost(state)))
    case .learningRate:
      let run = state.scene.timeline.race.runs[state.view.focus]
      range = run.optimizer.learningRate.triedRates ?? 0...1
    }
  }

  /// How the axis is spread.
  var scale: AxisScale { axis == .learningRate ? .logarithmic : .linear }

  /// What it is called in the title of a chart, where it is not simply the steps.
  var name: Phrase? {
    switch axis {
    case .steps: nil
    case .evaluations: .gradientEvaluations
    case .learningRate: .eta
    }
  }

  /// Where a sample stands.
  func place(of sample: Sample, step: Int) -> Double {
    switch axis {
    case .steps: Double(step)
    case .evaluations: Double(sample.gradientEvaluations)
    case .learningRate: sample.learningRate
    }
  }

  /// The part of a history that is in view: steps and evaluations only grow.
  func inView(_ history: History) -> ArraySlice<History.Bucket> {
    guard axis == .evaluations else { return history.buckets[...] }
    return history.buckets.prefix {
      Double($0.sample.gradientEvaluations) <= range.upperBound
    }
  }

  /// Somewhat more than there is so far, up to 100, 200, 500 and so on, so that the scale stays put
  /// for long.
  private static func horizon(_ present: Double) -> Double {
    var decade = 100.0
    while decade.isFinite {
      for horizon in [decade, 2 * decade, 5 * decade] where horizon >= present * 1.25 {
        return horizon
      }
      decade *= 10
    }
    return present
  }

  /// What the cheapest run has cost, and at least one full gradient: up to there all can be
  /// compared.
  private static func leastCost(_ state: State) -> Int {
    let costs = state.visible.map { state.scene.timeline.race.runs[$0] }
      .filter { $0.particle.divergedAt == nil }
      .map(\.particle.gradientEvaluations)
    return max(costs.min() ?? 0, state.scene.preset.landscape.gradientCost)
  }
}
