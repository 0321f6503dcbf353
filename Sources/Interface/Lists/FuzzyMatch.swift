/// How well one word of a query fits a text that has its letters in this order, others in between.
///
/// Letters at the beginnings of words count more, so do letters that follow each other; what is
/// skipped counts a little against it. Upper and lower case are the same.
struct FuzzyMatch: Hashable {
  /// Higher is better.
  let score: Int
  /// Which characters of the text were met, in order.
  let positions: [Int]

  private static let letter = 16
  private static let wordStart = 10
  private static let textStart = 4
  private static let adjacency = 12
  private static let gap = 1

  /// The best match of `word` in `text`; nil where a letter is missing.
  init?(_ word: String, in text: String) {
    let letters = word.map(\.folded)
    let characters = text.map(\.folded)
    guard !letters.isEmpty, letters.count <= characters.count else { return nil }
    let starts = characters.indices.map { index in
      index == 0 || (!characters[index - 1].isWordPart && characters[index].isWordPart)
    }
    // `best[place]` is the score of the letters so far, the last of them met at `place`.
    var best: [Int?] = []
    var origins: [[Int]] = []
    for (row, letter) in letters.enumerated() {
      var next = [Int?](repeating: nil, count: characters.count)
      var origin = [Int](repeating: -1, count: characters.count)
      // The best place before, as its score would be here, each character in between against it.
      var before: (score: Int, place: Int)?
      for place in characters.indices {
        if row > 0, place > 0 {
          before?.score -= Self.gap
          if let score = best[place - 1], score >= before?.score ?? .min {
            before = (score, place - 1)
          }
        }
        guard characters[place] == letter, row == 0 || before != nil else { continue }
        let own =
          Self.letter + (starts[place] ? Self.wordStart : 0) + (place == 0 ? Self.textStart : 0)
        next[place] = own + (before?.score ?? 0)
        origin[place] = before?.place ?? -1
        if row > 0, let score = best[place - 1], score + Self.adjacency >= before?.score ?? .min {
          next[place] = own + score + Self.adjacency
          origin[place] = place - 1
        }
      }
      best = next
      origins.append(origin)
    }
    guard
      let last = best.indices.filter({ best[$0] != nil }).max(by: { a, b in
        (best[a] ?? 0, -a) < (best[b] ?? 0, -b)
      }), let score = best[last]
    else { return nil }
    var positions = [last]
    for origin in origins.dropFirst().reversed() { positions.append(origin[positions.last ?? 0]) }
    self.score = score
    self.positions = positions.reversed()
  }
}

extension Character {
  /// Itself in lower case, where that is one character.
  fileprivate var folded: Character {
    if let ascii = asciiValue {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii)
      return isUpper ? Character(Unicode.Scalar(ascii + 32)) : self
    }
    let lower = lowercased()
    return lower.count == 1 ? Character(lower) : self
  }

  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
