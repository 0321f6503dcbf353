import Optimization

/// How much of the way an optimizer went is drawn whole; what is older is thinned to a dot a cell.
public enum TrailLength: Hashable, Sendable {
  /// All of it.
  case all
  /// Nothing at all, old parts neither.
  case nothing
  /// The last so many steps, at least 1.
  case last(Int)

  /// Lengths that are words.
  public static let words: [(name: String, length: Self)] = [("all", .all), ("none", .nothing)]
  /// Lengths that are numbers.
  public static let counts = 1...10_000_000

  /// As a preset has it.
  public var text: String {
    if case .last(let count) = self { return String(count) }
    return Self.words.first { $0.length == self }?.name ?? ""
  }

  /// Long enough to see where noise drives an optimizer, short enough to see through.
  private static let noisy = 200

  /// What suits an optimizer where nothing else is said: all of a smooth way, the end of a noisy one.
  public static func standard(for optimizer: Optimizer) -> Self {
    let isNoisy = optimizer.noise != nil || optimizer.batch != nil
    // What is drawn of an ensemble is its mean, which is smooth.
    return isNoisy && optimizer.particles == 1 ? .last(noisy) : .all
  }
}
