// Titles of charts, and what stands beside them.

import Optimization
import Presets

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
  static let withoutNoise = Phrase(" (no noise)", "（没有噪声）")
  static let gradientEvaluations = Phrase("gradient evaluations", "梯度计算次数")
  static let simulatedTime = Phrase("simulated time", "模拟时间")

  static func simulated(_ time: StepTime, hasSamples: Bool) -> Phrase {
    let overhead = Numerals.short(time.overhead)
    guard hasSamples else {
      return Phrase(
        "simulated time: a step takes \(overhead), and 1 for each of its gradients",
        "模拟时间：一步用时 \(overhead)，每个梯度再加 1")
    }
    return Phrase(
      "simulated time: a step takes \(overhead) + ceil(samples/\(time.width)); one sample's gradient is 1",
      "模拟时间：一步用时 \(overhead) + ceil(样本数/\(time.width))，一个样本的梯度为 1")
  }

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

// What there is to choose from, and its charts.

extension Phrase {
  static let lossOfAverage = Phrase("loss of the average", "平均处的损失")
  static let noneIsKept = Phrase(" (none is kept)", "（没有保留平均）")
  static let gradientNormTitle = Phrase("gradient norm", "梯度范数")
  static let distanceToNone = Phrase("distance (no minimum is known)", "距离（没有已知的极小点）")
  static let distanceToMinimum = Phrase("distance to the nearest minimum", "到最近极小点的距离")
  static let moveLength = Phrase("length of the move", "一步的长度")

  static func effectiveRate(along axis: String) -> Phrase {
    Phrase("effective rate along \(axis)", "沿 \(axis) 的有效学习率")
  }

  static func summary(of curve: Curve) -> Phrase {
    switch curve {
    case .loss: Phrase(curve.summary, "损失，虚线为平均处")
    case .learningRate: Phrase(curve.summary, "下一次更新的学习率")
    case .sigma: Phrase(curve.summary, "下一次更新的噪声")
    case .gradientNorm: Phrase(curve.summary, "梯度的长度，加噪声和裁剪之前")
    case .distance: Phrase(curve.summary, "到最近的极小点有多远")
    case .effectiveRateX: Phrase(curve.summary, "x 实际的学习率")
    case .effectiveRateY: Phrase(curve.summary, "y 实际的学习率")
    case .move: Phrase(curve.summary, "上一步的长度")
    case .averageLoss: Phrase(curve.summary, "位置平均处的损失")
    }
  }

  static func summary(of axis: CurveAxis) -> Phrase {
    switch axis {
    case .steps: Phrase(axis.summary, "步数")
    case .evaluations: Phrase(axis.summary, "单个样本的梯度数")
    case .time: Phrase(axis.summary, "模拟时间，以一个样本的梯度为单位")
    case .learningRate: Phrase(axis.summary, "范围测试的学习率")
    }
  }

  static func shownAsChart(_ number: Int) -> Phrase {
    Phrase("shown, chart \(number)", "已显示，图 \(number)")
  }

  static func curvesTitle(most: Int) -> Phrase {
    Phrase("Curves: up to \(most) charts", "曲线：最多 \(most) 幅图")
  }
}
