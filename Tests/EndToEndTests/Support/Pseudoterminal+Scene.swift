import Foundation

/// What tests of the screen ask for.
extension Pseudoterminal {
  /// The title of the scene that opens by itself.
  static let welcomeTitle = "Four ways down the banana valley"

  /// `downhill` with the welcome scene on the screen, paused after ten steps.
  static func pausedScene(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, answer: String = Pseudoterminal.plainAnswer
  ) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, arguments, environment: environment, columns: columns, rows: rows,
      answer: answer)
    // The lesson waits to be begun.
    try terminal.read(until: "the pause") { $0.isPaused }
    try terminal.type("r..........", untilStep: 10)
    return terminal
  }

  /// How many updates the header says there have been.
  var step: Int? {
    screen.lines[0].firstMatch(of: /step +(\d+)\//).flatMap { Int($0.1) }
  }

  /// Whether the header says that time stands still.
  var isPaused: Bool {
    ["PAUSED", "\u{2016}", " || "].contains { screen.lines[0].contains($0) }
  }

  /// Types `keys` and waits until the header counts `step`.
  func type(_ keys: String, untilStep step: Int) throws {
    send(keys)
    try read(until: "step \(step)") { $0.step == step }
  }

  /// Types `keys` and waits until `text` is on the screen.
  func type(_ keys: String, until text: String) throws {
    send(keys)
    try read(until: text)
  }

  /// Clicks the left button on a cell, counted from 0.
  func click(x: Int, y: Int) {
    mouse(0, x: x, y: y)
    mouse(0, x: x, y: y, isRelease: true)
  }

  /// Reports the mouse over a cell, counted from 0, by the protocol's number for what it did.
  func mouse(_ code: Int, x: Int, y: Int, isRelease: Bool = false) {
    send("\u{1B}[<\(code);\(x + 1);\(y + 1)\(isRelease ? "m" : "M")")
  }

  /// The cell in which `text` begins, on one row or the first that has it, from column `startX` on.
  func find(_ text: String, onRow row: Int? = nil, from startX: Int = 0) -> (x: Int, y: Int)? {
    for (y, line) in screen.lines.enumerated() where row == nil || y == row {
      let rest = line.dropFirst(startX)
      if let range = rest.range(of: text) {
        return (line.distance(from: line.startIndex, to: range.lowerBound), y)
      }
    }
    return nil
  }

  /// Quits by the key for it; how the program ended.
  func quit() throws -> Ending {
    send("q")
    return try waitForExit()
  }

  /// The screen without the row of keys, where remarks come and go.
  var picture: [String] { Array(screen.lines.dropLast()) }

  /// All that was written, taken apart.
  var tokens: [EscapeParser.Token] {
    var parser = EscapeParser()
    return output.compactMap { parser.feed($0) }
  }

  /// The numbers of all sequences that set colours and the like, a list for each.
  var renditions: [[Int]] {
    tokens.compactMap { token in
      guard case .sequence(let sequence) = token, sequence.final == "m", sequence.mark == nil
      else { return nil }
      return sequence.numbers
    }
  }

  /// Which private modes, such as the mouse's, the program left switched on.
  var modesLeftOn: Set<Int> {
    tokens.reduce(into: []) { modes, token in
      guard case .sequence(let sequence) = token, sequence.mark == "?" else { return }
      if sequence.final == "h" { modes.formUnion(sequence.numbers) }
      if sequence.final == "l" { modes.subtract(sequence.numbers) }
    }
  }

  /// Whether the terminal is as a shell wants it: its own screen, a cursor, no mouse reports, the
  /// line's modes as they were.
  var isGivenBack: Bool {
    !screen.isAlternate && screen.isCursorVisible && modes == modesBefore
      && modesLeftOn.isSubset(of: [7, 25])
  }
}
