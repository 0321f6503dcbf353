/// A place in the space that a relief stands in: z grows upwards.
package struct SpacePoint: Hashable, Sendable {
  /// To the right, for an eye in front of the relief.
  package var x: Double
  /// Away from such an eye.
  package var y: Double
  /// Upwards.
  package var z: Double

  /// The place with these coordinates.
  package init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }
}
