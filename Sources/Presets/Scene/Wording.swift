/// A text of a preset in the languages that it is written in.
public struct Wording: Hashable, Sendable {
  /// The text by language; English is always there.
  let texts: [Language: String]

  /// A text that is the same in all languages.
  public init(_ text: String) { texts = [.en: text] }

  /// `text` in English, and in other languages.
  public init(_ text: String, in others: [Language: String]) {
    texts = others.merging([.en: text]) { $1 }
  }

  /// The text in a language, or in English where that lacks.
  public func text(in language: Language) -> String { texts[language] ?? texts[.en] ?? "" }

  /// Whether there is nothing to be said.
  public var isEmpty: Bool { texts.values.allSatisfy(\.isEmpty) }

  /// The same with every text changed.
  func map(_ change: (String) -> String) -> Self {
    let changed = texts.mapValues(change)
    return Self(changed[.en] ?? "", in: changed)
  }
}

extension Wording {
  /// The same with `mark` behind every text, in brackets, in place of `other` where that stands there.
  public func marked(_ mark: String, inPlaceOf other: String?) -> Self {
    map { text in
      let old = other.map { " (\($0))" } ?? ""
      return (text.hasSuffix(old) ? String(text.dropLast(old.count)) : text) + " (\(mark))"
    }
  }
}
