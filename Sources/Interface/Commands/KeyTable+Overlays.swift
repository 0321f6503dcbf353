// What keys mean while something lies over the scene, or beside it.

extension KeyTable {
  /// The form: rows are chosen, stepped and typed.
  static let overForm =
    [
      row(
        [.escape, .character("q"), .character("e")], .close, hint: 1, brief: .briefClose,
        contexts: [.form]),
      row(
        [.right, .character("l"), .character("+")], .stepSetting(1), hint: 2,
        shown: "Left Right", brief: .briefChange, contexts: [.form]),
      row([.left, .character("h")], .stepSetting(-1), contexts: [.form]),
      row([.enter], .typeSetting(""), hint: 3, brief: .briefType, contexts: [.form]),
      row(
        [.down, .character("j")], .scroll(1), hint: 4, shown: "Up Down", brief: .briefMove,
        contexts: [.form]),
      row([.up, .character("k")], .scroll(-1), contexts: [.form]),
      row([.pageDown], .scroll(8), contexts: [.form]),
      row([.pageUp], .scroll(-8), contexts: [.form]),
      row([.character(" ")], .togglePlaying, contexts: [.form]),
      row([.character("U")], .undo, hint: 6, brief: .briefUndo, contexts: [.form]),
      row(
        [.character("?"), .function(1)], .toggle(.help), hint: 0, brief: .briefHelp,
        contexts: [.form]),
    ]
    + "0123456789.-".unicodeScalars.map {
      row([.character($0)], .typeSetting(String($0)), contexts: [.form])
    }

  /// The page of a beat: it is turned, and behind the last the scene goes on.
  static let overPage = [
    row(
      [.character(" "), .pageDown, .enter], .turnPage(1), hint: 1, shown: "space PgDn",
      brief: .briefOn, contexts: [.page]),
    row([.pageUp, .backspace], .turnPage(-1), hint: 2, brief: .briefBack, contexts: [.page]),
    row([.escape, .character("q")], .close, hint: 3, brief: .briefClose, contexts: [.page]),
  ]

  /// What an update that is told takes.
  static let overUpdate = [
    row(
      [.escape, .character("q")], .close, hint: 2, shown: "Esc q", brief: .briefClose,
      contexts: [.update]),
    row(
      [.character("."), .character("n"), .right, .down, .character("j")], .nextSubStep(1),
      hint: 3, shown: ".", brief: .briefNextLine, contexts: [.update]),
    row(
      [.enter], .toggle(.explanation), hint: 6, shown: "Enter", brief: .briefItsSettings,
      contexts: [.update]),
    row(
      [.character(","), .character("p"), .left, .up, .character("k")], .nextSubStep(-1),
      hint: 7, shown: ",", brief: .briefLineBefore, contexts: [.update]),
  ]

  /// What lies over the scene to be read.
  static let overReading = [
    row(
      [.character("t")], .tuneAll, hint: 5, brief: .briefTuneAll, contexts: [.fairness]),
    row(
      [.escape, .character("q"), .enter], .close, .closeStopLongWork, .program, hint: 1,
      shown: "Esc q",
      brief: .briefClose, contexts: reading),
    row(
      [.character("/")], .setTyping(true), .findInThis, .program, hint: 2, brief: .briefFind,
      contexts: [.help]),
    row(
      [.down, .character("j")], .scroll(1), .scrollThis, .program, hint: 3, shown: "j k",
      brief: .briefScroll, contexts: reading),
    row([.up, .character("k")], .scroll(-1), contexts: reading),
    row([.pageDown, .character(" ")], .scroll(8), contexts: reading),
    row([.pageUp], .scroll(-8), contexts: reading),
  ]

  /// What has a text to be typed in it.
  static let overTyping = [
    row([.enter], .accept, hint: 1, brief: .briefSet, contexts: [.prompt]),
    row([.escape], .close, hint: 2, brief: .briefCancel, contexts: [.prompt]),
    row([.enter], .choose, hint: 1, brief: .briefChoose, contexts: [.list]),
    row([.enter], .setTyping(false), hint: 1, brief: .briefKeep, contexts: [.filter]),
    row([.escape], .close, hint: 2, brief: .briefClose, contexts: typing),
    row(
      [.down, .control("n")], .scroll(1), hint: 3, shown: "Up Down", brief: .briefMove,
      contexts: typing),
    row([.up, .control("p")], .scroll(-1), contexts: typing),
    row([.pageDown], .scroll(8), contexts: typing),
    row([.pageUp], .scroll(-8), contexts: typing),
  ]
}
