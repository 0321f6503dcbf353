/// Whether epsilon goes under the root of a mean of squares or is added to it.
///
/// Under the root it bounds the root by sqrt(epsilon), 1e-3 for 1e-6: gradients smaller than that
/// are hardly scaled up. Beside the root the bound is epsilon itself. Far from a minimum the two
/// are alike.
public enum EpsilonPlace: String, CaseIterable, Sendable {
  case inside
  case outside

  /// sqrt(square + epsilon), or sqrt(square) + epsilon.
  func root<Number: Real>(_ square: Number, _ epsilon: Double) -> Number {
    switch self {
    case .inside: sqrt(square + epsilon)
    case .outside: sqrt(square) + epsilon
    }
  }

  /// The same with names and numbers.
  func root(_ square: Term, _ epsilon: Term) -> Term {
    switch self {
    case .inside: Term.sqrt(square + epsilon)
    case .outside: Term.sqrt(square) + epsilon
    }
  }
}
