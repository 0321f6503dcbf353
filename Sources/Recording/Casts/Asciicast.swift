import Plotting

/// A recording for terminals: asciicast, version 3, or 2 for players that know no other.
///
/// In version 3 every time counts from the event before, and beats are markers.
public struct Asciicast: Recorder {
  /// The version of the format.
  public enum Version: Int, Sendable {
    case two = 2
    case three = 3
  }

  private let title: String
  private let version: Version
  private var last: CellBuffer?
  /// The time of the event before, in milliseconds.
  private var lastTime = 0

  /// A recording that calls itself `title`.
  public init(title: String, version: Version = .three) {
    self.title = title
    self.version = version
  }

  /// A line for the cells that have changed, before the first one the header.
  public mutating func add(_ screen: CellBuffer, at time: Duration) -> String {
    defer { last = screen }
    if let last { return event("o", at: time, ANSI.encode(screen, over: last)) }
    // The cursor would stand in the picture.
    return header(screen.size)
      + event("o", at: time, "\u{1B}[?25l" + ANSI.encode(screen, over: nil))
  }

  /// A marker, which version 2 has too.
  public mutating func mark(_ label: String, at time: Duration) -> String {
    event("m", at: time, label)
  }

  /// A line that leaves the picture alone, so that players show the last screen as long as it is meant,
  /// and gives the terminal its cursor back.
  public mutating func finish(at time: Duration) -> String {
    event("o", at: time, "\u{1B}[m\u{1B}[?25h")
  }

  private func header(_ size: Size) -> String {
    let title = "\"title\": \(JSON.quoted(title))"
    switch version {
    case .two:
      return "{\"version\": 2, \"width\": \(size.columns), \"height\": \(size.rows), "
        + "\(title), \"env\": {\"TERM\": \"xterm-256color\"}}\n"
    case .three:
      return "{\"version\": 3, \"term\": {\"cols\": \(size.columns), \"rows\": \(size.rows), "
        + "\"type\": \"xterm-256color\"}, \(title)}\n"
    }
  }

  private mutating func event(_ code: String, at time: Duration, _ data: String) -> String {
    let milliseconds = Int(saturating: time / .milliseconds(1))
    let shown = version == .two ? milliseconds : milliseconds - lastTime
    lastTime = milliseconds
    return "[\(Self.seconds(shown)), \"\(code)\", \(JSON.quoted(data))]\n"
  }

  private static func seconds(_ milliseconds: Int) -> String {
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    return "\(milliseconds / 1000).\(fraction)"
  }
}
