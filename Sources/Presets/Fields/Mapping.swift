/// A mapping that is being read key by key.
///
/// It remembers what it was asked for: those are the valid keys, any other is a fault when the
/// reading ends. So ask for everything before giving up on a faulty field:
///
///     let steps = preset["steps"]?.integer(in: 1...10_000_000) ?? 1000
///     let title = preset.required("title")?.text()
final class Mapping {
  private let field: Field
  private let entries: [Value.Entry]
  private var asked: [String] = []
  private var acceptsAnyKey = false

  init(_ field: Field, entries: [Value.Entry]) {
    self.field = field
    self.entries = entries
  }

  /// The field under `key`, if it is given; a key without a value is a fault.
  subscript(key: String) -> Field? {
    if !asked.contains(key) { asked.append(key) }
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    guard !entry.value.isNothing else {
      let advice =
        field.log.source.hasComment(after: entry.position)
        ? "what follows # is a comment unless quoted" : "give it one, or remove the key"
      field.log.add(at: entry.position, "\(key) has no value; \(advice)")
      return nil
    }
    return Field(name: key, value: entry.value, log: field.log)
  }

  /// The field under `key`; it is a fault if it is not given.
  func required(_ key: String) -> Field? {
    if !contains(key) { fault("needs the key '\(key)'") }
    return self[key]
  }

  /// The one field that is given of several that exclude each other; none or two are a fault.
  func one(of keys: String...) -> Field? {
    let fields = keys.compactMap { self[$0] }
    let given = entries.filter { keys.contains($0.key) }
    guard let first = given.first else {
      fault("needs one of the keys \(keys.map(\.quoted).joined(separator: ", "))")
      return nil
    }
    exclude(given.dropFirst().map(\.key), beside: first.key)
    return given.count == 1 ? fields.first : nil
  }

  /// Makes a fault of each of `keys` that is given although `key` is.
  func exclude(_ keys: [String], beside key: String) {
    for entry in entries where keys.contains(entry.key) {
      field.log.add(
        at: entry.position, "'\(entry.key)' excludes '\(key)'; keep one of them")
    }
  }

  /// Those of `keys` that are given, in the order of the file.
  func given(of keys: [String]) -> [String] {
    entries.map(\.key).filter(keys.contains)
  }

  /// Whether `key` is given, with any value.
  func contains(_ key: String) -> Bool {
    entries.contains { $0.key == key }
  }

  /// Writes down a fault of the mapping as a whole: its name and `message`.
  func fault(_ message: String) {
    report("\(field.name) \(message)")
  }

  /// Writes down a fault of the mapping as a whole, in a sentence that names it itself.
  func report(_ sentence: String) {
    field.log.add(at: field.value.position, sentence)
  }

  /// Leaves the other keys be, when what they may be cannot be known, unless they are nearly known.
  func acceptRemainingKeys() {
    acceptsAnyKey = true
  }

  /// Whether nothing was found to be wrong in the file so far.
  var isFaultless: Bool { field.log.faults.isEmpty }

  /// Whether any key is given that has not been asked for so far.
  var hasUnknownKeys: Bool { entries.contains { !asked.contains($0.key) } }

  func reportUnknownKeys() {
    for entry in entries where !asked.contains(entry.key) {
      let suggestion = Suggestion(for: entry.key, among: asked)
      let spelling = Spelling.all(called: entry.key, [.key]).first { asked.contains($0.name) }
      if acceptsAnyKey, suggestion.nearest.isEmpty, spelling == nil { continue }
      field.log.add(
        at: entry.position,
        "unknown key \(entry.key.quoted) in \(field.name) "
          + "(\(spelling?.sentence ?? suggestion.description))")
    }
  }
}
