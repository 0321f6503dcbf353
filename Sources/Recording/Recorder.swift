import Plotting

/// Makes a file of a sequence of screens.
public protocol Recorder {
  /// What is to be written for a screen that appears so long after the first one; each comes later
  /// than the one before, all of one size.
  mutating func add(_ screen: CellBuffer, at time: Duration) -> String
  /// What is to be written for a place in the recording that can be jumped to; nothing where the format
  /// has none.
  mutating func mark(_ label: String, at time: Duration) -> String
  /// What is to be written at the end, when the last screen has been seen.
  mutating func finish(at time: Duration) -> String
}

extension Recorder {
  /// Nothing.
  public mutating func mark(_: String, at _: Duration) -> String { "" }
}
