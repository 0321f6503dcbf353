/// Help with a name that is not known: the one that was probably meant, or all there are.
///
/// Upper and lower case, and `-`, blank and `_`, count as the same. A name is near when a few
/// mistakes lead to it (for one or two letters one, but no letter replaced; up to three for nine or
/// more), when the word is its initials (`lr` for `learning_rate`), or when it alone begins with the
/// word (`rosen`). Where several names are equally near all of them are named; for one or two letters
/// all that are near, for so little does not tell them apart (`q1` for `q11` and `q12`).
public struct Suggestion: Hashable, Sendable, CustomStringConvertible {
  /// The names that were probably meant, all equally near, in order.
  public let nearest: [String]
  /// The valid names, in the order given.
  public let names: [String]

  /// Looks for the name nearest to `word` among `names`.
  public init(for word: String, among names: [String]) {
    self.names = names
    let word = Self.normalized(word)
    let candidates = names.map { (name: $0, normal: Self.normalized($0)) }
    let edits = candidates.compactMap { candidate in
      editDistance(word, candidate.normal, limit: Self.tolerance(for: word))
        .map { (name: candidate.name, distance: $0) }
    }
    let abbreviated = candidates.filter { Self.initials(of: $0.normal) == word }
    let begun = candidates.filter { word.count >= 3 && $0.normal.hasPrefix(word) }
    let least = word.count <= 2 ? Self.tolerance(for: word) : edits.map(\.distance).min() ?? 0
    let near = [
      edits.filter { $0.distance <= least }.map(\.name), abbreviated.map(\.name),
      begun.count == 1 ? begun.map(\.name) : [],
    ]
    nearest = near.first { !$0.isEmpty } ?? []
  }

  /// The end of an error message: `did you mean 'adam'?`, or `valid: ...` with every name.
  public var description: String {
    let meant = nearest.map { "'\($0.escapingControls)'" }
    if let last = meant.last {
      let others = meant.dropLast().joined(separator: ", ")
      return "did you mean \(others.isEmpty ? "" : others + " or ")\(last)?"
    }
    let valid = names.map(\.escapingControls).joined(separator: ", ")
    return names.isEmpty ? "none is valid here" : "valid: \(valid)"
  }

  private static func normalized(_ name: String) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  private static func tolerance(for word: String) -> Int {
    switch word.count {
    case 0: 0
    case ...2: Mistake.omission
    case ...4: Mistake.replacement
    case ...8: 2 * Mistake.replacement
    default: 3 * Mistake.replacement
    }
  }

  private static func initials(of name: String) -> String {
    String(name.split(separator: "_").compactMap(\.first))
  }
}
