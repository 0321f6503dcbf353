/// Several runs side by side: one landscape, one start, the same noise for all.
public struct Race: Sendable {
  /// The runs, in the order of their optimizers.
  public internal(set) var runs: [Run]

  /// All optimizers at their starts; `start` stands in for the landscape's own.
  public init(
    _ optimizers: [Optimizer], on landscape: any Landscape, from start: Vector? = nil,
    seed: UInt64 = 0
  ) {
    runs = optimizers.map {
      Run($0, on: landscape, from: start ?? landscape.start, seed: seed)
    }
  }
}
