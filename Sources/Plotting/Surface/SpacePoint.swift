/// A place in the space that a relief stands in: z grows upwards.
public struct SpacePoint: Hashable, Sendable {
  /// To the right, for an eye in front of the relief.
  public var x: Double
  /// Away from such an eye.
  public var y: Double
  /// Upwards.
  public var z: Double

  /// The place with these coordinates.
  public init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }
}
