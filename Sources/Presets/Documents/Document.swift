/// A YAML file as a tree of values.
///
/// Only the plain core of YAML is let in: one document of mappings, lists and scalars. Anchors,
/// aliases, merge keys, tags, keys that are not scalars and keys given twice are faults.
struct Document {
  let root: Value

  /// Parses `log`'s source; faults that leave a tree standing go to `log`, others are thrown.
  init(log: FaultLog) throws(Fault) {
    var builder = TreeBuilder(log: log)
    guard let root = try builder.tree(), !root.isNothing else {
      throw Fault(at: .start, "the file is empty")
    }
    self.root = root
  }
}
