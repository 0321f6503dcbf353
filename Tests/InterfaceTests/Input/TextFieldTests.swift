import Plotting
import Testing

@testable import Interface

@Suite struct TextFieldTests {
  /// The field after typing `text`, with keys after it; `|` is the cursor.
  private static func typed(_ text: String, _ keys: Key...) -> String {
    var field = TextField(text)
    for key in keys { _ = field.take(key) }
    return field.before + "|" + field.after
  }

  @Test func typingGoesInAtTheCursor() {
    #expect(Self.typed("eta", .left, .character("r")) == "etr|a")
    #expect(Self.typed("eta", .home, .character("b")) == "b|eta")
    #expect(Self.typed("eta", .home, .right, .right, .left) == "e|ta")
    #expect(Self.typed("eta", .control("a"), .control("e")) == "eta|")
  }

  @Test func deletingTakesWhatIsBeforeOrAtTheCursor() {
    #expect(Self.typed("eta", .backspace) == "et|")
    #expect(Self.typed("eta", .home, .backspace) == "|eta")
    #expect(Self.typed("eta", .home, .delete) == "|ta")
    #expect(Self.typed("eta", .delete) == "eta|")
    #expect(Self.typed("eta", .left, .control("k")) == "et|")
    #expect(Self.typed("eta", .left, .control("u")) == "|a")
  }

  @Test func wordsAreDeletedWithTheBlanksBehindThem() {
    #expect(Self.typed("set eta  ", .control("w")) == "set |")
    #expect(Self.typed("set eta", .control("w"), .control("w")) == "|")
    #expect(Self.typed("", .control("w")) == "|")
  }

  @Test func aCharacterIsOneHoweverManyScalarsItHas() {
    #expect(Self.typed("ae\u{301}", .backspace) == "a|")
    #expect(Self.typed("ae\u{301}", .left) == "a|e\u{301}")
  }

  @Test func otherKeysAreNotItsBusiness() {
    var field = TextField("eta")
    for key in [Key.enter, .escape, .up, .down, .tab, .pageDown, .control("c"), .function(1)] {
      let before = field
      let isTaken = field.take(key)
      #expect(!isTaken)
      #expect(field == before)
    }
  }

  @Test func nothingThatIsObeyedGetsIn() {
    #expect(TextField("a\u{1B}[2Jb\u{7}\u{9B}c\u{202E}d\u{7F}").text == "a[2Jbcd")
    #expect(TextField("one\ntwo\tthree\r").text == "one two three")
  }

  @Test func thereIsAnEndToIt() {
    var field = TextField(String(repeating: "a", count: 10_000))
    field.insert("e\u{301}\u{301}")
    #expect(field.text.unicodeScalars.count == TextField.capacity)
    field = TextField("e" + String(repeating: "\u{301}", count: 10_000))
    #expect(field.text.unicodeScalars.count == TextField.capacity)
  }

  @Test(arguments: 1...12) func theCursorIsAlwaysInView(columns: Int) {
    var field = TextField("abc \u{6700}\u{901F} def")
    for _ in 0..<12 {
      let (_, cursor) = field.window(columns: columns)
      #expect((0..<columns).contains(cursor))
      _ = field.take(.left)
    }
    #expect(field.window(columns: columns).cursor == 0)
  }

  @Test func aLongTextShowsItsEnd() {
    let (text, cursor) = TextField("0123456789").window(columns: 5)
    #expect(text == "6789")
    #expect(cursor == 4)
  }
}
