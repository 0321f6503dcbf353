import Optimization

/// A curve drawn beside that of a 1-D landscape, such as the risk beside the empirical risk.
public struct Beside: Sendable {
  /// What it is, in a word or two.
  public var label: String
  /// The curve.
  public var landscape: any Landscape
}
