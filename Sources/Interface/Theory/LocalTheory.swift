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
    var name: String {
      if axis.x.magnitude > 0.995 { return "x" }
      if axis.y.magnitude > 0.995 { return "y" }
      let degrees = Double.arcTangent(axis.y, over: axis.x) * 180 / .pi
      return "\(Int((degrees + 180).truncatingRemainder(dividingBy: 180).rounded())) deg"
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
    let isPlain = run.optimizer.lookahead == nil
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
  var warning: String? {
    guard let limit, isUnstable else { return nil }
    let comparison =
      "\(Numerals.significant(learningRate)) > \(Numerals.significant(limit))"
    guard let direction = directions.first, let growth = direction.mode?.growth else {
      return "\(comparison): it will grow along \(directions[0].name)"
    }
    return "\(comparison): \(direction.subject) will grow by \(Numerals.significant(growth)) a step"
  }

  /// The same for little room: "y grows by 1.08 a step".
  var shortWarning: String? {
    guard isUnstable, let direction = directions.first else { return nil }
    guard let growth = direction.mode?.growth else { return "\(direction.subject) grows" }
    return "\(direction.subject) grows by \(Numerals.significant(growth)) a step"
  }

  /// All of it in lines; a warning is apart.
  var lines: [String] {
    var lines = [curvatures]
    if let limit, !isUnstable, let bound {
      lines.append(
        "eta \(Numerals.significant(learningRate)) of \(Numerals.significant(limit)) = "
          + "\(Numerals.significant(bound))/L")
    }
    if let damping { lines.append(damping) }
    return lines
  }

  private var curvatures: String {
    let parts = directions.map { "\(Numerals.significant($0.curvature)) along \($0.name)" }
    let condition = condition.map { ", condition \(Numerals.significant($0))" } ?? ""
    return "curvature " + parts.joined(separator: ", ") + condition
  }

  /// How a rule with momentum swings along each direction, and the beta that would be critical.
  private var damping: String? {
    let parts = directions.compactMap { direction -> String? in
      guard let mode = direction.mode, mode.determinant != 0, direction.curvature > 0 else {
        return nil
      }
      let period =
        mode.period.map { " (a swing in \(Numerals.significant($0, digits: 2)) steps)" } ?? ""
      let critical = direction.criticalBeta.map {
        ", critical beta \(Numerals.significant($0, digits: 2))"
      }
      return "\(direction.name) \(mode.damping.rawValue)\(period)\(critical ?? "")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension LocalTheory.Direction {
  /// What grows along it: a coordinate, or the way along an angle.
  fileprivate var subject: String {
    name == "x" || name == "y" ? name : "the way at \(name)"
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
  func stabilityWarning(of index: Int) -> String? {
    guard scene.timeline.race.ensembles[index] == nil else { return nil }
    return LocalTheory(scene.timeline.race.runs[index])?.warning
  }
}
