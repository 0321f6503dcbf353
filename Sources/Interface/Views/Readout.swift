import Optimization
import Plotting

/// The numbers of one optimizer as text of fixed widths: nothing jumps as they change.
struct Readout {
  /// How many updates it has made.
  let step: String
  /// The loss, or what happened in its stead.
  let loss: String
  /// The length of the gradient.
  let gradientNorm: String
  /// The learning rate of the next update.
  let learningRate: String
  /// The noise of the next update; a dash without noise.
  let sigma: String
  /// Where it is.
  let position: String
  /// Running, converged, diverged or at the step limit.
  let condition: String
  /// Whether it left the finite numbers.
  let hasDiverged: Bool

  /// The readout of `run` in a race that ends at `stepLimit`.
  init(_ run: Run, stepLimit: Int) {
    let particle = run.particle
    step = String(particle.step)
    loss = Numerals.scientific(particle.evaluation.value, digits: 3)
    gradientNorm = Numerals.scientific(particle.evaluation.gradient.norm, digits: 3)
    learningRate = Numerals.rate(run.learningRate)
    sigma = run.isNoisy ? Numerals.rate(run.sigma) : "-"
    position = Self.pair(particle.position, dimension: run.landscape.dimension)
    hasDiverged = particle.divergedAt != nil
    condition =
      if let step = particle.divergedAt {
        "diverged at \(step)"
      } else if run.isConverged {
        "converged"
      } else if particle.step >= stepLimit {
        "step limit"
      } else {
        "running"
      }
  }

  /// A position as text.
  static func pair(_ position: Vector, dimension: Int) -> String {
    let x = Numerals.coordinate(position.x).padded(to: 8)
    guard dimension == 2 else { return "x = \(x)" }
    return "(\(x), \(Numerals.coordinate(position.y).padded(to: 8)))"
  }
}

extension Run {
  /// Whether its next update will feel noise.
  var isNoisy: Bool { optimizer.noise != nil || tuning.addedSigma > 0 }
}

extension String {
  /// Right-aligned in `columns`.
  func padded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}
