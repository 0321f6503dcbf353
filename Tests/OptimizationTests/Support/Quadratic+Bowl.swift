@testable import Optimization

extension Quadratic {
  /// The bowl with these curvatures along x and y, turned by `rotation` degrees; flat where both
  /// are 0.
  static func bowl(_ x: Double, _ y: Double, rotation: Double = 0) -> Self {
    var bowl = Self()
    bowl.curvature = [x, y]
    bowl.rotation = rotation
    return bowl
  }
}
