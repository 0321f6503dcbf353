/// A value to be read, with the name that error messages call it.
///
/// Each reading method returns `nil` after writing down what is wrong, so that the caller can go
/// on and find the other faults of the file too.
struct Field {
  let name: String
  let value: Value
  let log: FaultLog

  /// The same value under another name.
  func renamed(_ name: String) -> Field {
    Field(name: name, value: value, log: log)
  }

  /// Writes down `name` and `message` as a fault at this value; returns `nil` to be passed on.
  @discardableResult
  func fault<Result>(_ message: String) -> Result? {
    log.add(at: value.position, "\(name) \(message)")
    return nil
  }

  /// Where in the file the character of a text stands that has this number, counted from 1.
  func position(ofCharacter number: Int) -> Position? {
    guard case .scalar(let text, _) = value.content else { return nil }
    return log.source.position(after: text.prefix(number - 1), inScalarAt: value.position)
  }

  /// A text, quoted or not; neither empty nor with control characters other than line breaks.
  func text() -> String? {
    guard case .scalar(let text, _) = value.content, !value.isNothing else {
      return fault("must be a text, not \(value.summary)")
    }
    guard text.unicodeScalars.contains(where: \.isSeen) else { return fault("must not be empty") }
    let control = text.unicodeScalars.first {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    if let control { return fault("must not hold the control character \(control.codePoint)") }
    return text
  }

  /// A text without line breaks.
  func line() -> String? {
    text().flatMap { $0.contains("\n") ? fault("must be a single line") : $0 }
  }

  /// `true` or `false`.
  func boolean() -> Bool? {
    switch value.content {
    case .scalar("true", isPlain: true): true
    case .scalar("false", isPlain: true): false
    case .scalar("true", _), .scalar("false", _): fault("must be true or false, without quotes")
    default: fault("must be true or false, not \(value.summary)")
    }
  }

  /// One of `names`.
  func choice(among names: [String]) -> String? {
    guard case .scalar(let word, _) = value.content, !value.isNothing else {
      return fault("must be a word, not \(value.summary) (\(Suggestion(for: "", among: names)))")
    }
    guard names.contains(word) else {
      log.add(at: value.position, "unknown \(name) \(word.quoted) (\(advice(for: word, names)))")
      return nil
    }
    return word
  }

  /// What another library's word is called here, or the names that are near.
  private func advice(for word: String, _ names: [String]) -> String {
    let known = Spelling.all(called: word, [.rule, .schedule, .average])
      .first { names.contains($0.name) }
    return known?.sentence ?? Suggestion(for: word, among: names).description
  }

  /// One of `entries`, by the name that `name` gives it.
  func choice<Entry>(among entries: [Entry], by name: (Entry) -> String) -> Entry? {
    choice(among: entries.map(name)).flatMap { word in entries.first { name($0) == word } }
  }

  /// One of the cases of `Choice`, by its raw value.
  func choice<Choice>(_: Choice.Type = Choice.self) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    choice(among: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
  }
}
