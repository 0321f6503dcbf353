extension Field {
  /// A mapping, read by `read`; keys that `read` never asked for are faults.
  ///
  /// Of anything else it is said what to write: `example`, with a number of the file in the place of its own
  /// first one.
  func mapping<Result>(
    like example: Example? = nil, _ read: (Mapping) -> Result?
  ) -> Result? {
    guard case .mapping(let entries) = value.content else {
      let advice = example.map { "; write \($0.text(for: value))" } ?? ""
      return fault("must be a mapping, not \(value.summary)\(advice)")
    }
    let mapping = Mapping(self, entries: entries)
    let result = read(mapping)
    mapping.reportUnknownKeys()
    return result
  }

  /// A name alone, or a mapping with the name under `key` and settings beside it.
  ///
  /// `read` is given the name and the settings, of which a name alone has none.
  func named<Result>(
    by key: String = "name", like example: Example? = nil, _ read: (Field, Mapping) -> Result?
  ) -> Result? {
    switch value.content {
    case .list:
      return fault("must be a name or a mapping with '\(key)', not a list")
    case .scalar(let text, _):
      if let example, (try? Numeral(text)) != nil {
        return fault("must be a name or a mapping; write \(example.text(for: value))")
      }
      return read(self, Mapping(self, entries: []))
    case .mapping:
      return mapping { settings in
        guard settings.contains(key) || example == nil else {
          settings.acceptRemainingKeys()
          settings.fault("needs the key '\(key)', as in \(example?.text ?? "")")
          return nil
        }
        guard let field = settings.required(key) else {
          settings.acceptRemainingKeys()
          return nil
        }
        return read(field.renamed(name), settings)
      }
    }
  }
}
