import Optimization
import Plotting
import Presets

// The final loss over a setting, worked out while frames are drawn and keys are answered.

extension State {
  private static let updatesPerFrame = 1 << 17

  /// Shows the sweep over a setting in place of the curves of the rates, then a map over two settings,
  /// then the curves again.
  mutating func toggleSweep() {
    (view.showsSweep, view.sweepsTwo) =
      !view.showsSweep ? (true, false) : !view.sweepsTwo ? (true, true) : (false, false)
    guard view.showsSweep else { return }
    if !Screen(self).showsCurves { view.showsCurves = true }
    if sweepQuestion == nil { say(.sweepIsOfOneRun) }
  }

  /// What the sweep on the screen is to answer; nil where none is shown.
  var sweepQuestion: SweepQuestion? {
    view.showsSweep ? SweepQuestion(of: view.focus, overTwo: view.sweepsTwo, in: self) : nil
  }

  /// Whether there is a sweep to be worked out.
  var isSweeping: Bool {
    guard let question = sweepQuestion else { return false }
    guard let page = scene.sweep, page.question == question else { return true }
    return !page.isDone
  }

  /// Works at the sweep for as long as a frame has time.
  mutating func advanceSweep(by work: Int = Self.updatesPerFrame) {
    guard isSweeping, let question = sweepQuestion else { return }
    if scene.sweep?.question != question {
      guard let sweep = question.sweep else {
        view.showsSweep = false
        return say(.cannotBeVaried(question.axes.map(\.setting).joined(separator: ", ")))
      }
      scene.sweep = SweepPage(question: question, sweep: sweep)
    }
    scene.sweep?.sweep.advance(by: work)
    touch()
  }

  /// Gives the setting of the sweep this value, from the present step on.
  mutating func setSwept(to value: Double) {
    guard let axis = sweepQuestion?.axes.first else { return }
    if let fault = set(axis, to: value) { say(fault) }
  }

  /// Gives both settings of the sweep the values at a place of its map, as one change by hand.
  ///
  /// They hold from the present step on. Places count from the upper left.
  mutating func setSwept(column: Int, row: Int, in map: Rect) {
    guard let axes = sweepQuestion?.axes, axes.count == 2 else { return }
    let places = [
      axes[0].index(at: column, of: map.columns),
      axes[1].index(at: map.rows - 1 - row, of: map.rows),
    ]
    let (last, before) = (view.lastSetting, scene.preset.content)
    let (done, undone) = (scene.done, scene.undone)
    let faults = zip(axes, places).compactMap { set($0, to: $0.values[$1]) }
    // The settings of the map stay what they are.
    view.lastSetting = last ?? axes[1].path
    if let fault = faults.first {
      say(fault)
    } else if scene.preset.content != before {
      (scene.done, scene.undone) = (done + [before], [])
      let texts = zip(axes, places).map { "\($0.setting) \(Numerals.significant($0.values[$1]))" }
      say(texts.joined(separator: ", "))
    } else {
      scene.undone = undone
    }
  }

  /// Gives a setting of the optimizer in focus a value; says why not, where it does not fit.
  private mutating func set(_ axis: SweepAxis, to value: Double) -> String? {
    let rate = scene.timeline.race.runs[view.focus].optimizer.learningRate
    guard axis.path != ["learning_rate"] || rate.isConstant else {
      // The schedule keeps its shape.
      scale(.learningRate, of: view.focus, by: value / (rate.factor * rate.schedule.from))
      return nil
    }
    return setSetting(axis.path, to: Numerals.significant(value, digits: 4))
  }
}
