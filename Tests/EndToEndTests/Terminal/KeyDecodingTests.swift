import CTerminal
import Interface
import Testing

@testable import downhill

struct KeyDecodingTests {
  /// The events in `text` when nothing follows it, and that no byte was left over.
  private func events(_ text: String) -> [TerminalEvent] { events(Array(text.utf8)) }

  private func events(_ bytes: [UInt8]) -> [TerminalEvent] {
    var rest = bytes[...]
    var events: [TerminalEvent] = []
    while !rest.isEmpty {
      let (used, event) = decode(Array(rest), complete: true)
      guard used > 0 else {
        Issue.record("undecided about \(rest)")
        break
      }
      if let event { events.append(event) }
      rest = rest.dropFirst(used)
    }
    return events
  }

  /// What stands behind an escape character that came early: the bytes used and the key.
  private func decodeLate(_ text: String, complete: Bool = false) -> (used: Int, key: Key?) {
    var event = terminal_event()
    var meaning = terminal_meaning.nothing
    let bytes = Array(text.utf8)
    let used = terminal_decode_late(bytes, bytes.count, complete, &meaning, &event)
    guard meaning == .event, case .key(let key) = TerminalEvent(event) else { return (used, nil) }
    return (used, key)
  }

  /// A key or an answer whose escape character was read alone, a moment before.
  @Test(
    arguments: [
      ("[A", 2, .up), ("OB", 2, .down), ("[1;5C", 5, .right), ("[?62;22c", 8, nil),
      ("P>|kitty(0.32.2)\u{1B}\\", 18, nil), ("_Gi=31;OK\u{1B}\\", 11, nil),
      ("]11;rgb:0/1/2\u{7}", 14, nil), ("[", 0, nil), ("[?62", 0, nil), ("O", 0, nil),
      ("P", 0, nil),
      ("P>|kit", 0, nil), ("_G", 0, nil),
    ] as [(String, Int, Key?)])
  func theRestOfASequenceMayComeLate(text: String, used: Int, key: Key?) {
    let (count, found) = decodeLate(text)
    #expect(count == used)
    #expect(found == key)
  }

  /// Where nothing follows, a letter was typed, and the beginning of an answer was not.
  @Test func whatFollowsEscapeAloneWasTyped() {
    #expect(decodeLate("P", complete: true).key == .character("P"))
    #expect(decodeLate("[", complete: true).key == .character("["))
    #expect(decodeLate("P>|kit", complete: true) == (6, nil))
  }

  private func decode(_ bytes: [UInt8], complete: Bool) -> (used: Int, event: TerminalEvent?) {
    var event = terminal_event()
    var meaning = terminal_meaning.nothing
    let used = terminal_decode(bytes, bytes.count, complete, &meaning, &event)
    return (used, meaning == .event ? TerminalEvent(event) : nil)
  }

  @Test(
    arguments: [
      ("a", .character("a")), ("Z", .character("Z")), ("\u{E9}", .character("\u{E9}")),
      ("\u{20AC}", .character("\u{20AC}")), ("\u{1F600}", .character("\u{1F600}")),
      ("\u{1}", .control("a")), ("\u{C}", .control("l")), ("\u{1A}", .control("z")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1B}", .escape), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OD", .left), ("\u{1B}[1;2A", .up), ("\u{1B}[1;5C", .right),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
      ("\u{1B}[3;5~", .delete), ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
    ] as [(String, Key)])
  func keys(text: String, key: Key) {
    #expect(events(text) == [.key(key)])
  }

  /// Answers that come late: the names of terminals, a third answer of device attributes, a termcap
  /// entry, a setting, a picture's, in seven bits and in eight, by themselves and in UTF-8.
  @Test(arguments: [
    "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}P!|7E565445\u{1B}\\", "\u{1B}P1+r544e=787465\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^secret pPqQ\u{1B}\\",
    "\u{1B}Xstart[]q\u{07}", "\u{1B}]52;c;cXE=\u{07}", "\u{1B}]Ltitle\u{1B}\\",
    "\u{90}>|kitty(0.35)\u{9C}", "\u{9F}Gi=1;OK\u{9C}", "\u{9E}pq\u{9C}", "\u{98}pq\u{9C}",
    "\u{9D}11;rgb:00/00/00\u{9C}",
  ])
  func stringsAreSwallowed(text: String) {
    #expect(events(text + "a") == [.key(.character("a"))])
    let bytes = text.unicodeScalars.map { UInt8($0.value) } + [UInt8(ascii: "b")]
    #expect(events(bytes) == [.key(.character("b"))])
    for end in 2..<text.utf8.count where text.utf8.count > end {
      let (used, event) = decode(Array(text.utf8.prefix(end)), complete: false)
      #expect(used == 0 && event == nil)
    }
  }

  @Test func controlSequencesOfOneByteAreKeysToo() {
    #expect(events([0x9B, UInt8(ascii: "A")]) == [.key(.up)])
    #expect(events("\u{9B}5~") == [.key(.pageUp)])
  }

  @Test(arguments: ["P", "X", "^", "_", "]"]) func altAndALetterIsEscapeAndTheLetter(letter: String)
  {
    #expect(
      events("\u{1B}" + letter) == [.key(.escape), .key(.character(letter.unicodeScalars.first!))])
  }

  @Test(arguments: [
    ("\u{1B}[<0;10;5M", Mouse(.press(button: 0), x: 9, y: 4)),
    ("\u{1B}[<2;300;90M", Mouse(.press(button: 2), x: 299, y: 89)),
    ("\u{1B}[<4;1;1M", Mouse(.press(button: 0), x: 0, y: 0)),
    ("\u{1B}[<32;3;4M", Mouse(.drag(button: 0), x: 2, y: 3)),
    ("\u{1B}[<1;3;4m", Mouse(.release(button: 1), x: 2, y: 3)),
    ("\u{1B}[<64;1;1M", Mouse(.wheelUp, x: 0, y: 0)),
    ("\u{1B}[<65;1;1M", Mouse(.wheelDown, x: 0, y: 0)),
    ("\u{1B}[<66;9;1M", Mouse(.wheelLeft, x: 8, y: 0)),
    ("\u{1B}[<67;9;1M", Mouse(.wheelRight, x: 8, y: 0)),
    // Shift, Alt and Control held change nothing.
    ("\u{1B}[<28;7;8M", Mouse(.press(button: 0), x: 6, y: 7)),
    ("\u{1B}[<62;7;8M", Mouse(.drag(button: 2), x: 6, y: 7)),
    ("\u{1B}[<80;7;8M", Mouse(.wheelUp, x: 6, y: 7)),
    ("\u{1B}[<69;7;8M", Mouse(.wheelDown, x: 6, y: 7)),
    ("\u{1B}[M !\"", Mouse(.press(button: 0), x: 0, y: 1)),
  ])
  func mouse(text: String, mouse: Mouse) {
    #expect(events(text) == [.mouse(mouse)])
  }

  @Test func focus() {
    #expect(
      events("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test(arguments: [
    "\u{1B}[2~", "\u{1B}[99;7u", "\u{1B}[?62;1c", "\u{1B}[24;80R", "\u{1B}]11;rgb:0/1/2\u{1B}\\",
    "\u{1B}]11;rgb:0/1/2\u{7}", "\u{1B}[<35;5;5M", "\u{1B}[<128;1;1M", "\u{1B}[<0;-4;2M",
    "\u{1B}[<0;0;0M",
    "\u{1B}[<0;1M", "\u{1B}[99999999999999999999~", "\u{1B}[1;2", "\u{1B}[", "\u{1B}O", "\u{0}",
    "\u{85}",
  ])
  func whatIsNoKeyIsNotTakenForOne(text: String) {
    #expect(events(text).isEmpty)
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0x80],
    ] as [[UInt8]])
  func brokenTextIsDropped(bytes: [UInt8]) {
    #expect(events(bytes).isEmpty)
    #expect(events(bytes + Array("q".utf8)) == [.key(.character("q"))])
  }

  @Test func aStringIsCutShortByAnotherSequence() {
    #expect(events("\u{1B}P>|tmux\u{1B}[A") == [.key(.up)])
  }

  @Test func escapeBeforeAnotherKey() {
    let escape = TerminalEvent.key(.escape)
    #expect(events("\u{1B}x") == [escape, .key(.character("x"))])
    #expect(events("\u{1B}\u{1B}[A") == [escape, .key(.up)])
    #expect(events("\u{1B}]") == [escape, .key(.character("]"))])
  }

  @Test func aBrokenSequenceDoesNotSwallowTheNext() {
    #expect(events("\u{1B}[12\u{1B}[A") == [.key(.up)])
  }

  @Test(arguments: [
    "\u{1B}[1;5C", "\u{1B}OP", "\u{1B}[<0;10;5M", "\u{1B}[[A", "\u{1B}[M !!", "\u{20AC}",
    "\u{1B}]11;?\u{1B}\\", "\u{1B}[200~",
  ])
  func waitsForTheRest(text: String) {
    let bytes = Array(text.utf8)
    for count in 1..<bytes.count {
      #expect(decode(Array(bytes.prefix(count)), complete: false).used == 0)
    }
    #expect(decode(bytes, complete: false).used == bytes.count)
  }

  @Test func pastedTextIsAnnounced() {
    var event = terminal_event()
    var meaning = terminal_meaning.nothing
    let bytes = Array("\u{1B}[200~q".utf8)
    #expect(terminal_decode(bytes, bytes.count, false, &meaning, &event) == 6)
    #expect(meaning == .paste)
  }
}
