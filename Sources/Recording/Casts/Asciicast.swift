import Plotting

/// A recording for terminals: asciicast, version 2.
public struct Asciicast: Recorder {
  private let title: String
  private var last: CellBuffer?

  /// A recording that calls itself `title`.
  public init(title: String) {
    self.title = title
  }

  /// A line for the cells that have changed, before the first one the header.
  public mutating func add(_ screen: CellBuffer, at time: Duration) -> String {
    defer { last = screen }
    if let last { return Self.event(at: time, ANSI.encode(screen, over: last)) }
    let header =
      "{\"version\": 2, \"width\": \(screen.size.columns), \"height\": \(screen.size.rows), "
      + "\"title\": \(JSON.quoted(title)), \"env\": {\"TERM\": \"xterm-256color\"}}\n"
    // The cursor would stand in the picture.
    return header + Self.event(at: time, "\u{1B}[?25l" + ANSI.encode(screen, over: nil))
  }

  /// A line that leaves the picture alone, so that players show the last screen as long as it is meant,
  /// and gives the terminal its cursor back.
  public mutating func finish(at time: Duration) -> String {
    Self.event(at: time, "\u{1B}[m\u{1B}[?25h")
  }

  private static func event(at time: Duration, _ output: String) -> String {
    "[\(seconds(time)), \"o\", \(JSON.quoted(output))]\n"
  }

  private static func seconds(_ time: Duration) -> String {
    let milliseconds = Int(saturating: time / .milliseconds(1))
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    return "\(milliseconds / 1000).\(fraction)"
  }
}
