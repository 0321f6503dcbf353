import Testing

@testable import Presets

struct SyntaxErrorTests {
  @Test(
    arguments: [
      ("a: [1, 2\nb: 3", "2:2: the list is not closed; a ',' or ']' is missing before this"),
      ("a: {b: 1\n", "2:1: the mapping is not closed; a ',' or '}' is missing before this"),
      ("a:\n  b: 1\n\tc: 2", "3:1: indentation must be spaces, not tabs"),
      (
        "a: @b",
        "1:4: no value can begin with this character; put the text in quotes, and indent with spaces"
      ),
      (
        "say: first: second",
        "1:11: a ':' is not expected here; put text that holds ': ' in quotes, or check the "
          + "indentation"
      ),
      ("a: 1\nb\nc: 2", "3:1: a key must be followed by ': ' and its value"),
      (
        "a: 1\n  b: 2",
        "2:4: a ':' is not expected here; put text that holds ': ' in quotes, or check "
          + "the indentation"
      ),
      (
        "a: 'b' c\n", "1:8: a key is expected here; check the indentation and the quotes"
      ),
      (
        "a:\n  - 1\n  b: 2",
        "3:3: an item of the list is expected here; begin it with '- ' or check the indentation"
      ),
      ("a: 'b\n", "2:1: the file ends inside a quoted text; close the quotes"),
      ("a: 1\n---\nb: 2", "2:1: a file holds one document; remove the '---' or '...' line"),
      (
        "a: 1\nb: 2\na: 3",
        "3:1: the key 'a' is given more than once, first in line 1; keep one of them"
      ),
      (
        "1: a\n'1': b",
        "2:1: the key '1' is given more than once, first in line 1; keep one of them"
      ),
      (
        "a: \"\\q\"",
        "1:5: not valid YAML: found unknown escape character while parsing a quoted "
          + "scalar that begins at 1:4"
      ),
      (
        "%FOO bar\n--- a",
        "1:5: not valid YAML: found unknown directive name while scanning a directive that begins "
          + "at 1:1"
      ),
    ] as [(String, String)])
  func isOneLineWithAPlace(text: String, fault: String) {
    #expect(faults(in: text) == [fault])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "[{"])
  func limitsTheNesting(open: String) {
    let deep = faults(in: String(repeating: open, count: 50_000))
    #expect(deep.count == 1)
    #expect(deep.first?.hasSuffix(": lists and mappings are nested too deeply") == true)
  }

  @Test func letsDeepNestingPassThatLibyamlAccepts() {
    let open = String(repeating: "[", count: 900)
    let close = String(repeating: "]", count: 900)
    #expect(faults(in: "a: \(open)\(close)").isEmpty)
  }
}
