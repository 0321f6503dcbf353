@testable import Optimization

extension Timeline {
  /// Changes a setting of the optimizer at place `run` from the present step on, as a hand would.
  mutating func change(_ run: Int, _ setting: NewSetting) {
    settle()
    change(run, setting, at: step)
  }

  /// Changes a setting of the optimizer at place `run` from `date` on.
  mutating func change(_ run: Int, _ setting: NewSetting, at date: Int) {
    var score = race.score
    score.insert(Change(step: date, optimizer: run, setting))
    replaceScore(with: score)
  }
}
