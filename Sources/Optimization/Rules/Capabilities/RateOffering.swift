/// A rule that works without a learning rate being given.
public protocol RateOffering: Rule {
  /// The learning rate where none is given.
  static var usualLearningRate: Double { get }
}

extension Rule {
  /// The learning rate where none is given; nil where one must be given.
  public static var defaultLearningRate: Double? {
    (self as? any RateOffering.Type)?.usualLearningRate
  }
}
