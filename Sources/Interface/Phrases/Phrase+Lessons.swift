// What is said around the texts of a lesson.

import Presets

extension Phrase {
  /// Between two sentences.
  static let sentenceGap = Phrase(" ", "")

  static func right(_ sign: String, _ choice: String) -> Phrase {
    Phrase("\(sign) \(choice): right.", "\(sign) \(choice)：对。")
  }

  static func wrong(_ sign: String, _ choice: String) -> Phrase {
    Phrase("\(sign) \(choice): wrong. ", "\(sign) \(choice)：错。")
  }

  static let sceneWasChanged = Phrase("(the scene was changed) ", "（场景已更改）")

  static func neverCame(by step: Int, _ missed: [Phrase]) -> Phrase {
    let missed = joined(missed, .semicolon)
    return Phrase(
      "This never came by step \(step): \(missed.en).", "到第 \(step) 步仍未出现：\(missed.zh)。")
  }

  static let noBeatAfter = Phrase("there is no beat after this step", "这一步之后没有节拍")
  static let noBeatBefore = Phrase("there is no beat before this step", "这一步之前没有节拍")
  static let nothingHappensAfter = Phrase("nothing happens after this step", "这一步之后没有变化")
  static let nothingHappensBefore = Phrase("nothing happens before this step", "这一步之前没有变化")

  /// What was waited for: "A: loss below 0.01".
  static func waitedFor(_ condition: Condition) -> Phrase {
    let what =
      switch condition.event {
      case .lossBelow(let loss): Phrase("loss below \(loss)", "损失低于 \(loss)")
      case .distanceBelow(let distance, let place):
        Phrase(
          "distance from (\(place.x), \(place.y)) below \(distance)",
          "到 (\(place.x), \(place.y)) 的距离小于 \(distance)")
      case .gradientNormBelow(let norm):
        Phrase("gradient norm below \(norm)", "梯度范数低于 \(norm)")
      case .diverged: Phrase("diverged", "发散")
      case .converged: Phrase("converged", "收敛")
      case .escaped: Phrase("escaped from its well", "离开势阱")
      }
    return Phrase(same: condition.optimizer) + .colon + what
  }
}
