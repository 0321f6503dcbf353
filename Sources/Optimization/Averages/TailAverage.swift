/// The plain mean of the positions from step `from` on (Polyak & Juditsky 1992, Ruppert 1988).
///
/// With constant noise its error falls like 1/sqrt(n), whatever the learning rate, and it has no
/// floor; started too early it drags the start along for long.
public struct TailAverage: Average {
  public static let name = "tail"
  public static let summary = "mean of all positions from step `from` on"
  public static let formula = "mean_k = (x_from + ... + x_k) / (k - from + 1)"
  public static let parameters: [Parameter<Self>] = [
    .integer("from", \.from, 0...1_000_000_000, "first step that counts")
  ]

  /// The first step that counts.
  public var from = 0

  /// From the start on.
  public init() {}

  /// Moves the mean by its share.
  public func change(at clock: inout AverageClock) -> MeanChange {
    .moved(share: 1 / Double(clock.count + 1))
  }
}
