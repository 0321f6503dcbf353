/// One thing that is wrong in a file: where, what, and what would be right.
public struct Fault: Error, Hashable, Sendable {
  /// Where the wrong thing begins.
  public let position: Position
  /// One line of text without a full stop, free of control characters.
  public let message: String

  /// A fault at `position`.
  public init(at position: Position, _ message: String) {
    self.position = position
    self.message = message
  }
}
