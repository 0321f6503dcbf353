import Optimization
import Plotting

extension Trail {
  /// An ellipse around `center` with half-axes along the unit vector `axis` and across it.
  init(
    ellipseAround center: Vector, axis: Vector, along: Double, across: Double,
    on projection: Projection
  ) {
    self.init(on: projection)
    for corner in 0...Self.corners {
      let angle = 2 * Double.pi * Double(corner) / Double(Self.corners)
      let (a, b) = (along * Double.cosine(angle), across * Double.sine(angle))
      append(
        Point(x: center.x + a * axis.x - b * axis.y, y: center.y + a * axis.y + b * axis.x),
        step: 0)
    }
  }

  private static let corners = 72
}
