import CTerminal
import Interface
import Plotting

/// What comes from the terminal: what concerns the screen's state, and what only the loop handles.
enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A character of a pasted text.
  case paste(Unicode.Scalar)
  /// The mouse was used.
  case mouse(Mouse)
  /// The terminal has this size now.
  case resize(Size)
  /// The window got (true) or lost (false) the keyboard.
  case focus(Bool)
  /// The process was asked to quit by this signal; its exit status is 128 plus the number.
  case signal(Int32)
  /// The terminal is gone: quit.
  case hangup
  /// The file that is watched may be another one now.
  case fileChanged
  /// The process had been stopped and goes on; the time between does not count.
  case resumed
}

extension TerminalEvent {
  /// The event that C reports, or nil where it holds a scalar that Unicode does not have.
  init?(_ event: terminal_event) {
    switch event.kind {
    case .key:
      guard let key = Key(event.key, scalar: event.scalar) else { return nil }
      self = .key(key)
    case .paste:
      guard let scalar = Unicode.Scalar(event.scalar) else { return nil }
      self = .paste(scalar)
    case .mouse:
      let action = Mouse.Action(event.mouse, button: Int(event.button))
      self = .mouse(Mouse(action, x: Int(event.x), y: Int(event.y)))
    case .focus:
      self = .focus(event.number != 0)
    case .resize:
      self = .resize(Size(columns: Int(event.x), rows: Int(event.y)))
    case .signal:
      self = .signal(event.number)
    case .resumed:
      self = .resumed
    case .hangup:
      self = .hangup
    case .file:
      self = .fileChanged
    }
  }
}

extension Key {
  fileprivate init?(_ key: terminal_key, scalar: UInt32) {
    switch key {
    case .character:
      guard let scalar = Unicode.Scalar(scalar) else { return nil }
      self = .character(scalar)
    case .control:
      guard let scalar = Unicode.Scalar(scalar) else { return nil }
      self = .control(scalar)
    case .function: self = .function(Int(scalar))
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .page_up: self = .pageUp
    case .page_down: self = .pageDown
    case .enter: self = .enter
    case .tab: self = .tab
    case .back_tab: self = .backTab
    case .backspace: self = .backspace
    case .delete: self = .delete
    case .escape: self = .escape
    }
  }
}

extension Mouse.Action {
  fileprivate init(_ mouse: terminal_mouse, button: Int) {
    switch mouse {
    case .press: self = .press(button: button)
    case .drag: self = .drag(button: button)
    case .release: self = .release(button: button)
    case .wheel_up: self = .wheelUp
    case .wheel_down: self = .wheelDown
    case .wheel_left: self = .wheelLeft
    case .wheel_right: self = .wheelRight
    }
  }
}
