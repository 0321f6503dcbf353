import Testing

@testable import Presets

struct SourceScalarsTests {
  @Test(
    arguments: [
      ("v: a + b", 3, Position(line: 1, column: 6)),
      ("v: 'a + b'", 5, Position(line: 1, column: 9)),
      ("v: \"a + b\"", 1, Position(line: 1, column: 5)),
      ("v: >-\n  a\n  + b", 5, Position(line: 3, column: 5)),
      ("v: |  # comment\n  a +\n    b\n", 3, Position(line: 2, column: 5)),
      ("v: a\r\n  + b", 3, Position(line: 2, column: 3)),
      ("v: \"\\x61 + b\"", 3, nil),
      ("v: a", 2, nil),
      ("v: [a]", 1, nil),
    ] as [(String, Int, Position?)])
  func findsACharacterOfAText(text: String, number: Int, position: Position?) {
    var found: Position?
    _ = faults(in: text) { found = $0["v"]?.position(ofCharacter: number) }
    #expect(found == position)
  }
}
