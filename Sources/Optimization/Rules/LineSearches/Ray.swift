/// A landscape along a straight line, phi(t) = f(origin - t direction): all that a line search sees.
struct Ray {
  let landscape: any Landscape
  /// Where the particle is.
  let origin: Vector
  /// What would be subtracted at rate 1.
  let direction: Vector
  /// How often the landscape has been evaluated, the origin apart: the run has just been there.
  private(set) var evaluations = 0
  /// Whether trials are noted, for who wants to tell them.
  var isNoting = false
  /// The trials so far, the origin with them, if they are noted.
  private(set) var trials: [Trial] = []

  /// A rate that was tried, and phi there.
  struct Trial {
    let rate: Double
    let value: Double
  }

  init(_ landscape: any Landscape, from origin: Vector, along direction: Vector) {
    self.landscape = landscape
    self.origin = origin
    self.direction = direction
  }

  /// Whether the place at a rate is another than the origin.
  func moves(at rate: Double) -> Bool { origin - rate * direction != origin }

  /// phi(t).
  mutating func value(at rate: Double) -> Double {
    if rate != 0 { evaluations += 1 }
    let value = landscape.value(at: origin - rate * direction)
    if isNoting { trials.append(Trial(rate: rate, value: value)) }
    return value
  }

  /// phi(t) and phi'(t), whose sign is right also where it is too large or too small for numbers.
  mutating func evaluation(at rate: Double) -> (value: Double, slope: Double) {
    if rate != 0 { evaluations += 1 }
    let result = landscape.evaluation(at: origin - rate * direction)
    if isNoting { trials.append(Trial(rate: rate, value: result.value)) }
    let slope = -result.gradient.dot(direction)
    return (
      result.value,
      slope.isNormal ? slope : -result.gradient.broughtNearOne.dot(direction.broughtNearOne)
    )
  }
}
