import Yams

extension Position {
  /// Where libyaml stood; it counts as we do.
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}

extension Fault {
  /// What Yams threw while it parsed, in one line, with what to do about it.
  init(syntaxError error: any Error) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      self.init(at: Position(mark), Self.message(problem: problem, context: context))
    case YamlError.duplicatedKeysInMapping(let keys, let context)
    where keys.contains("<uncovertable>"):
      // Yams' stand-in for a list or a mapping that is used as a key.
      self.init(at: Position(context.mark), "a key must be a word, not a list or a mapping")
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let names = keys.map(\.quoted).joined(separator: ", ")
      self.init(
        at: Position(context.mark), "the key \(names) is given more than once; keep one of them")
    default:
      // Reader errors cannot follow `Source`'s check, and the rest comes of writing YAML.
      self.init(at: .start, "the file cannot be read as YAML: \("\(error)".quoted)")
    }
  }

  private static func message(problem: String, context: YamlError.Context?) -> String {
    if let (_, message) = rewordings.first(where: { problem.contains($0.problem) }) {
      return message
    }
    guard let context else { return "not valid YAML: \(problem)" }
    return "not valid YAML: \(problem) \(context.text) that begins at \(context.mark)"
  }

  /// libyaml's commonest complaints, in the words of someone who writes presets.
  private static let rewordings: [(problem: String, message: String)] = [
    ("found undefined alias", "anchors and aliases (& and *) are not supported; write it out"),
    ("found another document", "a file holds one document; remove the '---' or '...' line"),
    ("Maximum nesting level", "lists and mappings are nested too deeply"),
    ("found a tab character", "indentation must be spaces, not tabs"),
    (
      "found character that cannot start any token",
      "no value can begin with this character; put the text in quotes, and indent with spaces"
    ),
    (
      "mapping values are not allowed",
      "a ':' is not expected here; put text that holds ': ' in quotes, or check the indentation"
    ),
    ("could not find expected ':'", "a key must be followed by ': ' and its value"),
    ("expected ',' or ']'", "the list is not closed; a ',' or ']' is missing before this"),
    ("expected ',' or '}'", "the mapping is not closed; a ',' or '}' is missing before this"),
    ("did not find expected key", "a key is expected here; check the indentation and the quotes"),
    (
      "did not find expected '-' indicator",
      "an item of the list is expected here; begin it with '- ' or check the indentation"
    ),
    ("found unexpected end of stream", "the file ends inside a quoted text; close the quotes"),
  ]
}
