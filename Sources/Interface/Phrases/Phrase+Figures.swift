// What stands on a figure for paper: names of axes, and what signs and lines mean.

import Presets

extension Phrase {
  static let learningRateOnPaper = Phrase("learning rate", "学习率")
  static let sigmaOnPaper = Phrase("sigma of the noise", "噪声的标准差")
  static let lossAxis = Phrase("loss", "损失")

  static func name(of axis: CurveAxis) -> Phrase {
    switch axis {
    case .steps: Phrase("step", "步数")
    case .evaluations: gradientEvaluations
    case .time:
      Phrase("simulated time (one sample's gradient = 1)", "模拟时间（一个样本的梯度 = 1）")
    case .learningRate: learningRateOnPaper
    }
  }

  static func rate(_ value: String) -> Phrase { Phrase(", rate \(value)", "，学习率 \(value)") }
  static func commonRate(_ value: String) -> Phrase {
    Phrase("learning rate \(value)", "学习率 \(value)")
  }
  static func logged(_ name: String) -> Phrase { Phrase("\(name), logged", "\(name)，记录") }

  static let startSign = Phrase("start", "起点")
  static let minimumSign = Phrase("minimum", "极小点")
  static let constraintLine = Phrase("constraint", "约束")
  static let spreadLine = Phrase("one standard deviation", "1 倍标准差")
  static let theoryLine = Phrase("two standard deviations, in theory", "理论上的 2 倍标准差")
  static let curvesUpAndDown = Phrase("/  curves up and down", "/  有上弯也有下弯")
  static let curvesDown = Phrase("x  curves down", "x  下弯")
  static let tangent = Phrase("tangent", "切线")
  static let downhill = Phrase("downhill", "下坡方向")
  static let firstUpdate = Phrase("first update", "第一次更新")
  static let gradientTimesRate = Phrase("gradient times rate", "梯度乘学习率")
  static let nextMove = Phrase("next move", "下一步")

  static func comes(to place: String) -> Phrase { Phrase("comes to \(place)", "到达 \(place)") }
  static func comes(toMinimum number: Int) -> Phrase {
    Phrase("comes to minimum \(number)", "到达极小点 \(number)")
  }

  static func density(temperature: String?, isPlanar: Bool) -> Phrase {
    let value = temperature.map { Phrase(", T = \($0)", "，T = \($0)") } ?? .none
    let part =
      isPlanar ? Phrase(": half and nine tenths of it", "：围出一半和九成") : Phrase.none
    return Phrase(same: "exp(-f/T)") + value + part
  }

  static func arrowsOnPaper(times scale: String) -> Phrase {
    Phrase("arrows \(scale) times as long", "箭头放大 \(scale) 倍")
  }

  // Maps of basins.

  static let divergesPlace = Phrase("diverges", "发散")
  static func endsAtNone(share: String) -> Phrase {
    Phrase("no colour: ends at none, \(share)", "无色：不到任何极小点，\(share)")
  }
  static func firstMinima(_ shown: Int, of count: Int) -> Phrase {
    Phrase("the first \(shown) of \(count) minima", "\(count) 个极小点中的前 \(shown) 个")
  }
  static func stronger(within thirds: [Int]) -> Phrase {
    let steps = thirds.map { "\($0)" }.joined(separator: ", ")
    return Phrase("stronger: there within \(steps) steps", "越深越快：\(steps) 步内到达")
  }
}
