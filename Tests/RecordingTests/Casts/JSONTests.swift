import Recording
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}[m\n", #""\u001b[m\u000a""#),
    ("\u{85}\u{2028}", #""\u0085\u2028""#), ("é漢⣿", "\"é漢⣿\""),
  ])
  func textsAreQuoted(text: String, json: String) {
    #expect(JSON.quoted(text) == json)
  }
}
