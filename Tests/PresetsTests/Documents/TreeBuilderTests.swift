import Testing

@testable import Presets

struct TreeBuilderTests {
  @Test(
    arguments: [
      ("a: 1\na: 2\na: 3", ["2:1: 'a' 1", "3:1: 'a' 1"]),
      ("a: 1\nb: {c: 1,\n  \"c\": 2}\n'a': 3", ["3:3: 'c' 2", "4:1: 'a' 1"]),
      ("- {x: 1, x: 2}\n- {x: 3}", ["1:10: 'x' 1", "1:1: not a mapping"]),
      ("\u{8C37}: 1\n\u{8C37}: 2", ["2:1: '\u{8C37}' 1"]),
      ("'': 1\n'': 2", ["2:1: '' 1"]),
      ("a: &x 1\na: 2", ["1:4: anchor"]),
      ("{[a]: 1, [a]: 2}", ["1:2: no word", "1:10: no word"]),
    ] as [(String, [String])])
  func findsEveryKeyGivenAgain(text: String, expected: [String]) {
    #expect(faults(in: text).map(shortened).sorted() == expected.sorted())
  }

  /// Place, key and line of the first, of a message about a repeated key.
  private func shortened(_ fault: String) -> String {
    let place = fault.prefix { $0 != " " }
    if fault.contains("anchors") { return "\(place) anchor" }
    if fault.contains("must be a word") { return "\(place) no word" }
    guard fault.contains("is given more than once") else { return "\(place) not a mapping" }
    let key = fault.split(separator: "'", omittingEmptySubsequences: false)[1]
    let line = fault.split(separator: "line ").dropFirst().first?.prefix { $0.isNumber }
    return "\(place) '\(key)' \(line ?? "0")"
  }

  @Test func findsAsManyAsThereAre() {
    let many = (10...99).map { "k\($0): 1\nk\($0): 2" }.joined(separator: "\n")
    #expect(faults(in: many).count == 90)
  }

  @Test func countsTheDepthOfOpenListsAndMappingsOnly() {
    let wide = (0..<3000).map { "k\($0): [1, {a: 2}]" }.joined(separator: "\n")
    #expect(faults(in: wide).isEmpty)
    let deep = String(repeating: "[", count: 998) + String(repeating: "]", count: 998)
    #expect(faults(in: "a: \(deep)").isEmpty)
    #expect(faults(in: "a: [[\(deep)]]").map { $0.prefix(7) } == ["1:1003:"])
  }
}
