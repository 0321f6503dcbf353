/// Exponential decay, in either of its two usual notations.
///
/// The first is the book's form, the second that of PyTorch's `ExponentialLR` (`per` 1) and Optax's
/// `exponential_decay` (`per` its `transition_steps`); gamma = e^(-lambda) makes them equal. An
/// optional floor `minimum` keeps the rate from falling below it.
public struct Exponential: Schedule {
  public static let name = "exponential"
  public static let summary = "eta_0 e^(-lambda t), or eta_0 gamma^(t/per)"
  public static let formula = """
    eta_t = eta_0 e^(-lambda t)          with `lambda`
    eta_t = eta_0 gamma^(t / per)        with `gamma`
    """
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .optionalNumber("lambda", \.lambda, .nonnegative, "rate of decay per step; or give gamma"),
    .optionalNumber("gamma", \.gamma, .positive, "factor per `per` steps; or give lambda"),
    .number("per", \.per, .positive, "steps over which gamma applies once"),
    .number("minimum", \.minimum, .nonnegative, "floor of the rate"),
  ]

  /// eta_0.
  public var from = 0.1
  /// Decay per step; excludes `gamma`.
  public var lambda: Double?
  /// Factor per `per` steps; excludes `lambda`.
  public var gamma: Double?
  /// Steps for one factor of `gamma`.
  public var per = 1.0
  /// The rate never falls below this.
  public var minimum = 0.0

  /// No decay until `lambda` or `gamma` is set.
  public init() {}

  /// Exactly one of `lambda` and `gamma` must be given.
  public func validate() throws(ParameterError) {
    switch (lambda, gamma) {
    case (nil, nil): throw .conflict("exponential needs lambda or gamma")
    case (.some, .some): throw .conflict("exponential takes lambda or gamma, not both")
    default: break
    }
  }

  /// The decayed rate, not below the floor.
  public func rate(at step: Int) -> Double {
    let time = Double(step)
    if let gamma {
      return max(minimum, from * Double.power(gamma, time / per))
    }
    return max(minimum, from * Double.exponential(-(lambda ?? 0) * time))
  }
}
