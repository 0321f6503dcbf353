/// The faults found so far while one file is read; shared by all of its fields.
final class FaultLog {
  /// The text of the file, in which faults have their places.
  let source: Source
  private(set) var faults: [Fault] = []

  init(_ source: Source) {
    self.source = source
  }

  func add(at position: Position, _ message: String) {
    faults.append(Fault(at: position, message))
  }
}
