// What signs on a map mean, and what stands in its corners.

import Plotting

extension Phrase {
  static let saddle = Phrase("saddle", "鞍点")
  static let maximum = Phrase("maximum", "极大点")
  static let valleyWithoutMinimum = Phrase(
    "a valley: no minimum, but equally low places", "山谷：没有极小点，而有同样低的一片")

  static func lowest(_ shown: Int, of count: Int) -> Phrase {
    Phrase("the lowest \(shown) of \(count) minima", "\(count) 个极小点中最低的 \(shown) 个")
  }

  static func zoomInToSee(saddles: Int, maxima: Int) -> Phrase {
    let parts = [
      (saddles, Phrase("\(saddles) saddles", "\(saddles) 个鞍点")),
      (maxima, Phrase("\(maxima) maxima", "\(maxima) 个极大点")),
    ].filter { $0.0 > 0 }.map(\.1)
    return joined(parts, .comma) + .colon + Phrase("zoom in to see them", "放大后可见")
  }

  static func chord(_ middle: String, _ sign: String, _ mean: String) -> Phrase {
    Phrase(
      "middle of the chord: f \(middle) \(sign) mean of the ends \(mean)",
      "弦的中点：f \(middle) \(sign) 两端平均 \(mean)")
  }

  static func density(temperature: String, isPlanar: Bool) -> Phrase {
    Phrase(
      "exp(-f/T) in this view, T = \(temperature)\(isPlanar ? ", around 50 and 90 % of it" : "")",
      "此视野中的 exp(-f/T)，T = \(temperature)\(isPlanar ? "，围出 50 % 和 90 %" : "")")
  }

  static let noiseBall = Phrase("ring: 2 sd at this sigma, on a quadratic", "圆环：此噪声在二次函数上的 2 倍标准差")

  static func arrows(_ push: String, _ move: String) -> Phrase {
    Phrase(
      "\(push) gradient times eta  \(move) next move", "\(push) 梯度乘学习率  \(move) 下一步")
  }

  static let remembered = Phrase("remembered", "记住的")
  static let clipped = Phrase("clipped", "裁剪后")
  static let withNoise = Phrase("with noise", "加噪声后")
  static let withDecay = Phrase("with decay", "加权重衰减后")
  static let asTheRuleSeesIt = Phrase("as the rule sees it", "更新规则所见")
  static let ofTheBatch = Phrase("of the batch", "小批量的")
  static let pixels = Phrase("pixels", "像素")

  static func arrows(times scale: String) -> Phrase {
    Phrase(" arrows x\(scale) ", " 箭头 x\(scale) ")
  }

  static func hessian(_ sign: String, _ signs: String) -> Phrase {
    Phrase("\(sign) Hessian \(signs)", "\(sign) 黑塞矩阵 \(signs)")
  }

  static func curveAboveChord(_ sign: String) -> Phrase {
    Phrase("\(sign) curve above the chord", "\(sign) 曲线高于弦")
  }

  static func endsAt(_ letter: String) -> Phrase {
    Phrase("\(letter) ends at", "\(letter) 落入")
  }

  static func percentDone(_ percent: Int) -> Phrase {
    Phrase(": \(percent) % done", "：已算 \(percent) %")
  }

  static func more(_ count: Int) -> Phrase { Phrase("and \(count) more", "另有 \(count) 个") }

  static let endsNowhere = Phrase("none", "都不到")
  static let leaves = Phrase("leaves", "离开")
  static let thinnerSooner = Phrase("thinner: sooner", "越疏越快")
  static let dotsLater = Phrase("dots: later", "带点：较慢")
  static let darkerLater = Phrase("darker: later", "越暗越慢")
  static let palerLater = Phrase("paler: later", "越淡越慢")

  static let pointer = Phrase("Pointer", "指针")
  static let at = Phrase("at", "位置")
  static let gradient = Phrase("gradient", "梯度")
  static let hessian = Phrase("Hessian", "黑塞矩阵")
  static let eigenvalues = Phrase("eigenvalues", "特征值")
  static let conditionNumber = Phrase("condition", "条件数")
  static let infinite = Phrase("infinite", "无穷")
  static let convexSign = Phrase("+ convex", "+ 凸")
  static let bowlSigns = Phrase("+ +  bowl", "+ +  碗")
  static let saddleSigns = Phrase("+ -  saddle", "+ -  鞍")
  static let concaveSign = Phrase("- concave", "- 凹")
  static let hillSigns = Phrase("- -  hill", "- -  山")
  static let flatSigns = Phrase("0  flat", "0  平")

  static func allSamples(_ count: Int) -> Phrase {
    Phrase("all \(count) samples", "全部 \(count) 个样本")
  }

  static func batch(_ size: Int, of count: Int) -> Phrase {
    Phrase("batch \(size) of \(count)", "批量 \(size)，共 \(count)")
  }

  static func glyphs(_ glyphs: GlyphSet) -> Phrase {
    switch glyphs {
    case .braille: Phrase(glyphs.summary, "盲文点")
    case .octants: Phrase(glyphs.summary, "八分块")
    case .sextants: Phrase(glyphs.summary, "六分块")
    case .blocks: Phrase(glyphs.summary, "方块")
    case .ascii: Phrase(glyphs.summary, "ASCII 字符")
    }
  }
}
