import Testing

struct EscapeParserTests {
  private func tokens(_ text: String) -> [EscapeParser.Token] {
    var parser = EscapeParser()
    return text.utf8.compactMap { parser.feed($0) }
  }

  private func sequence(
    _ final: Character, _ numbers: [Int] = [0], mark: Character? = nil
  ) -> EscapeParser.Token {
    .sequence(EscapeParser.ControlSequence(mark: mark, numbers: numbers, final: final))
  }

  @Test func characters() {
    #expect(
      tokens("a\u{E9}\u{2847}\u{1F600}") == [
        .scalar("a"), .scalar("\u{E9}"), .scalar("\u{2847}"), .scalar("\u{1F600}"),
      ])
  }

  @Test func controls() {
    #expect(tokens("\r\n") == [.control(13), .control(10)])
  }

  @Test func sequences() {
    #expect(
      tokens("\u{1B}[H\u{1B}[3;4H\u{1B}[;7H\u{1B}[38:2::1:2:3m") == [
        sequence("H"), sequence("H", [3, 4]), sequence("H", [0, 7]),
        sequence("m", [38, 2, 0, 1, 2, 3]),
      ])
  }

  @Test func marks() {
    #expect(
      tokens("\u{1B}[?1049h\u{1B}[!p") == [
        sequence("h", [1049], mark: "?"), sequence("p", mark: "!"),
      ])
  }

  @Test func whatDrawsNothingIsSkipped() {
    #expect(
      tokens("\u{1B}(Ba\u{1B}]0;title\u{7}b\u{1B}]11;?\u{1B}\\c") == [
        .scalar("a"), .scalar("b"), .scalar("c"),
      ])
  }

  @Test func anEscapeCutsASequenceShort() {
    #expect(tokens("\u{1B}[12\u{1B}[3Hx") == [sequence("H", [3]), .scalar("x")])
  }
}
