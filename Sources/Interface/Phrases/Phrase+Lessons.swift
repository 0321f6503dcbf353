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

  static let spaceBegins = Phrase("space begins", "空格键开始")

  static func courseOffer(lessons: Int, chapters: Int) -> Phrase {
    Phrase(
      "New here? O opens the course: \(lessons) lessons in \(chapters) chapters.",
      "初次使用？按 O 打开课程：\(chapters) 章，共 \(lessons) 课。")
  }

  static let contents = Phrase("Contents", "目录")
  static let otherPresets = Phrase("More", "其他")
  static let readAgain = Phrase("read again", "已重新读取")
  static let notValid = Phrase("Not valid, so it stays as it was", "文件有误，保留之前的内容")

  static func locks(_ lock: Lock) -> Phrase {
    let what =
      switch lock {
      case .landscape: Phrase("the landscape", "曲面")
      case .start: Phrase("the start", "起点")
      case .seed: Phrase("the seed", "种子")
      case .optimizers: Phrase("the set of optimizers", "优化器的增减")
      case .rule: Phrase("the rules", "更新规则")
      case .learningRate: Phrase("the learning rates", "学习率")
      case .noise: Phrase("the noise", "噪声")
      case .average: Phrase("the averages", "平均")
      case .settings: Phrase("the settings", "各项设置")
      case .speed: Phrase("the speed", "速度")
      case .layout: Phrase("the layout", "布局")
      case .view: Phrase("the view", "视图")
      case .presets: Phrase("the choice of presets", "预设的选择")
      }
    return Phrase("this lesson locks ", "本课锁定了") + what
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
