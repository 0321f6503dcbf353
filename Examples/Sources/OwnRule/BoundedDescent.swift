import Optimization

/// Gradient descent whose steps have an upper bound: where the ground is steep, a step of a fixed length.
///
///     x -= eta g / (1 + |g| / limit)
///
/// The formula is written once, over any `Real`: a run uses it with one number, an ensemble with four.
struct BoundedDescent: CoordinateRule {
  static let name = "bounded"
  static let summary = "gradient descent with a bound on the step"
  static let source = "this example"
  static let formula = "x -= eta g / (1 + |g| / limit)"
  static let parameters: [Parameter<Self>] = [
    .number("limit", \.limit, .positive, "what a gradient cannot exceed")
  ]

  /// What a gradient cannot exceed, greater than 0.
  var limit = 1.0

  /// It remembers nothing.
  struct Memory: Sendable {}
  typealias Clock = NoClock
  typealias LaneMemory = Memory

  func initialMemory() -> Memory { Memory() }

  func update<Number: Real>(
    _ gradient: Number, memory: inout Memory, clock: NoClock, context: CoordinateContext<Number>
  ) -> Number {
    gradient / (1 + Number.magnitude(gradient) / limit)
  }
}

/// Gradient descent's bound holds here too: near a minimum both rules do the same.
extension BoundedDescent: StabilityBounded {
  var stabilityBound: Double? { 2 }
}
