import CTerminal
import Presets

/// Why there is no terminal to draw on: a line each, with what helps.
enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// No terminal that keys could come from.
  case withoutKeyboard
  /// `TERM` names no terminal known here, or is empty.
  case unknownType(String)
  /// The terminal cannot place its cursor.
  case withoutCursor(String)
  /// Another job has the terminal.
  case inBackground
  /// The system refused; the reason in its words.
  case system(String)

  var description: String {
    switch self {
    case .withoutKeyboard:
      "no terminal to read keys from; start it in a terminal, or use 'downhill picture' or 'run'"
    case .unknownType(""):
      "TERM is not set; set it to your terminal's type, as in TERM=xterm-256color"
    case .unknownType(let type):
      "unknown terminal type '\(type.escapingControls)'; install its description or try TERM=xterm-256color"
    case .withoutCursor(let type):
      "a terminal of type '\(type.escapingControls)' cannot place its cursor; use 'downhill picture' or 'run'"
    case .inBackground:
      "another program has the terminal, and no shell to hand it over; start it in the foreground"
    case .system(let reason):
      "the terminal could not be opened: \(reason)"
    }
  }
}
