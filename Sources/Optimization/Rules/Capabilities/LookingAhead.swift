/// A rule that takes gradients elsewhere than where the particle is.
public protocol LookingAhead: Rule {
  /// Whether it does with these settings.
  var looksAhead: Bool { get }

  /// Where the gradient of the next update is taken, if it does.
  func gradientPosition(from position: Vector, state: State, context: StepContext) -> Vector
}

extension LookingAhead {
  /// Most do whatever their settings.
  public var looksAhead: Bool { true }

  /// Where the rule looks.
  public func gradientPlace(from position: Vector, state: State, context: StepContext) -> Vector? {
    looksAhead ? gradientPosition(from: position, state: state, context: context) : nil
  }
}

extension Rule {
  /// Whether gradients are taken elsewhere than where the particle is.
  var looksAhead: Bool { (self as? any LookingAhead)?.looksAhead ?? false }
}
