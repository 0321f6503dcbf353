import CYAML

/// Has libyaml read a text and tells what it finds, one after the other.
///
/// libyaml itself rather than a package around it: what is asked of it is a tree with the place of
/// every word in it, and the packages bring Foundation for all that they can do beyond, which took
/// a third of the time until the first frame and three quarters of the binary.
struct EventReader: ~Copyable {
  /// What there is at a place of the text; the words of YAML for it.
  struct Event {
    enum Kind {
      case scalar(String, isPlain: Bool)
      case startOfList
      case endOfList
      case startOfMapping
      case endOfMapping
      /// `*name`, in place of a value.
      case alias
      case startOfDocument
      /// The end of the text; there is nothing after it.
      case endOfText
    }

    let kind: Kind
    let position: Position
    /// Whether a word with `&` stands before it.
    var hasAnchor = false
    /// Whether a word with `!` stands before it.
    var hasTag = false
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ source: Source) {
    parser = .allocate(capacity: 1)
    text = .allocate(capacity: source.text.utf8.count)
    _ = text.initialize(fromContentsOf: source.text.utf8)
    guard yaml_parser_initialize(parser) == 1 else { fatalError("there is no memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event.
  ///
  /// Must not be asked for after the end of the text.
  mutating func next() throws(Fault) -> Event {
    while true {
      var found = yaml_event_t()
      guard yaml_parser_parse(parser, &found) == 1 else {
        throw Fault(syntaxErrorOf: parser.pointee)
      }
      defer { yaml_event_delete(&found) }
      if let event = Event(found) { return event }
    }
  }
}

extension EventReader.Event {
  /// Nil for what says nothing: where the stream starts and where a document ends.
  init?(_ event: yaml_event_t) {
    position = Position(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let characters = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: characters, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE
      )
      (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      kind = .startOfList
      let list = event.data.sequence_start
      (hasAnchor, hasTag) = (list.anchor != nil, list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      kind = .startOfMapping
      let mapping = event.data.mapping_start
      (hasAnchor, hasTag) = (mapping.anchor != nil, mapping.tag != nil)
    case YAML_SEQUENCE_END_EVENT: kind = .endOfList
    case YAML_MAPPING_END_EVENT: kind = .endOfMapping
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_DOCUMENT_START_EVENT: kind = .startOfDocument
    case YAML_STREAM_END_EVENT: kind = .endOfText
    default: return nil
    }
  }
}

extension Position {
  /// Where libyaml stood; it counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
