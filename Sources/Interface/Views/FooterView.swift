import Plotting

/// The keys that apply, cut from the right when there is no room.
struct FooterView: View {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    var endX = rect.endX - 1
    if let toast = state.toast {
      endX = ToastView(toast: toast, rect: rect, look: look).place.x - 1
    }
    var x = rect.x + 1
    for hint in hints(within: endX - x) {
      x += buffer.write(hint.keys, x: x, y: rect.y, style: look.palette.accent) + 1
      x += buffer.write(hint.label, x: x, y: rect.y, style: look.palette.dimmed) + 2
    }
  }

  /// More would not be read.
  static let mostHints = 8

  private typealias Hint = (keys: String, label: String)

  /// As many hints as fit; the way to the help is the last to go.
  private func hints(within columns: Int) -> [Hint] {
    let context = state.keyContext
    let all = KeyTable.bindings
      .filter { $0.hint != nil && $0.contexts.contains(context) }
      .filter { !$0.isForPause || !state.isPlaying }
      .sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
      .map { binding -> Hint in
        let isPlay = binding.action == .togglePlaying
        let label = isPlay ? (state.isPlaying ? "pause" : "play") : binding.brief ?? binding.label
        return (binding.shownKeys, label)
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
  var shownKeys: String { shown ?? keys.first.map(\.name) ?? "" }
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
