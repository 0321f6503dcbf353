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

  /// Whether the gradient points where it did before.
  var keepsDirection: Bool {
    switch self {
    case .norm: true
    case .value: false
    }
  }

  /// The gradient after clipping.
  public func apply(to gradient: Vector) -> Vector {
    let clipped = apply(gradient.x, gradient.y)
    return Vector(clipped.x, clipped.y)
  }

  /// The gradient (x, y) after clipping.
  func apply<Number: Real>(_ x: Number, _ y: Number) -> (x: Number, y: Number) {
    switch self {
    case .norm(let limit, let form):
      let norm = Number.norm(x, y)
      let compared: Number = form == .torch ? norm + 1e-6 : norm
      let scale = Number.minimum(Number(1), limit / compared)
      return (scale * x, scale * y)
    case .value(let limit):
      let (least, most) = (Number(-limit), Number(limit))
      return (
        Number.minimum(Number.maximum(x, least), most),
        Number.minimum(Number.maximum(y, least), most)
      )
    }
  }
}
