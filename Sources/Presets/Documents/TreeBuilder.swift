import Yams

/// Turns Yams' nodes into values and reports the notation that is not let in.
struct TreeBuilder {
  let log: FaultLog
  /// Keys that Yams saw in disguise, by their position.
  let repeatedKeys: [Position: String]

  func value(_ node: Node) -> Value {
    let position = node.mark.map { Position($0) } ?? .start
    if log.source.scalar(at: position) == "!" {
      log.add(at: position, "YAML tags are not supported; remove the word that begins with '!'")
    }
    switch node {
    case .scalar(let scalar):
      return Value(
        position: position, content: .scalar(scalar.string, isPlain: scalar.style == .plain))
    case .sequence(let items):
      return Value(position: position, content: .list(items.map(value)))
    case .mapping(let pairs):
      return Value(position: position, content: .mapping(entries(pairs)))
    case .alias:
      // `compose` never makes one; it is for trees that are to be written.
      return Value(position: position, content: .scalar("", isPlain: true))
    }
  }

  /// The entries that may stand; of those with the same key, the first.
  private func entries(_ pairs: Node.Mapping) -> [Value.Entry] {
    var lines: [String: Int] = [:]
    return pairs.compactMap { key, value in
      guard let entry = entry(key, value) else { return nil }
      if let line = lines[entry.key] {
        log.add(
          at: entry.position,
          "the key \(entry.key.quoted) is given more than once, first in line \(line); "
            + "keep one of them")
        return nil
      }
      lines[entry.key] = entry.position.line
      return entry
    }
  }

  private func entry(_ key: Node, _ value: Node) -> Value.Entry? {
    let key = self.value(key)
    let value = self.value(value)
    guard case .scalar(let text, let isPlain) = key.content else {
      log.add(at: key.position, "a key must be a word, not \(key.summary)")
      return nil
    }
    guard !(isPlain && text == "<<") else {
      log.add(at: key.position, "merge keys are not supported; write the settings out")
      return nil
    }
    return Value.Entry(
      key: repeatedKeys[key.position] ?? text, position: key.position, value: value)
  }
}
