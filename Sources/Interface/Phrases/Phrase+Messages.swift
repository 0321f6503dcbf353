// Passing remarks, and what is kept of them.

import Presets

extension Phrase {
  static let messagesTitle = Phrase("Messages", "消息")
  static let noneYet = Phrase("none yet", "暂无")

  static func step(_ step: Int) -> Phrase { Phrase("step \(step)", "第 \(step) 步") }

  static let atTheEnd = Phrase(
    "at the end: r starts again, p opens another preset", "已结束：r 重来，p 打开另一个预设")
  static let noPresetsFound = Phrase("no presets found", "没有找到预设")
  static let mouseWorksHere = Phrase("the mouse works here", "鼠标用于本程序")
  static let mouseSelectsText = Phrase(
    "the mouse selects text; m takes it back", "鼠标用于选取文字；m 收回")
  static let blocksHaveNoIsolines = Phrase(
    "blocks show where bands meet instead of iso-lines", "方块以色带交界代替等高线")
  static let onlyASCII = Phrase("only ASCII in this locale", "此区域设置只能用 ASCII")

  static func theme(_ name: String) -> Phrase { Phrase("theme \(name)", "主题 \(name)") }

  static func drawn(with glyphs: Phrase) -> Phrase {
    Phrase("drawn with \(glyphs.en)", "以\(glyphs.zh)绘制")
  }

  static func kept(as path: String, _ name: String) -> Phrase {
    Phrase("kept as \(path); downhill \(name) opens it", "已存为 \(path)；用 downhill \(name) 打开")
  }

  static func keptBeforeBundled(as path: String, _ name: String) -> Phrase {
    Phrase(
      "kept before the bundled \(name), which is back once you delete \(path)",
      "已存，排在内置的 \(name) 之前；删除 \(path) 即可恢复")
  }

  static func willHide(by path: String) -> Phrase {
    Phrase(
      "Enter puts yours before the bundled one; deleting \(path) brings that back",
      "Enter 让它排在内置预设之前；删除 \(path) 即可恢复")
  }

  static func isThereAlready(_ name: String) -> Phrase {
    Phrase("\(name) is there already; Enter replaces it", "\(name) 已存在；Enter 替换")
  }

  static func onlyOptimizers(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "there is one optimizer only" : "there are \(count) optimizers only",
      "只有 \(count) 个优化器")
  }

  static func isSoAlready(_ optimizer: String) -> Phrase {
    Phrase("\(optimizer): it is so already", "\(optimizer)：已是如此")
  }

  static func noNoiseToLower(_ optimizer: String) -> Phrase {
    Phrase("\(optimizer) has no noise to lower; ' gives it some", "\(optimizer) 没有可降低的噪声；' 加入噪声")
  }

  static func stepsASecond(_ speed: String) -> Phrase {
    Phrase("\(speed) steps a second", "每秒 \(speed) 步")
  }

  static func start(_ place: String) -> Phrase { Phrase("start \(place)", "起点 \(place)") }

  static func stopped(at step: Int) -> Phrase {
    Phrase("stopped at step \(step)", "停在第 \(step) 步")
  }

  static let searchCalledOff = Phrase("the search for minima is called off", "已停止寻找极小点")
  static let basinsCalledOff = Phrase("the basins are called off", "已停止计算吸引域")
  static let sweepCalledOff = Phrase("the sweep is called off", "已停止扫描")
  static let basinsAreOnTheMap = Phrase("basins are on the map: v", "吸引域画在地图上：按 v")
  static let landscapesAreTurned = Phrase(
    "not here: the optimizers' landscapes are turned differently", "这里不行：各优化器的损失曲面转角不同")
  static let noMinimumIsKnown = Phrase("no minimum is known here", "这里没有已知的极小点")
  static let arrowsDownhill = Phrase("arrows: downhill, minus the gradient", "箭头：下降方向，即负梯度")
  static let arrowsOfFirstUpdates = Phrase(
    "arrows: first updates of the optimizer in focus", "箭头：所选优化器的第一次更新")
  static let sweepIsOfOneRun = Phrase("a sweep is of one run: no ensemble", "扫描只针对单次运行，不能是系综")

  static func cannotBeVaried(_ setting: String) -> Phrase {
    Phrase("\(setting) cannot be varied here", "\(setting) 在这里不能改变")
  }

  static let trailsAsThePresetHasThem = Phrase("trails as the preset has them", "轨迹随预设")
  static let allOfEveryTrail = Phrase("all of every trail", "画出全部轨迹")
  static let noTrails = Phrase("no trails", "不画轨迹")

  static func trails(of count: Int) -> Phrase {
    Phrase("trails of \(count) \(count == 1 ? "step" : "steps")", "轨迹长 \(count) 步")
  }

  static func memory(_ bytes: String) -> Phrase {
    Phrase("its ensembles take up to \(bytes) of memory", "系综最多占用 \(bytes) 内存")
  }
}
