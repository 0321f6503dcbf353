// What is asked where a value is typed, and why one is refused.

extension Phrase {
  static let stepsASecondQuestion = Phrase("steps a second", "每秒步数")
  static let degreesOfTheLandscape = Phrase("degrees of the landscape", "曲面旋转的度数")
  static let raceToTheLoss = Phrase("race to the loss", "比赛到损失")
  static let stepsOfATrail = Phrase("steps of a trail", "轨迹的步数")
  static let saveAs = Phrase("save as", "另存为")

  static func numberAboveZero(_ optimizer: String, has present: String) -> Phrase {
    Phrase(
      "number > 0; \(optimizer) has \(present); x2 doubles it",
      "大于 0 的数；\(optimizer) 现为 \(present)；x2 为两倍")
  }

  static func parameter(_ range: Phrase, _ optimizer: String, has present: String) -> Phrase {
    Phrase(
      "\(range.en); \(optimizer) has \(present)", "\(range.zh)；\(optimizer) 现为 \(present)")
  }

  static func stepUsage(limit: Int, now: String) -> Phrase {
    Phrase("0 to \(limit); now \(now)", "0 到 \(limit)；现在 \(now)")
  }

  static func speedUsage(now: String) -> Phrase {
    Phrase("steps a second, > 0; now \(now)", "每秒步数，大于 0；现在 \(now)")
  }

  static func rotationUsage(now: String) -> Phrase {
    Phrase("degrees anticlockwise; now \(now)", "逆时针的度数；现在 \(now)")
  }

  static func lossUsage(now: String) -> Phrase {
    Phrase("a loss; now \(now)", "一个损失；现在 \(now)")
  }

  static func trailUsage(now: String) -> Phrase {
    Phrase("steps drawn whole, all or none; now \(now)", "完整画出的步数，all 或 none；现在 \(now)")
  }

  static let nameUsage = Phrase(
    "a name: the scene becomes a preset of yours", "一个名称：场景成为你的预设")

  static func thereIsNo(_ kind: String, _ text: String) -> Phrase {
    Phrase("there is no \(kind) '\(text)'", "没有叫“\(text)”的")
  }

  static func isNotANumber(_ text: String, _ advice: String?) -> Phrase {
    Phrase(
      "'\(text)' is not a number\(advice.map { ": \($0)" } ?? "")", "“\(text)”不是数")
  }

  static func has(_ rule: String, no name: String) -> Phrase {
    Phrase("\(rule) has no \(name)", "\(rule) 没有 \(name)")
  }

  static func mustBe(_ name: String, _ kind: Phrase) -> Phrase {
    Phrase("\(name) must be \(kind.en)", "\(name) 应为\(kind.zh)")
  }

  static func stepBounds(limit: Int) -> Phrase {
    Phrase("a step is a whole number from 0 to \(limit)", "步是 0 到 \(limit) 的整数")
  }

  static func trailBounds(most: Int) -> Phrase {
    Phrase(
      "a trail is a whole number of steps, from 1 to \(most)", "轨迹是 1 到 \(most) 的整数步")
  }

  static func speedBounds(most: String) -> Phrase {
    Phrase("speed is greater than 0, at most \(most)", "速度大于 0，至多 \(most)")
  }

  static func hasToBePositive(_ value: Tunable) -> Phrase {
    value == .sigma
      ? Phrase("sigma has to be 0 or greater", "\(value.heading.zh)不能为负")
      : Phrase("\(value.word) has to be greater than 0", "\(value.heading.zh)必须大于 0")
  }

  static let factorHasToBePositive = Phrase("a factor has to be greater than 0", "倍数必须大于 0")

  static func nothingToMultiply(_ value: Tunable) -> Phrase {
    Phrase(
      "\(value.word) is 0 here: there is nothing to multiply", "\(value.heading.zh)在这里为 0，无可相乘")
  }

  static func isZeroHere(_ value: Tunable) -> Phrase {
    Phrase(
      "its \(value == .sigma ? "noise" : "schedule") has \(value.word) 0 at this step; try another step",
      "这一步它的\(value.heading.zh)为 0；请换一步")
  }

  static func tooFar(_ value: Tunable) -> Phrase {
    Phrase("too far from the present \(value.word)", "与现在的\(value.heading.zh)相差太远")
  }
}
