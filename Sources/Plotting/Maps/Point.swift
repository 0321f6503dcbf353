/// A place in the world that is drawn: y grows upwards.
public struct Point: Hashable, Sendable {
  /// To the right.
  public var x: Double
  /// Upwards.
  public var y: Double

  /// The place with these coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Whether both coordinates are numbers and finite.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}
