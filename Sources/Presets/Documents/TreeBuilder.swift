/// Builds the tree of a text's values and reports the notation that is not let in.
struct TreeBuilder: ~Copyable {
  private var reader: EventReader
  private let log: FaultLog
  /// How many values are open, one within the other.
  private var depth = 0

  /// More than anyone writes, and few enough for the stack of a small thread.
  private static let greatestDepth = 1000
  static let tooDeep = "lists and mappings are nested too deeply"

  init(log: FaultLog) {
    self.log = log
    reader = EventReader(log.source)
  }

  /// The value of the only document; nil where there is none.
  mutating func tree() throws(Fault) -> Value? {
    guard case .startOfDocument = try reader.next().kind else { return nil }
    let root = try value(reader.next())
    let end = try reader.next()
    guard case .endOfText = end.kind else {
      throw Fault(
        at: end.position, "a file holds one document; remove the '---' or '...' line")
    }
    return root
  }

  /// The value that begins with `event`.
  private mutating func value(_ event: EventReader.Event) throws(Fault) -> Value {
    let position = event.position
    if event.hasTag {
      log.add(at: position, "YAML tags are not supported; remove the word that begins with '!'")
    }
    if event.hasAnchor { throw Self.anchor(at: position) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.greatestDepth else {
      throw Fault(at: position, Self.tooDeep)
    }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return Value(position: position, content: .scalar(text, isPlain: isPlain))
    case .startOfList:
      return Value(position: position, content: .list(try items()))
    case .startOfMapping:
      return Value(position: position, content: .mapping(try entries()))
    case .alias:
      throw Self.anchor(at: position)
    case .endOfList, .endOfMapping, .startOfDocument, .endOfText:
      preconditionFailure("libyaml ends only what it has begun")
    }
  }

  /// Nothing else is said then: what an alias stands for would be missed wherever it is.
  private static func anchor(at position: Position) -> Fault {
    Fault(at: position, "anchors and aliases (& and *) are not supported; write it out")
  }

  private mutating func items() throws(Fault) -> [Value] {
    var items: [Value] = []
    while true {
      let event = try reader.next()
      if case .endOfList = event.kind { return items }
      items.append(try value(event))
    }
  }

  /// The entries that may stand; of those with the same key, the first.
  private mutating func entries() throws(Fault) -> [Value.Entry] {
    var entries: [Value.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try reader.next()
      if case .endOfMapping = event.kind { return entries }
      let key = try value(event)
      let value = try value(reader.next())
      guard let entry = entry(key, value) else { continue }
      if let line = lines[entry.key] {
        log.add(
          at: entry.position,
          "the key \(entry.key.quoted) is given more than once, first in line \(line); "
            + "keep one of them")
      } else {
        lines[entry.key] = entry.position.line
        entries.append(entry)
      }
    }
  }

  private func entry(_ key: Value, _ value: Value) -> Value.Entry? {
    guard case .scalar(let text, let isPlain) = key.content else {
      log.add(at: key.position, "a key must be a word, not \(key.summary)")
      return nil
    }
    guard !(isPlain && text == "<<") else {
      log.add(at: key.position, "merge keys are not supported; write the settings out")
      return nil
    }
    return Value.Entry(key: text, position: key.position, value: value)
  }
}
