/// What mistakes in typing weigh: those that hands make more often weigh less.
enum Mistake {
  /// A letter that was left out or typed too much, where the same letter stands beside it.
  static let doubling = 4
  /// A letter that was left out or typed too much.
  static let omission = 5
  /// Two neighbours in the wrong order.
  static let swap = 5
  /// Another letter in place of the right one.
  static let replacement = 6
}

/// The least weight of mistakes that make one name of another: letters left out or typed too much,
/// replaced, or swapped with their neighbour (the Damerau-Levenshtein distance, no letter edited twice,
/// with weights).
///
/// Returns `nil` where it is more than `limit`.
func editDistance(_ a: some Collection<Character>, _ b: some Collection<Character>, limit: Int)
  -> Int?
{
  let a = Array(a)
  let b = Array(b)
  guard abs(a.count - b.count) * Mistake.doubling <= limit else { return nil }
  /// What it weighs that the letter at `index` of `word` is there or not.
  func omission(_ word: [Character], _ index: Int) -> Int {
    index > 0 && word[index] == word[index - 1] ? Mistake.doubling : Mistake.omission
  }
  var beforePrevious: [Int] = []
  var previous = [0]
  for j in b.indices { previous.append(previous[j] + omission(b, j)) }
  for i in a.indices {
    var current = [previous[0] + omission(a, i)]
    for j in b.indices {
      let replaced = previous[j] + (a[i] == b[j] ? 0 : Mistake.replacement)
      var best = min(replaced, previous[j + 1] + omission(a, i), current[j] + omission(b, j))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforePrevious[j - 1] + Mistake.swap)
      }
      current.append(best)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
