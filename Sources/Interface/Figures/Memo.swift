/// Values that are costly to make, each kept with its key: the very values that it was made from.
///
/// A value is made from its key alone, so what is drawn with a memo is what would be drawn without one.
/// A key that names all it stands for needs no counter that someone has to raise.
struct Memo<Key: Equatable, Value> {
  private var entries: [(key: Key, value: Value)] = []
  private let capacity: Int

  /// An empty memo for so many values; the oldest gives way to a new one.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The value that was made from `key`, if it is still here.
  subscript(key: Key) -> Value? { entries.first { $0.key == key }?.value }

  /// Keeps a value that was made from `key`.
  mutating func keep(_ value: Value, for key: Key) {
    if entries.count >= capacity { entries.removeFirst() }
    entries.append((key, value))
  }

  /// The value that `make` makes from `key`, made only if it is not here yet.
  mutating func value(for key: Key, make: (Key) -> Value) -> Value {
    value(for: key, make: make) { _ in }
  }

  /// The same for a value that grows: `goOn` brings it up to date wherever it stands.
  mutating func value(
    for key: Key, make: (Key) -> Value, goOn: (inout Value) -> Void
  ) -> Value {
    let place =
      entries.firstIndex { $0.key == key }
      ?? {
        keep(make(key), for: key)
        return entries.count - 1
      }()
    goOn(&entries[place].value)
    return entries[place].value
  }
}
