import Testing

@testable import Interface

@Suite struct FuzzyMatchTests {
  /// The texts that a word fits, the best first.
  private static func order(_ word: String, _ texts: [String]) -> [String] {
    texts.compactMap { text in FuzzyMatch(word, in: text).map { (text, $0.score) } }
      .sorted { $0.1 > $1.1 }
      .map(\.0)
  }

  /// The text with the letters that were met in brackets.
  private static func marked(_ word: String, _ text: String) -> String? {
    FuzzyMatch(word, in: text).map { match in
      text.enumerated().map { match.positions.contains($0) ? "[\($1)]" : "\($1)" }.joined()
    }
  }

  @Test(arguments: [
    // Beginnings of words before letters inside them.
    ("ad", ["focus Adam", "focus Rad", "shadow"]),
    // Letters in a row before scattered ones.
    ("rav", ["open preset ravine", "raise average"]),
    // The beginning of the text before that of a word in it.
    ("s", ["speed", "go to step"]),
    // Initials before a chance run.
    ("pp", ["previous preset", "zappa"]),
    // What is skipped counts.
    ("td", ["theme dark", "theme high dark"]),
  ])
  func betterFitsComeFirst(word: String, expected: [String]) {
    let order = Self.order(word, expected.reversed())
    #expect(order.first == expected.first)
    #expect(Set(order).isSubset(of: expected))
  }

  @Test func lettersHaveToBeThereInOrder() {
    #expect(FuzzyMatch("eta", in: "tea") == nil)
    #expect(FuzzyMatch("etaa", in: "eta") == nil)
    #expect(FuzzyMatch("", in: "eta") == nil)
    #expect(FuzzyMatch("e", in: "") == nil)
  }

  @Test(arguments: [
    ("eta", "set eta", "set [e][t][a]"), ("st", "go to step", "go to [s][t]ep"),
    ("gs", "go to step", "[g]o to [s]tep"), ("AD", "focus adam", "focus [a][d]am"),
    ("adam", "Focus ADAM", "Focus [A][D][A][M]"), ("速", "最速降下法", "最[速]降下法"),
    ("oo", "zoom out", "z[o][o]m out"),
  ])
  func theBestLettersAreMarked(word: String, text: String, expected: String) {
    #expect(Self.marked(word, text) == expected)
  }

  /// Scattered letters are in nearly every text.
  @Test(arguments: [
    ("save", "open preset polyak_averaging"), ("export", "open preset polyak_averaging"),
    ("td", "to be a lid"), ("s", "this"), ("ea", "set eta"),
  ])
  func aLoneLetterWithinAWordDoesNotCount(word: String, text: String) {
    #expect(FuzzyMatch(word, in: text) == nil)
  }

  @Test func scoresAreTheBestOfAllWaysToMatch() {
    // Every way to place the letters, scored by the rules as they are told.
    func best(
      _ word: [Character], _ text: [Character], _ row: Int, _ last: Int?, mustGoOn: Bool = false
    ) -> Int? {
      guard row < word.count else { return mustGoOn ? nil : 0 }
      return ((last ?? -1) + 1..<text.count).filter { text[$0] == word[row] }.compactMap { place in
        let isStart = place == 0 || (text[place - 1] == " " && text[place] != " ")
        let isBeside = last.map { place == $0 + 1 } ?? false
        if mustGoOn, !isBeside { return nil }
        var score = 16 + (isStart ? 10 : 0) + (place == 0 ? 4 : 0)
        if let last { score += isBeside ? 12 : -(place - last - 1) }
        return best(word, text, row + 1, place, mustGoOn: !isStart && !isBeside)
          .map { $0 + score }
      }.max()
    }
    for word in ["ab", "aba", "ba", "aa", "bab"] {
      for text in ["ab ab", "a b a b", "aab aba", "b ab", "xaxbxa ab", "baab"] {
        let expected = best(Array(word), Array(text), 0, nil)
        #expect(FuzzyMatch(word, in: text)?.score == expected, "\(word) in \(text)")
      }
    }
  }
}
