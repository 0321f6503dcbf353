/// How well one word of a query fits a text that has its letters in this order, others in between.
///
/// A letter counts at the beginning of a word, or beside another that was met: scattered letters are in
/// nearly every text. Letters at the beginnings of words count more, so do letters that follow each
/// other; what is skipped counts a little against it. Upper and lower case are the same.
struct FuzzyMatch: Hashable {
  /// Higher is better.
  let score: Int
  /// Which characters of the text were met, in order.
  let positions: [Int]

  static let letter = 16
  static let wordStart = 10
  private static let textStart = 4
  static let adjacency = 12
  static let gap = 1

  /// The best match of `word` in `text`; nil where a letter is missing.
  init?(_ word: String, in text: String) {
    let letters = word.map(\.folded)
    let characters = text.map(\.folded)
    guard !letters.isEmpty, letters.count <= characters.count else { return nil }
    let starts = characters.indices.map { index in
      index == 0 || (!characters[index - 1].isWordPart && characters[index].isWordPart)
    }
    var rows: [Row] = []
    for letter in letters {
      rows.append(Row(of: letter, in: characters, starts: starts, after: rows.last))
    }
    guard let met = rows.last?.settled,
      let last = met.indices.filter({ met[$0] != nil }).max(by: { a, b in
        (met[a]?.score ?? 0, -a) < (met[b]?.score ?? 0, -b)
      }), let score = met[last]?.score
    else { return nil }
    var positions = [last]
    var way = met[last]
    for row in rows.dropLast().reversed() {
      guard let place = way?.origin else { break }
      positions.append(place)
      way = way?.wasLone == true ? row.lone[place] : row.settled[place]
    }
    self.score = score
    self.positions = positions.reversed()
  }
}

extension FuzzyMatch {
  /// The best way to a letter that was met at some place.
  private struct Way {
    var score: Int
    /// Where the letter before it was met; -1 for the first.
    var origin: Int
    /// Whether that letter counts only because this one is beside it.
    var wasLone: Bool
  }

  /// The best ways to meet the letters of a word up to one of them, the last at each place.
  private struct Row {
    /// Those that count as they are.
    var settled: [Way?]
    /// Those whose last letter stands alone within a word, and counts only if the next is beside it.
    var lone: [Way?]

    init(of letter: Character, in characters: [Character], starts: [Bool], after previous: Row?) {
      settled = Array(repeating: nil, count: characters.count)
      lone = settled
      // The best place before, as its score would be here, each character in between against it.
      var before: (score: Int, place: Int)?
      for place in characters.indices {
        if let previous, place > 0 {
          before?.score -= FuzzyMatch.gap
          if let way = previous.settled[place - 1], way.score >= before?.score ?? .min {
            before = (way.score, place - 1)
          }
        }
        guard characters[place] == letter else { continue }
        let own =
          FuzzyMatch.letter + (starts[place] ? FuzzyMatch.wordStart : 0)
          + (place == 0 ? FuzzyMatch.textStart : 0)
        if previous == nil || before != nil {
          let way = Way(
            score: own + (before?.score ?? 0), origin: before?.place ?? -1, wasLone: false)
          // Scripts without blanks between words have letters that are words.
          let isWord = starts[place] || !characters[place].isASCII
          if isWord { settled[place] = way } else { lone[place] = way }
        }
        guard let previous, place > 0 else { continue }
        for (way, wasLone) in [
          (previous.settled[place - 1], false), (previous.lone[place - 1], true),
        ] {
          guard let way else { continue }
          let score = own + way.score + FuzzyMatch.adjacency
          if score >= settled[place]?.score ?? .min {
            settled[place] = Way(score: score, origin: place - 1, wasLone: wasLone)
          }
        }
      }
    }
  }
}

extension Character {
  /// Itself in lower case, where that is one character.
  var folded: Character {
    if let ascii = asciiValue {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii)
      return isUpper ? Character(Unicode.Scalar(ascii + 32)) : self
    }
    let lower = lowercased()
    return lower.count == 1 ? Character(lower) : self
  }

  var isWordPart: Bool { isLetter || isNumber }
}
