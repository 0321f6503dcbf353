// Lists to choose from, the form, and boxes with lines.

extension Phrase {
  static let presetsTitle = Phrase("Presets", "预设")
  static let landscapesTitle = Phrase("Landscapes", "损失曲面")
  static let addAnOptimizer = Phrase("Add an optimizer", "添加优化器")
  static let commandsTitle = Phrase("Commands", "命令")
  static let typeToFind = Phrase(" type to find", " 输入以查找")
  static let nothingFits = Phrase("nothing fits", "没有符合的")

  static func count(_ count: String, of total: String) -> Phrase {
    Phrase("\(count) of \(total)", "\(count)/\(total)")
  }

  static func notValid(_ reason: String) -> Phrase {
    Phrase("not valid, \(reason)", "无效，\(reason)")
  }

  static func lines(_ first: Int, _ last: Int, of count: Int) -> Phrase {
    Phrase(" \(first)-\(last) of \(count), j k ", " \(first)-\(last)，共 \(count)，j k ")
  }

  static let landscape = Phrase("Landscape", "损失曲面")

  static func form(_ letter: String, _ name: String, at step: Int) -> Phrase {
    Phrase("\(letter)  \(name), from step \(step)", "\(letter)  \(name)，从第 \(step) 步起")
  }

  static func setting(_ summary: Phrase, _ range: Phrase, usual: String?) -> Phrase {
    Phrase(
      "\(summary.en) (\(range.en)\(usual.map { "; usually \($0)" } ?? ""))",
      "\(summary.zh)（\(range.zh)\(usual.map { "；通常 \($0)" } ?? "")）")
  }

  static func enterTypesIt(_ name: String) -> Phrase {
    Phrase("\(name): Enter types it", "\(name)：按 Enter 输入")
  }

  static func atItsEnd(_ name: String) -> Phrase {
    Phrase("\(name): at its end", "\(name)：已到尽头")
  }

  static let overlayLayout = Phrase("", "叠加")
  static let panesLayout = Phrase("", "分栏")
  static let curvesLayout = Phrase("", "曲线")
  static let surfaceLayout = Phrase("a relief, seen from the side", "立体曲面")
  static let surfacesLayout = Phrase("a relief for each, side by side", "分栏立体曲面")
}
