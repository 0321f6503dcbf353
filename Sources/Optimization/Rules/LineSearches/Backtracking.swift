/// Backtracking line search (Armijo 1966): shrink the rate until the step pays.
///
///     accept t if  f(x - t d) <= f(x) - slope t g'd,  else t *= shrink
public struct Backtracking: Hashable, Sendable {
  /// Which share of the decrease that the slope promises must be had.
  public var slope = 1e-4
  /// Factor on the rate after a trial that does not pay.
  public var shrink = 0.5
  /// How many rates are tried; the last is taken as it is.
  public var maximumTries = 40

  /// The usual slope 1e-4, halving, 40 tries.
  public init() {}

  /// The first rate that pays, from `firstTrial` down; `promise` is g'd, the decrease in f for each
  /// unit of the rate, were the ground straight.
  func rate(along ray: inout Ray, promise: Double, firstTrial: Double) -> Double {
    let start = ray.value(at: 0)
    var rate = firstTrial
    var tries = 1
    while tries < maximumTries, !(ray.value(at: rate) <= start - slope * rate * promise) {
      rate *= shrink
      tries += 1
    }
    return rate
  }
}

extension Backtracking {
  /// Tells each trial with the loss that would pay, and returns the update.
  func trace(
    _ trace: inout Trace, along direction: Term, firstTrial: Term, on landscape: any Landscape
  ) -> Term {
    var ray = Ray(landscape, from: trace.context.position, along: direction.value)
    ray.isNoting = true
    let promise = trace.gradient.dot(direction.value)
    let found = rate(along: &ray, promise: promise, firstTrial: firstTrial.value.x)
    let start = trace.find("f", "f(x)", ray.trials.first?.value ?? .nan)
    let slope = trace.define("c", trace.dot(trace.g, direction))
    var last = firstTrial
    for trial in ray.trials.dropFirst() {
      if trial.rate != firstTrial.value.x {
        last = trace.define("t", Term.setting("shrink", shrink) * Term("t", last.value.x))
      }
      trace.findTrials([trial], along: direction)
      _ = trace.define("bound", start - Term.setting("slope", self.slope) * last * slope)
    }
    if last.value.x != found {
      last = trace.define("t", Term.setting("shrink", shrink) * Term("t", last.value.x))
    }
    return trace.define("u", last * direction, as: .descent)
  }
}
