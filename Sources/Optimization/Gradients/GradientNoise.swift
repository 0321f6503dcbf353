/// Gaussian noise added to the gradient: g + sigma_t z, z ~ N(0, I).
///
/// Annealed noise (Neelakantan et al. 2015) has the variance sigma_t^2 = eta / (1 + t)^gamma, with t
/// counted from 0; published settings are eta 0.01, 0.3 or 1 and gamma 0.55. `eta` is a variance.
/// Optax's `add_noise` is the same. The code form sigma_t = sqrt(eta) / (1 + t)^gamma, found in
/// programs, is the paper's with twice the gamma: at the 1001st step with eta 1, gamma 0.55 the
/// variances are 0.0224 and 0.0005.
///
/// A `temperature` T instead makes x -= eta_t (g + sigma_t z) the Langevin equation in steps of eta_t
/// (Welling & Teh 2011): at a small constant rate the positions come to be distributed like
/// exp(-f/T). eta_t is the schedule's, also under a rule that chooses its own; at eta_t = 0 there is
/// no noise.
///
/// What it promises: on a convex bowl with a fixed stable rate the iterate settles at the minimum
/// for every gamma > 0; a smaller gamma keeps exploring longer. Elsewhere it is a heuristic for
/// leaving flat or shallow regions, and no guarantee of a global minimum: for that the temperature
/// eta_t sigma_t^2 / 2 would have to fall no faster than c / log t. The variances have a finite sum
/// only for gamma > 1 (code form: > 1/2), so not at 0.55; nor do they need one, since the conditions
/// that are sometimes quoted here are Robbins and Monro's, on the learning rates.
public struct GradientNoise: Hashable, Sendable {
  /// Which of the two annealing formulas is meant.
  public enum Form: String, CaseIterable, Sendable {
    /// Variance eta / (1 + t)^gamma.
    case paper
    /// Standard deviation sqrt(eta) / (1 + t)^gamma.
    case code
  }

  /// How sigma depends on the step.
  public enum Level: Hashable, Sendable {
    /// Falls with the step; eta >= 0 is the variance at t = 0.
    case annealed(eta: Double, gamma: Double, form: Form)
    /// The same standard deviation at every step.
    case constant(sigma: Double)
    /// The same at every step, but another one along y; each >= 0.
    case elliptic(x: Double, y: Double)
    /// sqrt(2 T / eta_t), so that gradient descent becomes Langevin dynamics at temperature T >= 0.
    case temperature(Double)
  }

  /// How sigma depends on the step.
  public var level: Level
  /// A seed of its own; without it all optimizers of a race draw the same normals.
  public var seed: UInt64?
  /// The number of the update at which its t is 0.
  public var origin = 0
  /// What its sigmas are multiplied by, >= 0.
  public var factor = 1.0

  /// Noise of the given level.
  public init(_ level: Level, seed: UInt64? = nil) {
    self.level = level
    self.seed = seed
  }

  /// Whether it is as strong along y as along x.
  package var isRound: Bool { stretch == Vector(1, 1) }

  /// How strong it is along either coordinate, as a share of sigma_t: 1 along the one where it is stronger.
  package var stretch: Vector {
    guard case .elliptic(let x, let y) = level, max(x, y) > 0 else { return Vector(1, 1) }
    return Vector(x / max(x, y), y / max(x, y))
  }

  /// sigma_t, the standard deviation of each coordinate, or of the one where it is larger, in the update with
  /// number `step`, whose learning rate is `learningRate`.
  public func sigma(at step: Int, learningRate: Double) -> Double {
    plainSigma(at: step - origin, learningRate: learningRate) * factor
  }

  private func plainSigma(at t: Int, learningRate: Double) -> Double {
    switch level {
    case .constant(let sigma):
      sigma
    case .elliptic(let x, let y):
      max(x, y)
    case .annealed(let eta, let gamma, .paper):
      (eta / Double.power(1 + Double(t), gamma)).squareRoot()
    case .annealed(let eta, let gamma, .code):
      eta.squareRoot() / Double.power(1 + Double(t), gamma)
    case .temperature(let temperature):
      learningRate > 0 ? (2 * temperature / learningRate).squareRoot() : 0
    }
  }
}
