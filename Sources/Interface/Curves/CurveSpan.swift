import Optimization
import Plotting
import Presets

/// The part of an axis that curves are drawn over, and where samples stand on it.
struct CurveSpan {
  let axis: CurveAxis
  /// From the left edge to the right.
  let range: ClosedRange<Double>
  /// The optimizers that have a place on it.
  let optimizers: [Int]
  /// The simulated time of each optimizer by its place, where that is the axis.
  private let times: [SimulatedTime]

  init(_ state: State, axis: CurveAxis) {
    self.axis = axis
    optimizers =
      axis != .learningRate
      ? state.visible
      : state.visible.filter {
        state.scene.timeline.race.runs[$0].optimizer.learningRate.triedRates != nil
      }
    let (runs, preset) = (state.scene.timeline.race.runs, state.scene.preset)
    let times = axis == .time ? runs.map { SimulatedTime(of: $0, by: preset.time) } : []
    self.times = times
    switch axis {
    case .steps:
      let horizon = Self.horizon(Double(state.scene.timeline.step))
      range = 0...min(max(horizon, state.view.leastHorizon), Double(state.scene.timeline.stepLimit))
    case .evaluations:
      range =
        0...Self.horizon(atLeast: Double(preset.landscape.gradientCost), in: state) {
          Double(runs[$0].particle.gradientEvaluations)
        }
    case .time:
      let step = preset.time.overhead + Double(preset.time.passes(preset.landscape.gradientCost))
      range =
        0...Self.horizon(atLeast: step, in: state) { index in
          let particle = runs[index].particle
          return times[index].time(
            ofSteps: particle.step, evaluations: particle.gradientEvaluations)
        }
    case .learningRate:
      range = runs[state.view.focus].optimizer.learningRate.triedRates ?? 0...1
    }
  }

  /// How the axis is spread.
  var scale: AxisScale { axis == .learningRate ? .logarithmic : .linear }

  /// What it is called in the title of a chart, where it is not simply the steps.
  var name: Phrase? {
    switch axis {
    case .steps: nil
    case .evaluations: .gradientEvaluations
    case .time: .simulatedTime
    case .learningRate: .eta
    }
  }

  /// Where a sample of the optimizer at place `index` stands.
  func place(of sample: Sample, step: Int, of index: Int) -> Double {
    switch axis {
    case .steps: Double(step)
    case .evaluations: Double(sample.gradientEvaluations)
    case .time: times[index].time(ofSteps: step, evaluations: sample.gradientEvaluations)
    case .learningRate: sample.learningRate
    }
  }

  /// The part of the history of an optimizer that is in view: what steps cost only grows.
  func inView(_ history: History, of index: Int) -> ArraySlice<History.Bucket> {
    guard axis == .evaluations || axis == .time else { return history.buckets[...] }
    let end = history.buckets.indices.first { bucket in
      place(of: history.buckets[bucket].sample, step: bucket * history.stride, of: index)
        > range.upperBound
    }
    return history.buckets[..<(end ?? history.buckets.endIndex)]
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

  /// Somewhat more than what the cheapest run has cost, and than one step with the full gradient: up to
  /// there all can be compared.
  private static func horizon(
    atLeast step: Double, in state: State, _ cost: (Int) -> Double
  ) -> Double {
    let runs = state.scene.timeline.race.runs
    let costs = state.visible.filter { runs[$0].particle.divergedAt == nil }.map(cost)
    return horizon(max(costs.min() ?? 0, step))
  }
}
