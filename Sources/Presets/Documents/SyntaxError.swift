import CYAML

extension Fault {
  /// What stopped libyaml, in one line, with what to do about it.
  init(syntaxErrorOf parser: yaml_parser_t) {
    // Its reader, whose complaints have no mark, cannot complain of what `Source` has let through.
    let problem = parser.problem.map { String(cString: $0) } ?? "there is not enough memory"
    self.init(at: Position(parser.problem_mark), Self.message(problem: problem, of: parser))
  }

  private static func message(problem: String, of parser: yaml_parser_t) -> String {
    if let (_, message) = rewordings.first(where: { problem.contains($0.problem) }) {
      return message
    }
    guard let context = parser.context else { return "not valid YAML: \(problem)" }
    let start = Position(parser.context_mark)
    return "not valid YAML: \(problem) \(String(cString: context)) that begins at "
      + "\(start.line):\(start.column)"
  }

  /// libyaml's commonest complaints, in the words of someone who writes presets.
  private static let rewordings: [(problem: String, message: String)] = [
    ("Maximum nesting level", TreeBuilder.tooDeep),
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
