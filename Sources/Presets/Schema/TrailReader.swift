/// Reads how much of a trail is drawn whole: a number of steps, `all` or `none`.
enum TrailReader {
  /// The length in `field`.
  static func read(_ field: Field) -> TrailLength? { read(field, automatic: nil) ?? nil }

  /// The length in `field`, or a nil within where it is the word `automatic`.
  static func read(_ field: Field, automatic: String?) -> TrailLength?? {
    guard case .scalar(let word, _) = field.value.content, word.first?.isLetter == true else {
      return field.integer(in: TrailLength.counts).map { .some(.last($0)) }
    }
    if word == automatic { return .some(nil) }
    if let known = TrailLength.words.first(where: { $0.name == word }) {
      return .some(known.length)
    }
    let names = [automatic].compactMap(\.self) + TrailLength.words.map(\.name)
    let suggestion = Suggestion(for: word, among: names)
    return suggestion.nearest.isEmpty
      ? field.fault(
        "must be a number of steps, \(names.joined(separator: " or ")), not \(word.quoted)")
      : field.fault("must be a number of steps or a word, not \(word.quoted) (\(suggestion))")
  }
}
