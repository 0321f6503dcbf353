/// A rule that makes of the last two positions on a quadratic the next one, always in the same way.
public protocol ModeTelling: StabilityBounded {
  /// What it does along an eigenvector, where `rate` is eta times the curvature; nil where the settings
  /// leave nothing that is known.
  func linearMode(_ rate: Double) -> Mode?
  /// The beta with which the way along such an eigenvector just does not swing; nil where none does.
  func criticalBeta(_ rate: Double) -> Double?
}

extension ModeTelling {
  /// No beta.
  public func criticalBeta(_ rate: Double) -> Double? { nil }
}

extension Rule {
  /// What it does along an eigenvector of a quadratic, where `rate` is eta times the curvature; nil where
  /// that is not known.
  public func mode(at rate: Double) -> Mode? { (self as? any ModeTelling)?.linearMode(rate) }

  /// The beta that is critical along such an eigenvector, for a rule that has one.
  public func criticalBetaOfMode(at rate: Double) -> Double? {
    (self as? any ModeTelling)?.criticalBeta(rate)
  }
}

/// How the distance x to the minimum of a quadratic goes on, along one eigenvector.
///
///     x(t+1) = trace x(t) - determinant x(t-1),    roots of r^2 - trace r + determinant
public struct Mode: Hashable, Sendable {
  /// The sum of the roots.
  public let trace: Double
  /// Their product.
  public let determinant: Double

  /// The mode with these coefficients.
  public init(trace: Double, determinant: Double) {
    self.trace = trace
    self.determinant = determinant
  }

  /// How a way to a minimum can look.
  public enum Damping: String, Hashable, Sendable {
    /// It creeps to the minimum from one side: both roots are real, and none is needlessly small.
    case overdamped
    /// As fast as it goes without a swing.
    case critical
    /// It swings about the minimum.
    case underdamped
  }

  private var discriminant: Double { trace * trace - 4 * determinant }

  /// The factor by which x grows in a step, in the long run: the larger of the roots' sizes.
  public var growth: Double {
    guard discriminant >= 0 else { return determinant.squareRoot() }
    return (trace.magnitude + discriminant.squareRoot()) / 2
  }

  /// How its way to the minimum looks, for a rule with two roots.
  public var damping: Damping {
    let scale = trace * trace + 4 * determinant.magnitude
    if discriminant.magnitude <= 1e-9 * scale { return .critical }
    return discriminant < 0 ? .underdamped : .overdamped
  }

  /// The steps of a whole swing, where it swings.
  public var period: Double? {
    guard discriminant < 0 else { return nil }
    let angle = Double.arcTangent((-discriminant).squareRoot(), over: trace)
    return 2 * .pi / angle
  }
}
