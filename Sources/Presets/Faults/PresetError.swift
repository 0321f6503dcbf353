/// Everything that is wrong in a file of ours: a preset, a theme, the configuration.
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
  public var description: String { lines(as: "error").joined(separator: "\n") }

  /// A line for each fault, which says how grave it is.
  func lines(as severity: String) -> [String] {
    faults.map { fault in
      let position = fault.position
      return "\(file.escapingControls):\(position.line):\(position.column): \(severity): "
        + fault.message
    }
  }
}
