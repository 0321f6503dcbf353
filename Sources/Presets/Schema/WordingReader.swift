import Optimization

/// Reads a text: one for all languages, or a mapping by language.
enum WordingReader {
  /// The text in `field`; `isLine` if it must not have line breaks.
  static func read(_ field: Field, isLine: Bool = false) -> Wording? {
    read(field) { isLine ? $0.line() : $0.text() }
  }

  /// A text that may hold numbers of the scene's optimizers.
  static func readSpoken(_ field: Field, _ cast: Cast) -> Wording? {
    read(field) { field in
      field.text().flatMap { text in check(text, field, cast) ? text : nil }
    }
  }

  /// Who may be spoken of.
  struct Cast {
    /// The optimizers; nil where they are not all known.
    let optimizers: [OptimizerReader.Result]?
    /// How many coordinates there are; nil where that is not known.
    let dimension: Int?
  }

  private static func read(_ field: Field, _ text: (Field) -> String?) -> Wording? {
    guard case .mapping = field.value.content else { return text(field).map(Wording.init) }
    return field.mapping { settings in
      let english = settings.required(Language.en.rawValue).flatMap(text)
      var others: [Language: String] = [:]
      for language in Language.allCases where language != .en {
        others[language] = settings[language.rawValue].flatMap(text)
      }
      return english.map { Wording($0, in: others) }
    }
  }

  /// Whether a text can be said; writes down what is wrong with its numbers.
  private static func check(_ text: String, _ field: Field, _ cast: Cast) -> Bool {
    var isRight = true
    func fault(_ message: String, _ character: Int) {
      isRight = false
      let place = field.position(ofCharacter: character) ?? field.value.position
      field.log.add(at: place, "\(field.name) \(message)")
    }
    let template = Template(reading: text, fault)
    guard let results = cast.optimizers else { return isRight }
    let names = results.compactMap(\.name)
    guard names.count == results.count else { return isRight }
    for case .number(let number, let name) in template.pieces {
      let written = "{\(name).\(number.rawValue)}"
      let place = text.range(of: written).map { text.distance(from: text.startIndex, to: $0) + 1 }
      guard let index = names.firstIndex(of: name) else {
        fault(
          "has the unknown optimizer \(name.quoted) in \(written.quoted) "
            + "(\(Suggestion(for: name, among: names)))", place ?? 1)
        continue
      }
      if number == .share, results[index].optimizer?.particles == 1 {
        fault("has \(written.quoted), a share of particles, but there is only one", place ?? 1)
      }
      if number == .y, cast.dimension == 1 {
        fault("has \(written.quoted), but the landscape depends on x alone", place ?? 1)
      }
    }
    return isRight
  }
}

extension String {
  /// Where `part` begins.
  fileprivate func range(of part: String) -> Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
