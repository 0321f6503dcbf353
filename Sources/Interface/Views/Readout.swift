import Optimization
import Plotting
import Presets

/// The numbers of one optimizer as text of fixed widths: nothing jumps as they change.
///
/// Those of an ensemble are of all its particles: the median of the losses, the mean of the positions.
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
  let condition: Phrase
  /// Whether it left the finite numbers.
  let hasDiverged: Bool
  /// What only an ensemble has.
  let ensemble: EnsembleReadout?

  /// The readout of `run` in a race that ends at `stepLimit`, with so many digits after the point
  /// where numbers have exponents.
  init(_ run: Run, stepLimit: Int, digits: Int = 3) {
    ensemble = nil
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
        .diverged(at: step)
      } else if run.isConverged {
        .converged
      } else if particle.step >= stepLimit {
        .stepLimit
      } else {
        .running
      }
  }

  /// The readout of a logged path, of which no more is known than where it was and its loss there.
  init(logged row: LoggedPath.Row, loss: Double, dimension: Int, digits: Int = 3) {
    ensemble = nil
    step = String(row.step)
    self.loss = Numerals.scientific(loss, digits: digits)
    gradientNorm = "-"
    learningRate = "-"
    sigma = "-"
    x = Numerals.coordinate(row.position.x)
    y = dimension == 2 ? Numerals.coordinate(row.position.y) : "-"
    hasDiverged = false
    condition = .logged
  }

  /// The readout of an ensemble after `step` updates.
  init(_ summary: EnsembleSummary, dimension: Int, step: Int, stepLimit: Int, digits: Int = 3) {
    let ensemble = EnsembleReadout(summary, dimension: dimension, digits: digits)
    self.ensemble = ensemble
    self.step = String(step)
    loss = ensemble.loss(atPercentile: 1)
    gradientNorm = "-"
    learningRate = Numerals.rate(summary.learningRate)
    sigma = summary.sigma.map(Numerals.rate) ?? "-"
    x = summary.isGone ? "-" : Numerals.coordinate(summary.mean.x)
    y = summary.isGone || dimension == 1 ? "-" : Numerals.coordinate(summary.mean.y)
    hasDiverged = summary.isGone
    condition =
      if summary.divergedCount > 0 {
        .diverged(count: summary.divergedCount)
      } else if step >= stepLimit {
        .stepLimit
      } else {
        .running
      }
  }

  /// Where it is, as one piece of text.
  var position: String { y == "-" ? "x = \(x)" : "(\(x), \(y))" }
}

extension State {
  /// The readout of the optimizer at place `index`; `summaries` are those of the ensembles.
  func readout(_ index: Int, _ summaries: [Int: EnsembleSummary], digits: Int = 3) -> Readout {
    guard let summary = summaries[index] else {
      return Readout(
        scene.timeline.race.runs[index], stepLimit: scene.timeline.stepLimit, digits: digits)
    }
    return Readout(
      summary, dimension: scene.preset.landscape.dimension, step: scene.timeline.step,
      stepLimit: scene.timeline.stepLimit, digits: digits)
  }
}

extension Run {
  /// Whether its next update will feel noise.
  var isNoisy: Bool { optimizer.noise != nil }
}

extension String {
  /// Right-aligned in `columns`.
  func padded(to columns: Int) -> String {
    let room = columns - TextLayout.columns(of: self)
    guard room > 0 else { return self }
    var text = self
    return text.withUTF8 { characters in
      String(unsafeUninitializedCapacity: room + characters.count) { bytes in
        bytes[..<room].initialize(repeating: UInt8(ascii: " "))
        return bytes[room...].initialize(fromContentsOf: characters)
      }
    }
  }
}
