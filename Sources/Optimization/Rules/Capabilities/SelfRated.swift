/// A rule that finds its own rate at each step and keeps it in its memory; the learning rate is a factor on
/// it, or a bound, and is 1 unless one is given.
public protocol SelfRated: RateChoosing, RateOffering where State: FoundRate {}

/// A memory with the rate of the last update in it.
public protocol FoundRate {
  /// The learning rate of the last update.
  var rate: Double { get }
}

extension SelfRated {
  /// A factor that changes nothing.
  public static var usualLearningRate: Double { 1 }

  /// The rate is its own.
  public var appliesLearningRate: Bool { true }

  /// The rate that was found.
  public func chosenLearningRate(_ state: State) -> Double? { state.rate }
}
