/// A word of a text that was typed with letters left out, as `adm` is `adam`.
///
/// It begins with the word's first letter; no more letters are left out than typed, for scattered ones are in
/// nearly every text.
struct Abbreviation: Hashable {
  /// Higher is better, on the scale of `FuzzyMatch`.
  let score: Int
  /// Which characters of the text were met, in order.
  let positions: [Int]

  private static let fewestLetters = 3
  /// What letters of one word count more than the beginnings of several words.
  private static let inOneWord = 16

  /// The best word of `text` that `typed` may stand for; nil where there is none.
  init?(_ typed: String, in text: String) {
    let letters = typed.map(\.folded)
    guard letters.count >= Self.fewestLetters, letters.allSatisfy(\.isASCII) else { return nil }
    let characters = text.map(\.folded)
    let starts = characters.indices.filter {
      characters[$0].isWordPart && ($0 == 0 || !characters[$0 - 1].isWordPart)
    }
    let found = starts.compactMap { Self.positions(of: letters, in: characters, from: $0) }
      .map { (score: Self.score($0), positions: $0) }
    guard let best = found.max(by: { $0.score < $1.score }) else { return nil }
    (score, positions) = best
  }

  /// Where the letters are met first in the word that begins at `start`.
  private static func positions(
    of letters: [Character], in characters: [Character], from start: Int
  ) -> [Int]? {
    var positions: [Int] = []
    var place = start
    for letter in letters {
      while place < characters.count, characters[place] != letter {
        guard place > start, characters[place].isWordPart else { return nil }
        place += 1
      }
      guard place < characters.count else { return nil }
      positions.append(place)
      place += 1
    }
    return place - start <= 2 * letters.count ? positions : nil
  }

  private static func score(_ positions: [Int]) -> Int {
    let beside = zip(positions, positions.dropFirst()).count { $1 == $0 + 1 }
    let skipped = positions[positions.count - 1] - positions[0] + 1 - positions.count
    return FuzzyMatch.letter * positions.count + FuzzyMatch.wordStart
      + FuzzyMatch.adjacency * beside - FuzzyMatch.gap * skipped + inOneWord
  }
}
