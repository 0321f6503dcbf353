/// A value that an axis names.
public struct Tick: Hashable, Sendable {
  /// Where on the axis.
  public let value: Double
  /// Its name.
  public let label: String
}
