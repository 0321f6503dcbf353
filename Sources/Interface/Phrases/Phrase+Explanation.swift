// What an optimizer is and what it runs down, and how an update is told.

import Optimization

extension Phrase {
  static let ruleRole = Phrase("rule", "更新规则")
  static let learningRateRole = Phrase("learning rate", "学习率")
  static let averageRole = Phrase("average", "平均")
  static let landscapeRole = Phrase("landscape", "曲面")
  static let meanOverSamplesRole = Phrase("landscape, a mean over samples", "曲面，对样本的平均")

  static func stability(_ value: String, below limit: String) -> Phrase {
    Phrase(
      "eta L = \(value), L the largest curvature here; stable below \(limit)",
      "eta L = \(value)，L 是这里的最大曲率；小于 \(limit) 时稳定")
  }

  static func ratesFelt(x: String, y: String) -> Phrase {
    Phrase("eta felt: \(x) along x, \(y) along y", "有效学习率：沿 x \(x)，沿 y \(y)")
  }

  static func now(_ rate: String, after updates: Int) -> Phrase {
    Phrase("now \(rate), after \(updates) updates", "现在 \(rate)，在 \(updates) 次更新之后")
  }

  static let weightDecayHeading = Phrase(
    "weight_decay: L2, added to the gradient before the noise", "weight_decay：L2，在噪声之前加到梯度上")

  static func source(_ source: String) -> Phrase {
    Phrase("source: ", "来源：") + .catalog(source)
  }

  static func rotation(_ angle: String) -> Phrase {
    Phrase("rotation = \(angle): degrees anticlockwise", "rotation = \(angle)：逆时针的度数")
  }

  static func meaning(_ description: ParameterDescription) -> Phrase {
    let (summary, range) = (Phrase.catalog(description.summary), range(description.kind))
    return Phrase(": \(summary.en) (\(range.en))", "：\(summary.zh)（\(range.zh)）")
  }

  static let moves = Phrase("moves", "移动")

  static let leftTheFiniteNumbers = Phrase("it has left the finite numbers", "已超出有限数")

  static func update(_ letter: String, _ name: String, _ step: Int) -> Phrase {
    Phrase(
      "\(letter)  \(name)  step \(step) -> \(step + 1)",
      "\(letter)  \(name)  第 \(step) -> \(step + 1) 步")
  }

  /// The stage of an update that a sub-step belongs to.
  static func stage(_ part: SubStep.Part) -> Phrase {
    switch part {
    case .gradient: Phrase(part.rawValue, "梯度")
    case .weightDecay: Phrase("weight decay", "权重衰减")
    case .noise: Phrase(part.rawValue, "噪声")
    case .clip: Phrase(part.rawValue, "裁剪")
    case .rule: Phrase(part.rawValue, "更新规则")
    case .rate: Phrase(part.rawValue, "学习率")
    case .move: Phrase(part.rawValue, "移动")
    case .constraint: Phrase(part.rawValue, "约束")
    case .average: Phrase(part.rawValue, "平均")
    }
  }
}
