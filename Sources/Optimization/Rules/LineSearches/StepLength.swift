/// How far to go along a direction that a rule has found.
public enum StepLength: String, CaseIterable, Sendable {
  /// eta, the learning rate.
  case fixed = "none"
  /// To the first minimum along the direction, looked for by bisection from eta on.
  case exact
  /// The first of eta, eta/2, eta/4, ... that pays.
  case backtracking
}

/// What a rule remembers of its line search.
public struct SearchRecord: Sendable {
  /// The rate of the last update; nil before the first and where none is looked for.
  var rate: Double?
  /// How often the landscape has been evaluated so far.
  var evaluations = 0
}

extension StepLength {
  /// The rate for `direction` found from the position in `context`, noted in `record`; `gradient` is
  /// the one that the direction was made from.
  ///
  /// Where an exact search finds no minimum (the ray falls for ever, or noise has turned it uphill)
  /// the rate is eta.
  func rate(
    along direction: Vector, gradient: Vector, record: inout SearchRecord, context: StepContext,
    on landscape: any Landscape
  ) -> Double {
    guard self != .fixed, direction != .zero else {
      if self == .fixed { record.rate = nil }
      return context.learningRate
    }
    var ray = Ray(landscape, from: context.position, along: direction)
    let rate =
      self == .exact
      ? Bisection.minimizer(along: &ray, firstTrial: context.learningRate) ?? context.learningRate
      : Backtracking().rate(
        along: &ray, promise: gradient.dot(direction), firstTrial: context.learningRate)
    record.rate = rate
    record.evaluations += ray.evaluations
    return rate
  }
}

extension StepLength {
  /// Tells the search along `direction`, trial by trial, and returns the update: the direction itself
  /// where the rate is eta.
  func trace(_ trace: inout Trace, along direction: Term, on landscape: any Landscape) -> Term {
    guard self != .fixed else { return direction }
    guard direction.value != .zero else {
      return trace.define("u", trace.eta * direction, as: .descent)
    }
    guard self == .exact else {
      return Backtracking().trace(
        &trace, along: direction, firstTrial: trace.eta, on: landscape)
    }
    var ray = Ray(landscape, from: trace.context.position, along: direction.value)
    ray.isNoting = true
    let found = Bisection.minimizer(along: &ray, firstTrial: trace.eta.value.x)
    trace.findTrials(ray.trials, along: direction)
    let rate =
      found.map { trace.find("t", "the last trial from where the ray falls", $0) } ?? trace.eta
    return trace.define("u", rate * direction, as: .descent)
  }
}
