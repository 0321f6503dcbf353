import Plotting
import Presets

/// The keys that apply, cut from the right when there is no room; or the line in which a number is
/// typed.
struct FooterView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    var rest = rect.inset(left: 1, right: 1)
    if let prompt = state.input.prompt {
      drawPrompt(prompt, in: &rest, into: &buffer)
    } else if let toast = state.input.toast {
      rest = rest.inset(right: ToastView(toast: toast, rect: rect, look: look).place.columns)
    }
    var x = rest.x
    for hint in hints(within: rest.columns) {
      let start = x
      x += buffer.write(hint.keys, x: x, y: rect.y, style: look.palette.accent) + 1
      x += buffer.write(hint.label, x: x, y: rect.y, style: look.palette.dimmed)
      targets.mark(
        Rect(x: start, y: rect.y, columns: x - start, rows: 1), as: .action(hint.action))
      mark(hint, from: start, targets: &targets)
      x += 2
    }
  }

  /// More would not be read.
  static let mostHints = 8

  /// Where several keys share a label, each stands for its own action.
  private func mark(_ hint: Hint, from startX: Int, targets: inout Targets) {
    var x = startX
    for name in hint.keys.split(separator: " ") {
      if let key = name.unicodeScalars.first, name.unicodeScalars.count == 1,
        let action = KeyTable.action(for: .character(key), in: state.keyContext)
      {
        targets.mark(Rect(x: x, y: rect.y, columns: 1, rows: 1), as: .action(action))
      }
      x += TextLayout.columns(of: String(name)) + 1
    }
  }

  /// Room for a number or a name; a path takes more.
  private static func fieldColumns(of argument: Command.Argument) -> Int {
    if case .file = argument { 36 } else { 14 }
  }

  /// What is asked for, or what is wrong with the answer, and the answer so far.
  private func drawPrompt(
    _ prompt: Prompt, in rest: inout Rect, into buffer: inout CellBuffer
  ) {
    let question =
      prompt.fault.map { "\($0):" } ?? prompt.command.argument.question(in: state)
      ?? prompt.command.name
    let columns = Self.fieldColumns(of: prompt.command.argument)
    let room = max(0, rest.columns - columns - 1)
    var x = rest.x
    x +=
      buffer.write(
        question.shortened(to: room, ellipsis: look.glyphs.ellipsis), x: x, y: rest.y,
        style: prompt.fault == nil ? look.palette.text : look.palette.warning) + 1
    let field = Rect(x: x, y: rest.y, columns: min(columns, rest.endX - x), rows: 1)
    TextFieldView(
      field: prompt.field, rect: field, look: look,
      placeholder: prompt.command.argument.present(in: state)
    ).draw(into: &buffer)
    rest = rest.inset(left: field.endX + 1 - rest.x)
  }

  private struct Hint {
    let keys: String
    let label: String
    let action: Action
  }

  /// As many hints as fit; the way to the help is the last to go.
  private func hints(within columns: Int) -> [Hint] {
    let all = KeyTable.hints(in: state.keyContext)
      .filter { !$0.isForPause || !state.playback.isPlaying }
      .filter { !$0.action.isLocked(by: state.scene.preset.locks) }
      .map { binding -> Hint in
        let isPlay = binding.action == .togglePlaying
        let label: Phrase =
          isPlay
          ? (state.playback.isPlaying ? .briefPause : .briefPlay) : binding.brief ?? binding.label
        return Hint(
          keys: binding.shownKeys(in: look.language), label: look.word(label),
          action: binding.action)
      }
    guard let help = all.first else { return [] }
    var room = columns - width(of: help)
    guard room >= 0 else { return [] }
    var shown: [Hint] = []
    for hint in all.dropFirst().prefix(Self.mostHints - 1) {
      room -= width(of: hint)
      guard room >= 0 else { break }
      shown.append(hint)
    }
    return shown + [help]
  }

  private func width(of hint: Hint) -> Int {
    TextLayout.columns(of: hint.keys) + TextLayout.columns(of: hint.label) + 3
  }
}

extension KeyTable.Binding {
  /// How its keys are written.
  func shownKeys(in language: Language) -> String {
    KeyTable.caps(shown ?? keys.first.map(\.name) ?? "", in: language)
  }
}

extension KeyTable {
  /// Keys as they are called: most have a Latin word on them, the bar has none.
  static func caps(_ keys: String, in language: Language) -> String {
    keys == Phrase.space.en ? Phrase.space.text(in: language) : keys
  }
}

extension Key {
  /// How the key is written.
  var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let scalar): String(scalar)
    case .control(let scalar): "Ctrl-\(String(scalar).uppercased())"
    case .function(let number): "F\(number)"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    }
  }
}
