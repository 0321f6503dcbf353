// What is said of learning rates that are found by trial.

import Optimization

extension Phrase {
  private static func purpose(of goal: RateTuning.Goal) -> Phrase {
    switch goal {
    case .finalLoss: Phrase("the lowest final loss", "最终损失最低")
    case .stepsTo(let loss):
      Phrase(
        "the fewest steps to \(Numerals.significant(loss))",
        "到损失 \(Numerals.significant(loss)) 步数最少")
    }
  }

  static func tuned(for goal: RateTuning.Goal, diverged: Int) -> Phrase {
    let purpose = purpose(of: goal)
    let share =
      diverged > 0 ? Phrase(", \(diverged) of which diverged", "，其中 \(diverged) 次发散") : .none
    return Phrase(
      "tuned: \(purpose.en) of \(RateTuning.trials) runs",
      "调过：\(RateTuning.trials) 次运行中\(purpose.zh)") + share
  }

  static func tuningAll(percent: Int) -> Phrase {
    Phrase(
      "tuning all rates: \(percent) %, Esc twice calls it off",
      "正在调所有学习率：\(percent) %，按两次 Esc 取消")
  }

  static func tuneAllRates(for goal: RateTuning.Goal) -> Phrase {
    let purpose = purpose(of: goal)
    return Phrase(
      "t: tune all rates, \(RateTuning.trials) runs each, for \(purpose.en)",
      "t：调所有学习率，各 \(RateTuning.trials) 次运行，求\(purpose.zh)")
  }

  static let ratesAreBeingTuned = Phrase(
    "the rates are being tuned; Esc calls it off", "正在调学习率；Esc 取消")
  static let noRateToTune = Phrase("no optimizer has a rate that can be tuned", "没有优化器的学习率可调")
  static let tuningBegins = Phrase(
    "tuning all rates, \(RateTuning.trials) runs each; Esc calls it off",
    "开始调所有学习率，各 \(RateTuning.trials) 次运行；Esc 取消")
  static let tuningCalledOffByChange = Phrase(
    "the tuning is called off: the scene has changed", "场景已改变，不再调学习率")
  static let tuningCalledOff = Phrase(
    "the tuning is called off: the rates are as they were", "已取消：学习率保持原样")

  static func divergesAtEveryRate(_ name: String) -> Phrase {
    Phrase("\(name) diverges at every rate", "\(name) 用任何学习率都发散")
  }

  static func tunedRates(_ rates: [Phrase]) -> Phrase {
    Phrase("tuned, \(RateTuning.trials) runs each: ", "已调，各 \(RateTuning.trials) 次运行：")
      + joined(rates, .comma)
  }
}
