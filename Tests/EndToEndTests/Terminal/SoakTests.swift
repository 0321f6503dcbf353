import Foundation
import Testing

/// Ten thousand keys, mouse events and sizes, always the same ones.
///
/// `make soak` runs this under the address sanitizer too.
@Suite(.hangGuard)
struct SoakTests {
  private static let count = 10_000

  @Test func nothingThatComesInCanBreakIt() throws {
    var random = Congruence(seed: 20_261_121)
    var terminal = try Self.start()
    var most = 0
    for number in 0..<Self.count {
      if random.next() % 200 == 0 {
        terminal.resize(
          columns: Int(random.next() % 260) + 1, rows: Int(random.next() % 90) + 1)
      } else {
        terminal.send(Self.input(&random))
      }
      // Some at once, as from a hand that rests on the keyboard.
      if number % 8 == 7 { terminal.discardOutput() }
      if number % 500 == 499 {
        most = max(most, (try? ProcessStatus(of: terminal.process).residentKilobytes) ?? 0)
      }
      // The palette may have been told to quit, which is no crash.
      if let ending = terminal.ending {
        #expect(ending == .exited(0))
        terminal = try Self.start()
      }
    }
    terminal.resize(columns: 80, rows: 24)
    #expect(try Self.quit(terminal) == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("Sanitizer"))
    // The sanitizer takes several times what the program does.
    #expect(most < 1_000_000)
  }

  /// Closes whatever lies on top, sees the scene, and quits.
  ///
  /// Of the keys sent before, some may still be on their way: what opens after all is closed again.
  private static func quit(_ terminal: Pseudoterminal) throws -> Pseudoterminal.Ending {
    let deadline = ContinuousClock.now + Pseudoterminal.patience
    // A paste that never ended ends.
    terminal.send("\u{1B}[201~")
    while true {
      terminal.send("\u{1B}")
      terminal.pass(.milliseconds(100))
      terminal.discardOutput()
      do {
        // What was discarded is missing from the screen until all of it is drawn again.
        terminal.send("\u{C}")
        try terminal.read(until: "the keys in the last row", within: .seconds(1)) {
          $0.screen.lines[23].contains("? help")
        }
        terminal.send("q")
        return try terminal.waitForExit(within: .seconds(1))
      } catch {
        // One of the keys sent before, taken late, may have told the palette to quit.
        if let ending = terminal.ending { return ending }
        guard ContinuousClock.now < deadline else { throw error }
      }
    }
  }

  private static func start() throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, ["--theme", "dark"], environment: ["COLORTERM": "truecolor"])
    try terminal.read(until: "? help")
    return terminal
  }

  /// Something from the keyboard or the mouse, but not what ends or stops a program.
  private static func input(_ random: inout Congruence) -> String {
    switch random.next() % 20 {
    case 0..<10:
      let scalar = UInt8(32 + random.next() % 95)
      return scalar == UInt8(ascii: "q") ? "x" : String(UnicodeScalar(scalar))
    case 10..<13:
      let keys = ["A", "B", "C", "D", "H", "F", "5~", "6~", "3~", "Z", "I", "O"]
      return "\u{1B}[" + keys[Int(random.next() % UInt64(keys.count))]
    case 13..<18:
      let button = [0, 1, 2, 32, 34, 64, 65, 66, 67, 4, 20][Int(random.next() % 11)]
      let end = random.next() % 3 == 0 ? "m" : "M"
      return "\u{1B}[<\(button);\(random.next() % 300);\(random.next() % 100)\(end)"
    case 18:
      let keys: [UInt8] = [9, 10, 13, 27, 127, 8, 12, 14, 16, 18, 1, 5, 11, 21, 23]
      return String(UnicodeScalar(keys[Int(random.next() % UInt64(keys.count))]))
    default:
      let odd = [
        "\u{1B}[200~q:quit\n\u{1B}[201~", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}[?62;22c",
        "\u{1B}[<999999999999;1;1M", "\u{1B}[", "\u{1B}O", "é", "漢", "\u{1F600}", "\u{301}",
        "\u{1B}[1;5C", "\u{1B}[M !!",
      ]
      return odd[Int(random.next() % UInt64(odd.count))]
    }
  }
}

/// Knuth's linear congruence, its upper bits: the same numbers on every machine.
private struct Congruence {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
