/// Help with a name that is not known: the one that was probably meant, or all there are.
///
/// Upper and lower case, and `-`, blank and `_`, count as the same. A name is near when a few
/// edits lead to it (none for one or two letters, up to three for nine or more), when the word is
/// its initials (`lr` for `learning_rate`), or when it alone begins with the word (`rosen`).
public struct Suggestion: Hashable, Sendable, CustomStringConvertible {
  /// The name that was probably meant; the first in order where several are equally near.
  public let nearest: String?
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
    nearest =
      edits.min { $0.distance < $1.distance }?.name
      ?? abbreviated.first?.name
      ?? (begun.count == 1 ? begun.first?.name : nil)
  }

  /// The end of an error message: `did you mean 'adam'?`, or `valid: ...` with every name.
  public var description: String {
    if let nearest { return "did you mean '\(nearest)'?" }
    return names.isEmpty ? "none is valid here" : "valid: \(names.joined(separator: ", "))"
  }

  private static func normalized(_ name: String) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  private static func tolerance(for word: String) -> Int {
    switch word.count {
    case ...2: 0
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }

  private static func initials(of name: String) -> String {
    String(name.split(separator: "_").compactMap(\.first))
  }
}
