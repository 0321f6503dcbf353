// What theory says of an optimizer where it is.

import Optimization

extension Phrase {
  static func degreesName(_ degrees: Int) -> Phrase { Phrase("\(degrees) deg", "\(degrees) 度") }

  /// What grows along a direction: a coordinate, or the way along an angle.
  static func way(at name: Phrase) -> Phrase {
    Phrase("the way at \(name.en)", "\(name.zh)方向")
  }

  static func willGrow(_ comparison: String, along name: Phrase) -> Phrase {
    Phrase("\(comparison): it will grow along \(name.en)", "\(comparison)：将沿 \(name.zh) 增大")
  }

  static func willGrow(_ comparison: String, _ subject: Phrase, by factor: String) -> Phrase {
    Phrase(
      "\(comparison): \(subject.en) will grow by \(factor) a step",
      "\(comparison)：\(subject.zh) 每步将增大 \(factor) 倍")
  }

  static func grows(_ subject: Phrase) -> Phrase {
    Phrase("\(subject.en) grows", "\(subject.zh) 增大")
  }

  static func grows(_ subject: Phrase, by factor: String) -> Phrase {
    Phrase("\(subject.en) grows by \(factor) a step", "\(subject.zh) 每步增大 \(factor) 倍")
  }

  static func rate(_ rate: String, of limit: String, bound: String) -> Phrase {
    Phrase("eta \(rate) of \(limit) = \(bound)/L", "学习率 \(rate)，上限 \(limit) = \(bound)/L")
  }

  static func curvature(_ parts: [(number: String, name: Phrase)], condition: String?) -> Phrase {
    let along = parts.map {
      Phrase("\($0.number) along \($0.name.en)", "\($0.number)（沿 \($0.name.zh)）")
    }
    return Phrase("curvature ", "曲率 ") + joined(along, .comma)
      + (condition.map { Phrase(", condition \($0)", "，条件数 \($0)") } ?? .none)
  }

  static func damping(_ name: Phrase, _ damping: Mode.Damping, period: String?, critical: String?)
    -> Phrase
  {
    let kind =
      switch damping {
      case .underdamped: Phrase("underdamped", "欠阻尼")
      case .critical: Phrase("critical", "临界阻尼")
      case .overdamped: Phrase("overdamped", "过阻尼")
      }
    return name + Phrase(same: " ") + kind
      + (period.map { Phrase(" (a swing in \($0) steps)", "（\($0) 步一摆）") } ?? .none)
      + (critical.map { Phrase(", critical beta \($0)", "，临界 beta \($0)") } ?? .none)
  }
}
