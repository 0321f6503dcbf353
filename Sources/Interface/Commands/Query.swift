import Plotting

/// What was typed into a filter: words that all have to fit, in any order.
struct Query: Hashable {
  /// The words.
  let words: [String]

  /// The words of `text`.
  init(_ text: String) {
    words = text.split(separator: " ").map(String.init)
  }

  /// Whether it lets everything through.
  var isEmpty: Bool { words.isEmpty }

  /// How well it fits a line: each word fits the name letter by letter, or a word of the detail
  /// begins with it; nil where one does neither.
  func match(name: String, detail: String) -> Match? {
    var match = Match()
    for word in words {
      let fuzzy = FuzzyMatch(word, in: name)
      if let short = Abbreviation(word, in: name), short.score > fuzzy?.score ?? .min {
        match.score += short.score
        match.nameMarks.formUnion(short.positions)
      } else if let fuzzy {
        match.score += fuzzy.score
        match.nameMarks.formUnion(fuzzy.positions)
      } else if let place = Self.place(of: word, in: detail) {
        match.score += Self.detailScore * word.count
        match.detailMarks.formUnion(place)
      } else {
        return nil
      }
    }
    return match
  }

  /// Less than a letter of the name can get.
  private static let detailScore = 8

  /// Which characters of `text` are the beginning of a word that begins with `word`.
  private static func place(of word: String, in text: String) -> Range<Int>? {
    let lowerWord = Array(word.lowercased())
    let characters = Array(text.lowercased())
    return characters.indices.lazy
      .filter { beginsAWord($0, in: characters) }
      .first { characters[$0...].starts(with: lowerWord) }
      .map { $0..<$0 + lowerWord.count }
  }

  /// Whether a word begins at a place: after what is no letter, and with every wide character, for
  /// Chinese has no blanks between words.
  private static func beginsAWord(_ place: Int, in characters: [Character]) -> Bool {
    guard place > 0 else { return true }
    let before = characters[place - 1]
    return !(before.isLetter || before.isNumber)
      || TextLayout.columns(of: String(characters[place])) == 2
  }

  /// How well a line fits, and which of its characters did.
  struct Match: Hashable {
    var score = 0
    var nameMarks: Set<Int> = []
    var detailMarks: Set<Int> = []

    /// The same without showing which characters fit.
    var withoutMarksOfDetail: Self { Self(score: score, nameMarks: nameMarks) }
  }
}
