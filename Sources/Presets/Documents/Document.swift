import Yams

/// A YAML file as a tree of values.
///
/// Only the plain core of YAML is let in: one document of mappings, lists and scalars. Anchors,
/// aliases, merge keys, tags, keys that are not scalars and keys given twice are faults.
struct Document {
  let root: Value

  /// Parses `log`'s source; faults that leave a tree standing go to `log`, others are thrown.
  init(log: FaultLog) throws(Fault) {
    var composer = Composer(log.source)
    if log.source.text.utf8.contains(UInt8(ascii: "&")) {
      // An alias bomb must be found before it is built: Yams expands it when it compares keys.
      // With every "&" made a "*", an anchor is an alias of nothing, which libyaml refuses where
      // it stands; what it does not refuse, then, holds no anchor at all.
      _ = try composer.compose { $0 == "&" ? "*" : $0 }
    }
    let node = try composer.compose { $0 }
    let builder = TreeBuilder(log: log, repeatedKeys: composer.repeatedKeys)
    guard let root = node.map(builder.value), !root.isNothing else {
      throw Fault(at: .start, "the file is empty")
    }
    self.root = root
  }
}
