import Testing

@testable import downhill

struct TerminalErrorTests {
  @Test(arguments: [
    (TerminalError.unknownType("weird"), "'weird'"), (.unknownType(""), "TERM is not set"),
    (.withoutCursor("dumb"), "'dumb'"), (.withoutKeyboard, "keys"),
    (.system("too many open files"), "too many open files"),
  ])
  func namesTheCulpritInOneLine(error: TerminalError, culprit: String) {
    #expect("\(error)".contains(culprit))
    #expect(!"\(error)".contains("\n"))
  }
}
