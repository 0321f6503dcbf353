/// A rule that is stable on a quadratic up to a known learning rate.
public protocol StabilityBounded: Rule {
  /// The bound below which eta times the largest curvature of a quadratic has to stay; nil where the
  /// settings leave none that is known.
  var stabilityBound: Double? { get }
}

extension Rule {
  /// The bound below which eta times the largest curvature of a quadratic has to stay for the rule to
  /// be stable there; nil where no such bound is known.
  public var stabilityLimit: Double? { (self as? any StabilityBounded)?.stabilityBound }
}
