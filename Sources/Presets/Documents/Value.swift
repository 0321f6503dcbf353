/// A piece of a document, free of YAML's notation but for where it stood and whether it was quoted.
struct Value {
  /// What the piece is.
  indirect enum Content {
    /// A text; `isPlain` when it was written without quotes and may be a number.
    case scalar(String, isPlain: Bool)
    case list([Value])
    case mapping([Entry])
  }

  /// One `key: value` of a mapping.
  struct Entry {
    let key: String
    let position: Position
    let value: Value
  }

  let position: Position
  let content: Content

  /// Whether nothing was written, or one of YAML's words for nothing.
  var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What it is, in a few words that can end "must be ..., not ...".
  var summary: String {
    switch content {
    case .scalar where isNothing: "empty"
    case .scalar(let text, _): text.quoted
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
