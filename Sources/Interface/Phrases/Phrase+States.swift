// How an optimizer and the race stand.

extension Phrase {
  static let running = Phrase("running", "运行中")
  static let converged = Phrase("converged", "已收敛")
  static let stepLimit = Phrase("step limit", "已到末步")
  static let logged = Phrase("logged", "记录")
  static let hidden = Phrase("hidden", "已隐藏")
  // How time passes: words of one width in each language, that a program can look for.
  static let plays = Phrase("PLAYS ", "播放")
  static let paused = Phrase("PAUSED", "暂停")
  static let ended = Phrase("ENDED ", "结束")
  static let seeks = Phrase("SEEKS ", "前往")

  static let end = Phrase("end", "完")

  static func diverged(at step: Int) -> Phrase {
    Phrase("diverged at \(step)", "第 \(step) 步发散")
  }

  static func diverged(count: Int) -> Phrase {
    Phrase("\(count) diverged", "\(count) 个发散")
  }

  static func step(_ step: String, of limit: Int) -> Phrase {
    Phrase("step \(step)/\(limit)", "步 \(step)/\(limit)")
  }

  static func seed(_ seed: UInt64) -> Phrase {
    Phrase("seed \(seed)", "种子 \(seed)")
  }

  static func beat(_ beat: String, of count: String) -> Phrase {
    Phrase("beat \(beat)/\(count)", "节拍 \(beat)/\(count)")
  }

  static let mouseOff = Phrase("mouse off", "鼠标关")

  static let tooSmall = Phrase("too small", "终端太小")
  static let qQuits = Phrase("q quits", "q 退出")

  static func needs(_ columns: Int, _ rows: Int) -> Phrase {
    Phrase("needs \(columns)x\(rows)", "需要 \(columns)x\(rows)")
  }

  static func page(_ number: Int, of count: Int) -> Phrase {
    Phrase("page \(number)/\(count)", "第 \(number)/\(count) 页")
  }

  static func section(_ first: Int, _ last: Int, of count: Int) -> Phrase {
    Phrase("\(first)-\(last) of \(count)", "\(first)-\(last)，共 \(count)")
  }
}
