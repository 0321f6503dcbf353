import Testing

@testable import Presets

struct QuotationTests {
  @Test(arguments: [
    ("beta", "'beta'"),
    ("Die Schlucht \u{F6}\u{1F600}", "'Die Schlucht \u{F6}\u{1F600}'"),
    ("a\nb\tc\rd", #"'a\nb\tc\rd'"#),
    ("\u{1B}[31m", #"'\u{1B}[31m'"#),
    ("a\0\u{202E}\u{2028}\u{9B}", #"'a\u{0}\u{202E}\u{2028}\u{9B}'"#),
    ("", "''"),
  ])
  func showsWhatATerminalWouldActOn(text: String, quoted: String) {
    #expect(text.quoted == quoted)
  }

  @Test func cutsLongTexts() {
    let text = String(repeating: "x", count: 40)
    #expect(text.quoted == "'\(text)'")
    #expect((text + "y").quoted == "'\(text)...'")
  }

  @Test(arguments: [("\u{7}", "U+0007"), ("\u{FEFF}", "U+FEFF"), ("\u{1F600}", "U+1F600")])
  func namesCodePoints(scalar: Unicode.Scalar, name: String) {
    #expect(scalar.codePoint == name)
  }
}
