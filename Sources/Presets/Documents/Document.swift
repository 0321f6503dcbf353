import Yams

/// A YAML file as a tree of values.
///
/// Only the plain core of YAML is let in: one document of mappings, lists and scalars. Anchors,
/// aliases, merge keys, tags and keys that are not scalars are faults.
struct Document {
  let root: Value

  /// Parses `source`; faults that leave a tree standing go to `log`, others are thrown.
  init(_ source: Source, log: FaultLog) throws(Fault) {
    if source.text.utf8.contains(UInt8(ascii: "&")) {
      // An alias bomb must be found before it is built: Yams expands it when it compares keys.
      // With every "&" made a "*", an anchor is an alias of nothing, which libyaml refuses where
      // it stands; what it does not refuse, then, holds no anchor at all.
      let defused = source.text.utf8.map { $0 == UInt8(ascii: "&") ? UInt8(ascii: "*") : $0 }
      _ = try Self.composed(String(decoding: defused, as: UTF8.self))
    }
    let root = try Self.composed(source.text).map(TreeBuilder(source: source, log: log).value)
    guard let root, !root.isNothing else { throw Fault(at: .start, "the file is empty") }
    self.root = root
  }

  private static func composed(_ text: String) throws(Fault) -> Node? {
    do {
      // Without a resolver, so that the keys 1 and "1" are duplicates; with an encoding, so that
      // Yams does not look for one in the environment.
      return try compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw Fault(syntaxError: error)
    }
  }
}

/// Turns Yams' nodes into values and reports the notation that is not let in.
private struct TreeBuilder {
  let source: Source
  let log: FaultLog

  func value(_ node: Node) -> Value {
    let position = node.mark.map { Position($0) } ?? .start
    if source.scalar(at: position) == "!" {
      log.add(at: position, "YAML tags are not supported; remove the word that begins with '!'")
    }
    switch node {
    case .scalar(let scalar):
      return Value(
        position: position, content: .scalar(scalar.string, isPlain: scalar.style == .plain))
    case .sequence(let items):
      return Value(position: position, content: .list(items.map(value)))
    case .mapping(let pairs):
      return Value(position: position, content: .mapping(pairs.compactMap(entry)))
    case .alias:
      // `compose` never makes one; it is for trees that are to be written.
      return Value(position: position, content: .scalar("", isPlain: true))
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
    return Value.Entry(key: text, position: key.position, value: value)
  }
}
