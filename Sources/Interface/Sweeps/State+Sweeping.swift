import Optimization
import Presets

// The final loss over a setting, worked out while frames are drawn and keys are answered.

extension State {
  private static let updatesPerFrame = 1 << 17

  /// Shows the sweep in place of the curves of the rates, or these again.
  mutating func toggleSweep() {
    view.showsSweep.toggle()
    guard view.showsSweep else { return }
    if !Screen(self).showsCurves { view.showsCurves = true }
    if sweepQuestion == nil { say(.sweepIsOfOneRun) }
  }

  /// What the sweep on the screen is to answer; nil where none is shown.
  var sweepQuestion: SweepQuestion? {
    view.showsSweep ? SweepQuestion(of: view.focus, in: self) : nil
  }

  /// Whether there is a sweep to be worked out.
  var isSweeping: Bool {
    guard let question = sweepQuestion else { return false }
    guard let page = scene.sweep, page.question == question else { return true }
    return page.sweep.result == nil
  }

  /// Works at the sweep for as long as a frame has time.
  mutating func advanceSweep(by work: Int = Self.updatesPerFrame) {
    guard isSweeping, let question = sweepQuestion else { return }
    if scene.sweep?.question != question {
      guard let sweep = question.sweep else {
        view.showsSweep = false
        return say(.cannotBeVaried(question.setting))
      }
      scene.sweep = SweepPage(question: question, sweep: sweep)
    }
    scene.sweep?.sweep.advance(by: work)
    touch()
  }

  /// Gives the setting of the sweep this value, from the present step on.
  mutating func setSwept(to value: Double) {
    guard let question = sweepQuestion else { return }
    let text = Numerals.significant(value, digits: 4)
    let path = question.setting.split(separator: ".").map(String.init)
    if let fault = setSetting(path, to: text) { say(fault) }
  }
}
