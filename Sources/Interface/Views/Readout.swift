import Optimization
import Plotting

/// The numbers of one optimizer as text of fixed widths: nothing jumps as they change.
struct Readout {
  /// How many updates it has made.
  let step: String
  /// The loss.
  let loss: String
  /// The length of the gradient.
  let gradientNorm: String
  /// The learning rate of the next update.
  let learningRate: String
  /// The noise of the next update; a dash without noise.
  let sigma: String
  /// Where it is.
  let x: String
  /// Where it is; a dash on a 1-D landscape.
  let y: String
  /// Running, converged, diverged or at the step limit.
  let condition: String
  /// Whether it left the finite numbers.
  let hasDiverged: Bool

  /// The readout of `run` in a race that ends at `stepLimit`, with so many digits after the point
  /// where numbers have exponents.
  init(_ run: Run, stepLimit: Int, digits: Int = 3) {
    let particle = run.particle
    step = String(particle.step)
    loss = Numerals.scientific(particle.evaluation.value, digits: digits)
    gradientNorm = Numerals.scientific(particle.evaluation.gradient.norm, digits: digits)
    learningRate = Numerals.rate(run.learningRate)
    sigma = run.isNoisy ? Numerals.rate(run.sigma) : "-"
    x = Numerals.coordinate(particle.position.x)
    y = run.landscape.dimension == 2 ? Numerals.coordinate(particle.position.y) : "-"
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

  /// Where it is, as one piece of text.
  var position: String { y == "-" ? "x = \(x)" : "(\(x), \(y))" }
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
