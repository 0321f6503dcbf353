import Presets

/// A word or a sentence of the screen, in every language that there is.
///
/// Views ask for them by name and know no language. A sentence with numbers in it is a function that
/// makes it in all languages, so that none can lack a translation.
struct Phrase: Hashable, Sendable {
  /// In English.
  let en: String
  /// In Chinese.
  let zh: String

  /// A phrase in English and in Chinese.
  init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }

  /// What is written alike everywhere: a name, a number, a formula.
  init(same text: String) { self.init(text, text) }

  /// The text in a language.
  func text(in language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh
    }
  }

  /// Nothing to be said.
  static let none = Phrase(same: "")

  /// Phrases one behind the other, with something between them.
  static func joined(_ parts: [Phrase], _ separator: Phrase = .none) -> Phrase {
    Phrase(
      parts.map(\.en).joined(separator: separator.en),
      parts.map(\.zh).joined(separator: separator.zh))
  }

  /// One behind the other.
  static func + (first: Phrase, second: Phrase) -> Phrase {
    Phrase(first.en + second.en, first.zh + second.zh)
  }

  /// Between the items of an enumeration.
  static let comma = Phrase(", ", "，")
  /// Between parts of a sentence.
  static let semicolon = Phrase("; ", "；")
  /// Before what explains the words before it.
  static let colon = Phrase(": ", "：")
}

extension DefaultStringInterpolation {
  /// A phrase has no text before a language is chosen.
  @available(*, unavailable, message: "choose a language: State.word(_:) or Phrase.text(in:)")
  mutating func appendInterpolation(_: Phrase) {}
}

extension State {
  /// A phrase in the language of the screen.
  func word(_ phrase: Phrase) -> String { phrase.text(in: view.display.language) }

  /// Makes a passing remark.
  mutating func say(_ phrase: Phrase) { say(word(phrase)) }
}

extension Look {
  /// A phrase in the language of the screen.
  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }
}
