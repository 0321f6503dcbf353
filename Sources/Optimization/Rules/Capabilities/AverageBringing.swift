/// A rule to which an average of the positions belongs.
public protocol AverageBringing: Rule {
  /// The average, kept where the optimizer has none of its own.
  var ownAverage: any Average { get }

  /// The settings that are about this average, and about nothing where another is kept.
  static var ownAverageSettings: [String] { get }
}

extension Rule {
  /// The average that belongs to the rule, kept where the optimizer has none of its own; nil for most.
  public var broughtAverage: (any Average)? { (self as? any AverageBringing)?.ownAverage }

  /// The settings that are about the rule's own average.
  public static var averageSettings: [String] {
    (self as? any AverageBringing.Type)?.ownAverageSettings ?? []
  }
}
