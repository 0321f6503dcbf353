import Testing

@testable import Presets

struct ComposerTests {
  @Test(
    arguments: [
      ("a: 1\na: 2\na: 3", ["2:1: 'a' 1", "3:1: 'a' 1"]),
      ("a: 1\nb: {c: 1,\n  \"c\": 2}\n'a': 3", ["3:3: 'c' 2", "4:1: 'a' 1"]),
      ("- {x: 1, x: 2}\n- {x: 3}", ["1:10: 'x' 1", "1:1: not a mapping"]),
      ("\u{8C37}: 1\n\u{8C37}: 2", ["2:1: '\u{8C37}' 1"]),
      ("'': 1\n'': 2", ["1:1: '' 0"]),
      ("a: &x 1\na: 2", ["1:4: anchor"]),
    ] as [(String, [String])])
  func findsEveryKeyGivenAgain(text: String, expected: [String]) {
    #expect(faults(in: text).map(shortened).sorted() == expected.sorted())
  }

  /// Place, key and line of the first, of a message about a repeated key.
  private func shortened(_ fault: String) -> String {
    let place = fault.prefix { $0 != " " }
    if fault.contains("anchors") { return "\(place) anchor" }
    guard fault.contains("is given more than once") else { return "\(place) not a mapping" }
    let key = fault.split(separator: "'", omittingEmptySubsequences: false)[1]
    let line = fault.split(separator: "line ").dropFirst().first?.prefix { $0.isNumber }
    return "\(place) '\(key)' \(line ?? "0")"
  }

  /// Yams goes through keys in their own order, so these are the two that come last in it.
  @Test func givesUpAfterTwenty() {
    let many = (10...31).map { "k\($0): 1\nk\($0): 2" }.joined(separator: "\n")
    #expect(
      faults(in: many) == ["41:1: the key 'k30', 'k31' is given more than once; keep one of them"])
  }
}
