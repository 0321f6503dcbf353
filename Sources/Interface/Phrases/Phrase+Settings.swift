// What an optimizer is set to, in short.

import Optimization

extension Phrase {
  static func batch(_ batch: MiniBatch) -> Phrase {
    let sampling =
      switch batch.sampling {
      case .withReplacement: "有放回"
      case .shuffled: "打乱"
      case .cyclic: "循环"
      }
    return Phrase("batch \(batch.size) \(batch.sampling.rawValue)", "批量 \(batch.size) \(sampling)")
  }

  static func uphill(_ ascent: Ascent) -> Phrase? {
    switch (ascent.x, ascent.y) {
    case (true, true): Phrase("uphill", "上升")
    case (true, false): Phrase("uphill in x", "沿 x 上升")
    case (false, true): Phrase("uphill in y", "沿 y 上升")
    case (false, false): nil
    }
  }

  static func lookahead(every: Int, step: String) -> Phrase {
    Phrase("lookahead \(every) steps, \(step) of them kept", "前瞻 \(every) 步，保留 \(step)")
  }

  static func turned(_ formula: String, by degrees: String) -> Phrase {
    Phrase("\(formula), turned by \(degrees) degrees", "\(formula)，转 \(degrees) 度")
  }

  static func onTurned(by degrees: String) -> Phrase {
    Phrase("landscape turned by \(degrees) degrees", "损失曲面转 \(degrees) 度")
  }

  static func disk(_ radius: String) -> Phrase { Phrase("disk \(radius)", "圆盘 \(radius)") }

  static func box(_ sides: String) -> Phrase { Phrase("box \(sides)", "矩形 \(sides)") }

  static let andAlso = Phrase(" and ", " 交 ")
  static let orElse = Phrase(" or ", " 并 ")

  static func projection(on shape: Phrase) -> Phrase {
    shape + .comma + Phrase("projection", "投影")
  }

  static func penalty(on shape: Phrase, _ weight: String, outside: String) -> Phrase {
    shape + .comma
      + Phrase("penalty \(weight), outside by \(outside)", "惩罚 \(weight)，超出 \(outside)")
  }
}
