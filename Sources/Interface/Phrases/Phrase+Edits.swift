// What is said of changes by hand.

extension Phrase {
  static func undone(left: Int) -> Phrase {
    left == 0
      ? Phrase("undone: the scene is as it was opened", "已撤销：场景与打开时相同")
      : Phrase("undone; \(left) left to undo", "已撤销；还可撤销 \(left) 次")
  }

  static func redone(left: Int) -> Phrase {
    left == 0
      ? Phrase("done again", "已重做")
      : Phrase("done again; \(left) left to redo", "已重做；还可重做 \(left) 次")
  }

  static let nothingToUndo = Phrase("nothing to undo", "没有可撤销的更改")
  static let nothingToRedo = Phrase("nothing to redo", "没有可重做的更改")
  static let noRoomForEnsembles = Phrase(
    "no room for that: the ensembles would take more than a scene may", "内存不够：系综超出了场景的限度")

  static func again(toLose count: Int) -> Phrase {
    Phrase(
      "again, to lose \(count == 1 ? "the change" : "the \(count) changes") made here by hand",
      "再按一次，放弃这里手动做的 \(count) 处更改")
  }

  static func degrees(_ angle: String) -> Phrase { Phrase("at \(angle) degrees", "\(angle) 度") }

  static let noValueAtStarts = Phrase(
    "the landscape would have no value where the optimizers start", "曲面在优化器的起点没有值")

  static func landscapeChanged(_ words: Phrase) -> Phrase {
    Phrase("landscape: \(words.en); from the start", "曲面：\(words.zh)；从头开始")
  }

  static let panesAreGone = Phrase("the panes are gone; U brings them back", "分栏已去掉；U 恢复")

  static func noRoom(most: Int) -> Phrase {
    Phrase(
      "there is no room: a scene has \(most) optimizers at most", "放不下：一个场景最多 \(most) 个优化器")
  }

  static let nothingLeftToSplit = Phrase(
    "nothing is left to split here; go back to before", "这里已没有可对比的；请退回之前")

  static func noStep(_ setting: String, isDown: Bool) -> Phrase {
    Phrase(
      "\(setting) has no step \(isDown ? "down" : "up") here",
      "\(setting) 在这里不能再\(isDown ? "减小" : "增大")")
  }

  static let nothingLeftToBranch = Phrase(
    "at the end: nothing is left to branch off", "已结束：没有可分支的")

  static func hasDiverged(_ name: String) -> Phrase {
    Phrase("\(name) has diverged; go back to before", "\(name) 已发散；请退回之前")
  }

  static func changeIt(_ name: String) -> Phrase {
    Phrase("\(name): change it with [ ] ; ' E S a", "\(name)：用 [ ] ; ' E S a 更改")
  }

  static func copy(_ name: String, of original: String) -> Phrase {
    Phrase("\(name): a copy of \(original)", "\(name)：\(original) 的副本")
  }

  static let sceneNeedsAnOptimizer = Phrase("a scene needs an optimizer", "场景至少要有一个优化器")

  static func isGone(_ name: String) -> Phrase {
    Phrase("\(name) is gone; U brings it back", "\(name) 已移除；U 恢复")
  }

  static func doesNotWorkHere(_ rule: String) -> Phrase {
    Phrase("\(rule) does not work on this landscape", "\(rule) 不能用于这个曲面")
  }

  static func chosenByTrial(_ name: String, rate: String) -> Phrase {
    Phrase("\(name): eta \(rate), chosen by trial", "\(name)：学习率 \(rate)，由试验选定")
  }

  static func isFull(most: Int) -> Phrase {
    Phrase(
      "there are \(most) optimizers, as many as a scene may have; X takes one away",
      "已有 \(most) 个优化器，达到上限；X 移除一个")
  }

  static func average(_ name: String, _ average: String?) -> Phrase {
    Phrase("\(name): average \(average ?? "none")", "\(name)：平均 \(average ?? "无")")
  }

  static func changed(
    _ name: String, _ value: Tunable, from before: String, to after: String, at step: Int
  ) -> Phrase {
    Phrase(
      "\(name): \(value.word) \(before) -> \(after) from step \(step)",
      "\(name)：\(value.heading.zh) \(before) -> \(after)，从第 \(step) 步起")
  }

  static func set(_ name: String, _ setting: String, to value: String, at step: Int) -> Phrase {
    Phrase(
      "\(name): \(setting) \(value) from step \(step)",
      "\(name)：\(setting) \(value)，从第 \(step) 步起")
  }

  static func newRule(_ name: String, _ rule: String, at step: Int) -> Phrase {
    Phrase(
      "\(name): \(rule) from step \(step), with nothing remembered",
      "\(name)：从第 \(step) 步起用 \(rule)，状态清空")
  }

  static func branchesOff(_ name: String, at step: Int) -> Phrase {
    Phrase(
      "\(name) branches off at step \(step); before that change what it was",
      "\(name) 在第 \(step) 步分支；在此之前请更改原来的优化器")
  }

  static func otherOptimizers(_ title: String) -> Phrase {
    Phrase(
      "\(title): other optimizers, for none of the scene's works here",
      "\(title)：换了优化器，原来的都不能用在这里")
  }

  static func moved(_ title: String, kept: [String], changed: [Phrase], leftOut: [String]) -> Phrase
  {
    let parts = [
      (kept.map(Phrase.init(same:)), Phrase("kept ", "保留 ")),
      (changed, Phrase("eta changed to fit: ", "学习率已调整：")),
      (leftOut.map(Phrase.init(same:)), Phrase("left out: ", "未带来：")),
    ]
    return Phrase(same: title) + .colon
      + joined(parts.filter { !$0.0.isEmpty }.map { $0.1 + joined($0.0, .comma) }, .semicolon)
  }

  static func rate(_ letter: String, _ rate: String, replacesSchedule: Bool) -> Phrase {
    Phrase(
      "\(letter) \(rate)\(replacesSchedule ? " in place of its schedule" : "")",
      "\(letter) \(rate)\(replacesSchedule ? "（代替其调度）" : "")")
  }
}
