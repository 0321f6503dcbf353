import Optimization

extension Landscape {
  /// Whether a place is within the domain or its width beyond it on any side.
  func hasInReach(_ position: Vector) -> Bool {
    func isNear(_ value: Double, _ range: ClosedRange<Double>) -> Bool {
      let width = range.upperBound - range.lowerBound
      return value > range.lowerBound - width && value < range.upperBound + width
    }
    return isNear(position.x, domain.x) && (dimension == 1 || isNear(position.y, domain.y))
  }
}
