/// A preset that cannot be used, with everything that is wrong in it.
public struct PresetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name as the user gave it.
  public let file: String
  /// At least one fault, in order of position.
  public let faults: [Fault]

  /// The faults of `file`, put in order; of equal ones, one is kept.
  public init(file: String, faults: [Fault]) {
    self.file = file
    var seen = Set<Fault>()
    self.faults =
      faults
      .filter { seen.insert($0).inserted }
      .sorted { $0.position < $1.position }
  }

  /// One line a fault: `FILE:LINE:COLUMN: error: message`.
  public var description: String {
    let name = file.escapingControls
    return faults.map { fault in
      "\(name):\(fault.position.line):\(fault.position.column): error: \(fault.message)"
    }.joined(separator: "\n")
  }
}
