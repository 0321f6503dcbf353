import Optimization
import Presets

// What the curves are drawn over.

extension State {
  /// What curves of this scene can be drawn over, in the order in which a key goes through them.
  ///
  /// Evaluations and simulated time are a choice where steps cost more than one gradient of one sample,
  /// or where the preset speaks of them; rates where the focused optimizer makes a range test.
  var curveAxes: [CurveAxis] {
    let (preset, runs) = (scene.preset, scene.timeline.race.runs)
    let hasCosts =
      preset.landscape.gradientCost > 1
      || runs.contains { $0.particle.gradientEvaluations != $0.particle.step }
    let asked = Set([preset.axis].compactMap(\.self) + preset.beats.compactMap(\.cues.axis))
    let hasRangeTest = runs[view.focus].optimizer.learningRate.triedRates != nil
    return CurveAxis.allCases.filter { axis in
      switch axis {
      case .steps: true
      case .evaluations: hasCosts || asked.contains(axis)
      case .time: hasCosts || asked.contains(axis) || preset.time != StepTime()
      case .learningRate: hasRangeTest
      }
    }
  }

  /// What the curves are drawn over: the choice made, where the scene still offers it.
  var shownCurveAxis: CurveAxis { curveAxes.contains(view.curveAxis) ? view.curveAxis : .steps }

  /// No curves beside the map, then curves over each of the axes there are.
  mutating func nextCurves() {
    let axes = curveAxes
    guard Screen(self).showsCurves else { return drawCurves(over: .steps) }
    let next = (axes.firstIndex(of: shownCurveAxis) ?? 0) + 1
    guard next == axes.count else { return drawCurves(over: axes[next]) }
    view.curveAxis = .steps
    view.showsCurves = false
  }

  /// Shows the curves over `axis`; of time it is said what a step takes.
  mutating func drawCurves(over axis: CurveAxis) {
    view.curveAxis = axis
    if !Screen(self).showsCurves { view.showsCurves = true }
    guard axis == .time else { return }
    say(.simulated(scene.preset.time, hasSamples: scene.preset.landscape.finiteSum != nil))
  }
}
