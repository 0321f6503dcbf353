import Optimization

/// Reads gradient clipping: `{norm: limit, form}` or `{value: limit}`.
enum ClipReader {
  static func read(_ field: Field) -> Clip? {
    field.mapping(like: "{norm: |1|}") { settings in
      let form = settings["form"]?.choice(Clip.Form.self) ?? .exact
      guard let chosen = settings.one(of: "norm", "value") else { return nil }
      let limit = chosen.number(.positive)
      if chosen.name == "norm" { return limit.map { .norm(limit: $0, form: form) } }
      settings.exclude(["form"], beside: "value")
      return limit.map { .value(limit: $0) }
    }
  }
}
