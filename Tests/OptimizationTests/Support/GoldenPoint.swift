@testable import Optimization

extension Vector {
  /// A list of two numbers.
  init(_ list: [Double]) {
    self.init(list[0], list[1])
  }

  /// The larger of the coordinates' absolute differences.
  func deviation(from other: Vector) -> Double {
    max((x - other.x).magnitude, (y - other.y).magnitude)
  }
}
