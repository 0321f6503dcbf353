import Testing

@testable import Presets

struct DocumentTests {
  @Test func keepsPositionsCountedInCharacters() throws {
    let text = "\u{F6}\u{8C37}: {\u{1F600}: [a, 'b']}\r\nc:\r\n  - d\r\n"
    let root = try Document(log: FaultLog(Source(bytes: Array(text.utf8)))).root
    #expect(
      outline(root) == """
        mapping 1:1
        1:1 \u{F6}\u{8C37} mapping 1:5
        1:6 \u{1F600} list 1:9
        plain 1:10 a
        quoted 1:13 b
        2:1 c list 3:3
        plain 3:5 d

        """)
  }

  private func outline(_ value: Value) -> String {
    let place = "\(value.position.line):\(value.position.column)"
    return switch value.content {
    case .scalar(let text, let isPlain): "\(isPlain ? "plain" : "quoted") \(place) \(text)\n"
    case .list(let items): "list \(place)\n" + items.map(outline).joined()
    case .mapping(let entries):
      "mapping \(place)\n"
        + entries.map {
          "\($0.position.line):\($0.position.column) \($0.key) \(outline($0.value))"
        }.joined()
    }
  }

  @Test(arguments: [
    ("", "1:1: the file is empty"),
    ("# nothing but this\n", "1:1: the file is empty"),
    ("---\n", "1:1: the file is empty"),
    ("just text", "1:1: the preset must be a mapping, not 'just text'"),
    ("- a\n- b", "1:1: the preset must be a mapping, not a list"),
    ("? [a, b]\n: c", "1:3: a key must be a word, not a list"),
  ])
  func refusesWhatIsNoMapping(text: String, fault: String) {
    #expect(faults(in: text) == [fault])
  }

  @Test(arguments: [
    ("a: &b 1\nc: 2", "1:4"), ("a: 1\nc: *d", "2:4"), ("&a b: c", "1:1"),
    ("a: {b: &c [1], d: *c}", "1:8"), ("x: 'R&D'\ny: [1, &z {}]", "2:8"),
    ("a: &a 1\nb: {<<: *a}", "1:4"), ("b: &b a & b", "1:4"),
  ])
  func refusesAnchorsAndAliases(text: String, position: String) {
    #expect(
      faults(in: text) == [
        "\(position): anchors and aliases (& and *) are not supported; write it out"
      ])
  }

  @Test(arguments: ["R&D", "a & b", "'&a'", "\"*a\"", "x *y", "1 # &c and *d"])
  func letsThoseCharactersBeText(value: String) {
    #expect(faults(in: "a: \(value)").isEmpty)
  }

  @Test
  func survivesAnAliasBombUsedAsAKey() {
    let levels = (1...40).map { level in
      "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    let bomb = "a0: &a0 x\n" + levels.joined() + "? *a40\n: x"
    #expect(faults(in: bomb).first?.hasPrefix("1:5: anchors") == true)
  }

  @Test(arguments: [
    ("a: !!str 1", "1:4"), ("a: !!str '1'", "1:4"), ("a: !mine {b: 1}", "1:4"),
    ("a: ! x", "1:4"), ("!k a: 1", "1:1"), ("a: [!!int 3]", "1:5"),
  ])
  func refusesTags(text: String, position: String) {
    #expect(
      Set(faults(in: text)) == [
        "\(position): YAML tags are not supported; remove the word that begins with '!'"
      ])
  }

  @Test func reportsAllOddNotationAtOnce() {
    #expect(
      faults(in: "<<: {a: 1}\nb: !!str c\n? {d: e}\n: f\ng: {'<<': h}") == [
        "1:1: merge keys are not supported; write the settings out",
        "2:4: YAML tags are not supported; remove the word that begins with '!'",
        "3:3: a key must be a word, not a mapping",
      ])
  }
}
