/// The mean of the tangent planes of a landscape at the places passed, a plane too: what `momo` and
/// `momo_adam` know of the landscape.
struct MeanTangent: Sendable {
  /// The mean gradient: how the plane is tilted.
  private(set) var gradient = Vector.zero
  private var loss = 0.0
  private var product = 0.0

  /// Takes in the plane at `position`, where the landscape has `value` and `gradient`.
  mutating func take(_ gradient: Vector, value: Double, at position: Vector, decay: Double) {
    loss = decay * loss + (1 - decay) * value
    product = decay * product + (1 - decay) * gradient.dot(position)
    self.gradient = decay * self.gradient + (1 - decay) * gradient
  }

  /// How high the plane is at `position`.
  func value(at position: Vector) -> Double { loss - product + gradient.dot(position) }

  /// The rate at which `update` goes down a plane tilted by `gradient` until it is lower by `excess`; 0 where
  /// there is nothing to go down or hardly a slope.
  static func rate(excess: Double, gradient: Vector, update: Vector) -> Double {
    let slope = gradient.dot(update)
    guard excess > 0, slope > Double.ulpOfOne else { return 0 }
    // One length at a time where their product is no number any more.
    let length = slope.isFinite ? 1 : gradient.norm
    return excess / length / (1 / length * gradient).dot(update)
  }
}

extension MeanTangent {
  /// The means with their names in formulas.
  typealias Terms = (gradient: Term, loss: Term, product: Term)

  /// Defines the means that follow from the gradient in `trace`.
  func trace(_ trace: inout Trace, decay: Term, on landscape: any Landscape) -> Terms {
    let present = trace.find("loss", "f(x)", landscape.value(at: trace.context.position))
    let d = trace.define("d", decay * Term("d", gradient) + (1 - decay) * trace.g)
    let f = trace.define("f", decay * Term("f", loss) + (1 - decay) * present)
    let c = trace.define(
      "c", decay * Term("c", product) + (1 - decay) * trace.dot(trace.g, trace.x))
    return (d, f, c)
  }

  /// Defines the rate that leads along `update` from a loss that is `excess` above the lower bound to that
  /// bound, at most eta; `gradient` is the mean gradient.
  static func traceRate(
    _ trace: inout Trace, excess: Term, gradient: Term, update: Term
  ) -> Term {
    let found = rate(excess: excess.value.x, gradient: gradient.value, update: update.value)
    return trace.define(
      "rate", found == 0 ? 0 : Term.min(trace.eta, excess / trace.dot(gradient, update)))
  }
}
