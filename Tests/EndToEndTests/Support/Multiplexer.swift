import Foundation

/// A private tmux server with one session: a terminal emulator that others wrote.
final class Multiplexer {
  /// What went wrong, with what was on the screen by then.
  struct Timeout: Error, CustomStringConvertible {
    let awaited: String
    let screen: [String]

    var description: String {
      "timed out waiting for \(awaited), on the screen:\n\(screen.joined(separator: "\n"))"
    }
  }

  /// Where tmux is, on a machine that has it.
  static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let socket = "downhill-test-\(UUID().uuidString)"

  /// Runs a shell command in a terminal, with these variables set.
  ///
  /// The shell stays afterwards, so that what it is left with can be seen.
  init(_ command: String, environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
    let variables = environment.map { "export \($0.key)='\($0.value)';" }.joined(separator: " ")
    // `swift test` sets NO_COLOR where its own output is no terminal.
    let script =
      "unset COLORTERM NO_COLOR CLICOLOR; \(variables) \(command); echo \"left $?\"; exec sleep 1000"
    try tmux([
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "/bin/sh", "-c", script,
    ])
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// The rows of the screen.
  var lines: [String] {
    get throws {
      try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
  }

  /// The screen with the sequences that set its colours.
  var coloredText: String {
    get throws { try tmux(["capture-pane", "-p", "-e"]) }
  }

  /// Types keys by the names tmux has for them.
  func send(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Waits until `condition` holds for the rows of the screen.
  func wait(for awaited: String, _ condition: ([String]) -> Bool) throws {
    let deadline = ContinuousClock.now + Pseudoterminal.patience
    while true {
      let lines = try lines
      if condition(lines) { return }
      guard ContinuousClock.now < deadline else { throw Timeout(awaited: awaited, screen: lines) }
      usleep(20_000)
    }
  }

  /// Waits until `text` stands on a row.
  func wait(for text: String) throws {
    try wait(for: "'\(text)'") { $0.contains { $0.contains(text) } }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let words = [Self.path ?? "tmux", "-L", socket] + arguments
    let quoted = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }
    // Not by Foundation's Process, whose pipe the server would inherit and hold open.
    let command = "env -u TMUX LANG=C.UTF-8 TERM=xterm-256color \(quoted.joined(separator: " "))"
    guard let stream = popen(command + " 2> /dev/null", "r") else {
      throw Pseudoterminal.Failure.notStarted(String(cString: strerror(errno)))
    }
    defer { pclose(stream) }
    var output: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&bytes, 1, bytes.count, stream), count > 0 {
      output += bytes[..<count]
    }
    return String(decoding: output, as: UTF8.self)
  }
}
