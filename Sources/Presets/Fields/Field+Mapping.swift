extension Field {
  /// A mapping, read by `read`; keys that `read` never asked for are faults.
  func mapping<Result>(_ read: (Mapping) -> Result?) -> Result? {
    guard case .mapping(let entries) = value.content else {
      return fault("must be a mapping, not \(value.summary)")
    }
    let mapping = Mapping(self, entries: entries)
    let result = read(mapping)
    mapping.reportUnknownKeys()
    return result
  }

  /// A name alone, or a mapping with the name under `key` and settings beside it.
  ///
  /// `read` is given the name and the settings, of which a name alone has none.
  func named<Result>(by key: String = "name", _ read: (Field, Mapping) -> Result?) -> Result? {
    switch value.content {
    case .list:
      fault("must be a name or a mapping with '\(key)', not a list")
    case .scalar:
      read(self, Mapping(self, entries: []))
    case .mapping:
      mapping { settings in
        guard let field = settings.required(key) else {
          settings.acceptRemainingKeys()
          return nil
        }
        return read(field.renamed(name), settings)
      }
    }
  }
}
