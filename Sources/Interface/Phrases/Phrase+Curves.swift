// Titles of charts, and what stands beside them.

extension Phrase {
  static let medianLoss = Phrase("median loss and 10-90 %", "损失的中位数与 10-90 %")
  static let lossAndMedian = Phrase(
    "loss (ensembles: median and 10-90 %)", "损失（系综：中位数与 10-90 %）")
  static let ofEnsemblesFirstParticle = Phrase(" (ensembles: particle 0)", "（系综：第 0 个粒子）")

  static func above(_ subject: Phrase, _ floor: String, namesMinimum: Bool) -> Phrase {
    Phrase(
      "\(subject.en) above \(floor)\(namesMinimum ? ", the minimum" : "")",
      "\(subject.zh)，高出\(namesMinimum ? "最小值 " : " ")\(floor)")
  }

  static func linear(_ subject: Phrase) -> Phrase {
    Phrase("\(subject.en), linear", "\(subject.zh)，线性")
  }

  static func over(_ axis: Phrase) -> Phrase { Phrase(" over \(axis.en)", "（按\(axis.zh)）") }

  static let noisyMedianRange = Phrase(" (noisy: median, range)", "（有噪声：中位数与范围）")
  static let gradientEvaluations = Phrase("gradient evaluations", "梯度计算次数")

  static func throughout(_ value: Phrase, _ note: Phrase) -> Phrase {
    Phrase("\(value.en) throughout\(note.en):", "\(value.zh)始终\(note.zh)：")
  }

  static func sweep(_ name: String, over setting: String) -> Phrase {
    Phrase("\(name): final loss over \(setting)", "\(name)：最终损失随 \(setting)")
  }

  static func divergesFrom(_ value: String) -> Phrase {
    Phrase(", diverges from \(value)", "，从 \(value) 起发散")
  }
}
