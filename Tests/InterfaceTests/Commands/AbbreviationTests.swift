import Testing

@testable import Interface

@Suite struct AbbreviationTests {
  @Test(arguments: [
    ("adm", "rule adam", "rule [a][d]a[m]"), ("mmt", "add momentum", "add [m]o[m]en[t]um"),
    ("RMSp", "rule rmsprop", "rule [r][m][s][p]rop"),
    ("rsb", "go to landscape rosenbrock", "go to landscape [r]o[s]en[b]rock"),
  ])
  func lettersOfOneWordAreEnough(typed: String, text: String, marked: String) {
    let match = Abbreviation(typed, in: text)
    #expect(
      match.map { match in
        text.enumerated().map { match.positions.contains($0) ? "[\($1)]" : "\($1)" }.joined()
      } == marked)
  }

  /// Scattered letters are in nearly every text.
  @Test(arguments: [
    ("am", "adam"), ("dam", "adam"), ("adm", "a d m"), ("grt", "gradient_descent_right"),
    ("save", "open preset polyak_averaging"), ("", "adam"), ("admx", "adam"),
  ])
  func othersAreNot(typed: String, text: String) {
    #expect(Abbreviation(typed, in: text) == nil)
  }

  @Test(arguments: [
    ("adm", "adam"), ("rule adm", "rule adam"), ("adm rule", "rule adam"),
    ("learning rate", "set eta"), ("rate", "set eta"), ("lr", "set eta"), ("LR", "set eta"),
    ("学习率", "set eta"), ("noise", "set sigma"), ("eta", "set eta"),
  ])
  func theFirstLineIsTheOneMeant(typed: String, name: String) {
    var state = State.on(.crowd(2))
    state.press(":")
    state.press(typed)
    let first = state.input.overlays.last.flatMap { state.matches(of: $0).first?.choice.name }
    #expect(first?.hasSuffix(name) == true, "\(first ?? "nothing")")
  }

  @Test(arguments: ["lr 0.1", "learning rate 0.1", "rate .1", "学习率 0.1", "lr x10"])
  func otherNamesTakeNumbers(typed: String) {
    var state = State.on(.crowd(2))
    state.press(":")
    state.press(typed)
    state.press(.enter)
    #expect(state.past.samples[0].learningRate == 0.1)
    #expect(state.input.overlays.isEmpty)
  }
}
