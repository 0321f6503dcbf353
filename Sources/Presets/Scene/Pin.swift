import Optimization

/// A text with a line to what it is about: a place on the map, or a curve at a step.
public struct Pin: Hashable, Sendable {
  /// What it is about.
  public enum Place: Hashable, Sendable {
    /// A place on the landscape; y is 0 where there is only x.
    case map(Vector)
    /// The curve of an optimizer, by name, at a step.
    case curve(Curve, step: Int, optimizer: String)
  }

  /// What it is about.
  public var place: Place
  /// What it says, which may hold numbers of the run.
  public var text: Wording

  /// As many as a map has room for.
  static let counts = 1...4
  /// Longer texts belong into the caption.
  static let widest = 60
}
