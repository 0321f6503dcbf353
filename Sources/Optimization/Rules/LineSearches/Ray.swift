/// A landscape along a straight line, phi(t) = f(origin - t direction): all that a line search sees.
struct Ray {
  let landscape: any Landscape
  /// Where the particle is.
  let origin: Vector
  /// What would be subtracted at rate 1.
  let direction: Vector
  /// How often the landscape has been evaluated, the origin apart: the run has just been there.
  private(set) var evaluations = 0

  init(_ landscape: any Landscape, from origin: Vector, along direction: Vector) {
    self.landscape = landscape
    self.origin = origin
    self.direction = direction
  }

  /// phi(t).
  mutating func value(at rate: Double) -> Double {
    if rate != 0 { evaluations += 1 }
    return landscape.value(at: origin - rate * direction)
  }

  /// phi(t) and phi'(t).
  mutating func evaluation(at rate: Double) -> (value: Double, slope: Double) {
    if rate != 0 { evaluations += 1 }
    let result = landscape.evaluation(at: origin - rate * direction)
    return (result.value, -result.gradient.dot(direction))
  }
}
