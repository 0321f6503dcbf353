// The card that says whether a race is fair.

extension Phrase {
  static let isThisFair = Phrase("Is this fair?", "这公平吗？")

  static func spent(steps: Int, evaluations: String) -> Phrase {
    Phrase(
      "\(steps) \(steps == 1 ? "step" : "steps"), "
        + "\(evaluations) gradient \(evaluations == "1" ? "evaluation" : "evaluations")",
      "\(steps) 步，梯度计算 \(evaluations) 次")
  }

  static let ofFirstParticle = Phrase(", of particle 0", "，指第 0 个粒子")

  static func learningRate(_ rate: Phrase) -> Phrase {
    Phrase("learning rate \(rate.en)", "学习率 \(rate.zh)")
  }

  static let chosenByTheRule = Phrase("chosen by the rule itself", "由更新规则自行选定")
  static let given = Phrase("given", "给定")

  static func ofSchedule(_ name: String) -> Phrase {
    Phrase("of the schedule \(name)", "来自调度 \(name)")
  }

  static func changedByHand(times: Int, at steps: String) -> Phrase {
    Phrase(
      ", then changed by hand \(times == 1 ? "once" : "\(times) times"), at \(steps)",
      "，后手动更改 \(times) 次，在第 \(steps) 步")
  }

  static let noNoise = Phrase("no noise", "没有噪声")

  static func noise(_ sigma: String, _ seed: Phrase) -> Phrase {
    Phrase("noise sigma \(sigma), \(seed.en)", "噪声 sigma \(sigma)，\(seed.zh)")
  }

  static func ownSeed(_ seed: UInt64) -> Phrase {
    Phrase("a seed of its own, \(seed)", "自己的种子 \(seed)")
  }

  static func raceSeed(_ seed: UInt64) -> Phrase {
    Phrase("the race's seed, \(seed)", "比赛的种子 \(seed)")
  }

  static func raceToLoss(_ loss: String) -> Phrase {
    Phrase("Race to the loss \(loss)", "看谁先到损失 \(loss)")
  }

  static let notYet = Phrase("not yet", "未到")
  static let bySteps = Phrase("by steps", "按步数")
  static let byEvaluations = Phrase("by evaluations", "按计算次数")
  static let inSimulatedTime = Phrase("in simulated time", "按模拟时间")

  static func first(_ letters: [String]) -> Phrase {
    Phrase(": \(letters.joined(separator: " and ")) first", "：\(letters.joined(separator: "、")) 领先")
  }

  static let anotherLoss = Phrase(
    "another loss: type  race to 0.01  behind :", "换一个损失：在 : 后输入  race to 0.01")
}
