/// The faults found so far while one file is read; shared by all of its fields.
final class FaultLog {
  private(set) var faults: [Fault] = []

  func add(at position: Position, _ message: String) {
    faults.append(Fault(at: position, message))
  }
}
