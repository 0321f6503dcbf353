import Optimization
import Plotting
import Presets

/// What the exact Hessian says of an optimizer where it is, as if the landscape were a quadratic there.
struct LocalTheory: Sendable {
  /// An eigenvector of the Hessian.
  struct Direction: Sendable {
    /// Of length 1; x alone on a curve.
    let axis: Vector
    let curvature: Double
    /// What the rule does along it, if that is known.
    let mode: Mode?
    /// The beta that would be critical there.
    let criticalBeta: Double?

    /// "x", "y", or an angle.
    var name: Phrase {
      if axis.x.magnitude > 0.995 { return .x }
      if axis.y.magnitude > 0.995 { return .y }
      let degrees = Double.arcTangent(axis.y, over: axis.x) * 180 / .pi
      return .degreesName(Int((degrees + 180).truncatingRemainder(dividingBy: 180).rounded()))
    }
  }

  let position: Vector
  /// The steepest first; one on a curve.
  let directions: [Direction]
  let learningRate: Double
  /// What eta times the largest curvature has to stay below, for rules that have such a bound.
  let bound: Double?

  /// The theory of a run; nil where it is no longer among finite numbers.
  init?(_ run: Run) {
    let particle = run.particle
    guard particle.divergedAt == nil else { return nil }
    position = particle.position
    learningRate = run.learningRate
    let rule = run.optimizer.rule
    // A mean that is stepped with is more than the rule alone.
    let isPlain = run.optimizer.lookahead == nil && run.optimizer.ascent.isEmpty
    bound = isPlain ? rule.stabilityLimit : nil
    let hessian =
      run.landscape.curvature(at: position).hessian + run.optimizer.weightDecay * .identity
    let isPlanar = run.landscape.dimension == 2
    let axis = hessian.principalAxis
    let pairs =
      isPlanar
      ? [
        (axis, hessian.eigenvalues.larger), (Vector(-axis.y, axis.x), hessian.eigenvalues.smaller),
      ] : [(Vector(1, 0), hessian.xx)]
    guard pairs.allSatisfy({ $0.1.isFinite }) else { return nil }
    let rate = learningRate
    directions = pairs.map { axis, curvature in
      Direction(
        axis: axis, curvature: curvature,
        mode: isPlain ? rule.mode(at: rate * curvature) : nil,
        criticalBeta: isPlain ? rule.criticalBetaOfMode(at: rate * curvature) : nil)
    }
  }

  /// The largest curvature over the smallest, where both are upwards.
  var condition: Double? {
    guard directions.count == 2, directions[1].curvature > 0 else { return nil }
    return directions[0].curvature / directions[1].curvature
  }

  /// The learning rate at which the steepest direction becomes unstable.
  var limit: Double? {
    guard let bound, let steepest = directions.first?.curvature, steepest > 0 else { return nil }
    return bound / steepest
  }

  /// Whether the learning rate is beyond its limit.
  var isUnstable: Bool { limit.map { learningRate > $0 } ?? false }

  /// What will happen where it is unstable: "0.52 > 0.5: y will grow by 1.08 a step".
  var warning: Phrase? {
    guard let limit, isUnstable else { return nil }
    let comparison =
      "\(Numerals.significant(learningRate)) > \(Numerals.significant(limit))"
    guard let direction = directions.first, let growth = direction.mode?.growth else {
      return .willGrow(comparison, along: directions[0].name)
    }
    return .willGrow(comparison, direction.subject, by: Numerals.significant(growth))
  }

  /// The same for little room: "y grows by 1.08 a step".
  var shortWarning: Phrase? {
    guard isUnstable, let direction = directions.first else { return nil }
    guard let growth = direction.mode?.growth else { return .grows(direction.subject) }
    return .grows(direction.subject, by: Numerals.significant(growth))
  }

  /// All of it in lines; a warning is apart.
  var lines: [Phrase] {
    var lines = [curvatures]
    if let limit, !isUnstable, let bound {
      lines.append(
        .rate(
          Numerals.significant(learningRate), of: Numerals.significant(limit),
          bound: Numerals.significant(bound)))
    }
    if let damping { lines.append(damping) }
    return lines
  }

  private var curvatures: Phrase {
    .curvature(
      directions.map { (Numerals.significant($0.curvature), $0.name) },
      condition: condition.map { Numerals.significant($0) })
  }

  /// How a rule with momentum swings along each direction, and the beta that would be critical.
  private var damping: Phrase? {
    let parts = directions.compactMap { direction -> Phrase? in
      guard let mode = direction.mode, mode.determinant != 0, direction.curvature > 0 else {
        return nil
      }
      return .damping(
        direction.name, mode.damping,
        period: mode.period.map { Numerals.significant($0, digits: 2) },
        critical: direction.criticalBeta.map { Numerals.significant($0, digits: 2) })
    }
    return parts.isEmpty ? nil : .joined(parts, .semicolon)
  }
}

extension LocalTheory.Direction {
  /// What grows along it: a coordinate, or the way along an angle.
  fileprivate var subject: Phrase {
    name == .x || name == .y ? name : .way(at: name)
  }
}

extension State {
  /// The theory of an optimizer, while theory is shown; none for an ensemble.
  func localTheory(of index: Int) -> LocalTheory? {
    guard view.showsTheory, scene.timeline.race.runs.indices.contains(index),
      scene.timeline.race.ensembles[index] == nil
    else { return nil }
    return LocalTheory(scene.timeline.race.runs[index])
  }

  /// What will happen to an optimizer whose learning rate is beyond what is stable where it is; nothing
  /// where it is not.
  func stabilityWarning(of index: Int) -> Phrase? {
    guard scene.timeline.race.ensembles[index] == nil else { return nil }
    return LocalTheory(scene.timeline.race.runs[index])?.warning
  }
}
