/// What a step takes in simulated time: a plain model of hardware, no clock.
///
/// A step that takes G gradients, each of B samples, takes
///
///     overhead + G ceil(B / width)
///
/// The unit is the time that the gradient of one sample takes. `overhead`, from 0 to 1e6 [1], is what a
/// step takes however little there is to work out. `width`, from 1 to 1e6 [8, the doubles in a vector of 512
/// bits], is how many samples are worked on at once: up to there a larger batch takes no longer.
///
/// A full gradient has all samples; of a landscape without samples it is one. G is 1 for most rules, 2 for
/// those that take a second gradient, and each trial of a line search is one more full gradient, as
/// `Run.gradientEvaluations` counts them. The last batch of an epoch may be smaller than the others.
public struct StepTime: Hashable, Sendable {
  /// The part of a step that does not depend on its samples.
  public var overhead = 1.0
  /// How many samples are worked on at once.
  public var width = 8

  /// A unit a step, eight samples at once.
  public init() {}

  /// How long the gradient of so many samples takes.
  public func passes(_ samples: Int) -> Int { (samples + width - 1) / width }
}

extension StepTime: Configurable {
  public static let name = "time"
  public static let summary = "simulated time, in gradients of one sample"
  public static let formula = "time of a step = overhead + gradients ceil(samples / width)"

  public static let parameters: [Parameter<Self>] = [
    .number(
      "overhead", \.overhead, Bounds(0, 1_000_000),
      "simulated time: what a step takes beside its gradients"),
    .integer(
      "width", \.width, 1...1_000_000, "simulated time: samples that are worked on at once"),
  ]
}
