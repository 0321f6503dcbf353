import Optimization

/// What the curves are drawn over.
public enum CurveAxis: Hashable, Sendable {
  /// Updates.
  case steps
  /// Gradients of one sample, so that full gradients and batches are compared by their cost.
  case evaluations
  /// The learning rate, which a range test raises step by step.
  case learningRate

  /// What it is called below an axis.
  var name: String {
    switch self {
    case .steps: "step"
    case .evaluations: "gradient evaluations"
    case .learningRate: "learning rate"
    }
  }
}

extension State {
  /// What curves of this scene can be drawn over, in the order in which a key goes through them.
  ///
  /// Evaluations are a choice where they differ from steps, rates where the focused optimizer makes
  /// a range test.
  var curveAxes: [CurveAxis] {
    let runs = scene.timeline.race.runs
    let hasCosts =
      scene.preset.landscape.gradientCost > 1
      || runs.contains { $0.particle.gradientEvaluations != $0.particle.step }
    let hasRangeTest = runs[view.focus].optimizer.learningRate.triedRates != nil
    return [.steps] + (hasCosts ? [.evaluations] : []) + (hasRangeTest ? [.learningRate] : [])
  }

  /// What the curves are drawn over: the choice made, where the scene still offers it.
  var shownCurveAxis: CurveAxis { curveAxes.contains(view.curveAxis) ? view.curveAxis : .steps }

  /// No curves beside the map, then curves over each of the axes there are.
  mutating func nextCurves() {
    let axes = curveAxes
    guard Screen(self).showsCurves else {
      view.showsCurves = true
      view.curveAxis = .steps
      return
    }
    let next = (axes.firstIndex(of: shownCurveAxis) ?? 0) + 1
    view.curveAxis = next < axes.count ? axes[next] : .steps
    if next == axes.count { view.showsCurves = false }
  }
}
