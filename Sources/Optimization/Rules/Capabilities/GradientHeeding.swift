/// A rule whose updates depend on the sign of each coordinate of the gradient alone, so that clipping
/// changes nothing.
public protocol SignsHeeding: Rule {}

/// A rule whose updates depend on the direction of the gradient alone, so that a limit for its length
/// changes nothing.
public protocol DirectionHeeding: Rule {}

/// A rule for which only the learning rate of the first update counts, so that a schedule changes
/// nothing.
public protocol FirstRateHeeding: Rule {}

extension Rule {
  /// Whether updates depend on the sign of each coordinate of the gradient alone.
  public var heedsSignsAlone: Bool { self is any SignsHeeding }

  /// Whether updates depend on the direction of the gradient alone.
  public var heedsDirectionAlone: Bool { self is any DirectionHeeding }

  /// Whether only the learning rate of the first update counts.
  public var heedsFirstRateAlone: Bool { self is any FirstRateHeeding }
}
