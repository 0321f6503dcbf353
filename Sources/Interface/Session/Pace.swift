/// Who moves a scene on.
///
/// Films and still pictures go by what the preset says; on the screen a lesson waits to be begun, and
/// in an exhibition nobody touches a key.
public struct Pace: Hashable, Sendable {
  /// What becomes of a scene at its end.
  public enum End: Hashable, Sendable {
    /// It stays as it is.
    case stays
    /// It begins anew, as it was opened.
    case beginsAnew
    /// The program leaves.
    case leaves
  }

  /// Whether a scene with beats shows what it is called, and waits to be begun.
  public var waitsToBegin: Bool
  /// Whether nothing waits for a key: what is said stands until it could be read.
  public var isUnattended: Bool
  /// What becomes of it at its end.
  public var end: End

  /// A pace; without further words as in films.
  public init(waitsToBegin: Bool = false, isUnattended: Bool = false, end: End = .stays) {
    self.waitsToBegin = waitsToBegin
    self.isUnattended = isUnattended
    self.end = end
  }
}
