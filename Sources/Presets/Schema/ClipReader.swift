import Optimization

/// Reads gradient clipping: `{norm: limit, form}` or `{value: limit}`.
enum ClipReader {
  static func read(_ field: Field) -> Clip? {
    field.mapping { settings in
      guard let chosen = settings.one(of: "norm", "value") else {
        settings.acceptRemainingKeys()
        return nil
      }
      guard chosen.name == "norm" else {
        return chosen.number(.positive).map { .value(limit: $0) }
      }
      let form = settings["form"]?.choice(Clip.Form.self) ?? .exact
      return chosen.number(.positive).map { .norm(limit: $0, form: form) }
    }
  }
}
