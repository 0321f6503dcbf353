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
