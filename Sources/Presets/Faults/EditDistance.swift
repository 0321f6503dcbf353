/// The fewest edits that make one name of another: a letter added, dropped or replaced, or two
/// neighbours swapped (the Damerau-Levenshtein distance, no letter edited twice).
///
/// Returns `nil` as soon as more than `limit` edits are certain.
func editDistance(_ a: some Collection<Character>, _ b: some Collection<Character>, limit: Int)
  -> Int?
{
  let a = Array(a)
  let b = Array(b)
  guard abs(a.count - b.count) <= limit else { return nil }
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
      var best = min(replaced, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforePrevious[j - 1] + 1)
      }
      current.append(best)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
