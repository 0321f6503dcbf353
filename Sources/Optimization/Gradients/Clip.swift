/// Gradient clipping, applied after weight decay and noise and before the rule.
public enum Clip: Hashable, Sendable {
  /// What the norm is compared and divided with.
  public enum Form: String, CaseIterable, Sendable {
    /// g min(1, limit / |g|), as in Optax and the book: a clipped gradient has norm `limit`.
    case exact
    /// g min(1, limit / (|g| + 1e-6)), as in PyTorch: 1.6e-7 shorter at |g| = 5, limit 1.
    case torch
  }

  /// Scales the gradient down to a norm of at most `limit` > 0, keeping its direction.
  case norm(limit: Double, form: Form = .exact)
  /// Clamps each coordinate to [-limit, limit], limit > 0, which may turn the direction.
  case value(limit: Double)

  /// The gradient after clipping.
  public func apply(to gradient: Vector) -> Vector {
    switch self {
    case .norm(let limit, .exact):
      let norm = gradient.norm
      return norm < limit ? gradient : (limit / norm) * gradient
    case .norm(let limit, .torch):
      return min(1, limit / (gradient.norm + 1e-6)) * gradient
    case .value(let limit):
      return Vector(
        min(max(gradient.x, -limit), limit), min(max(gradient.y, -limit), limit))
    }
  }
}
