/// The mean of positions taken once in a while: stochastic weight averaging (SWA).
///
/// Usually they are taken at the end of each cycle of a cyclical rate (Izmailov et al. 2018).
///
/// The start itself is no snapshot: with `from` 0 the first is taken at step `every`. Before the
/// first the average is the position itself. PyTorch's `swa_utils` leaves the steps to the training
/// loop; where it averages once an epoch, `every` is the length of the epoch.
public struct SnapshotAverage: Average {
  public static let name = "snapshots"
  public static let summary = "mean of the positions once every `every` steps (SWA)"
  public static let formula = """
    mean = (x_(t1) + x_(t2) + ...) / n,    t = from, from + every, from + 2 every, ...
    """
  public static let parameters: [Parameter<Self>] = [
    .integer("every", \.every, 1...1_000_000_000, "steps between two snapshots"),
    .integer("from", \.from, 0...1_000_000_000, "step of the first snapshot; 0: step `every`"),
  ]

  /// Steps between two snapshots.
  public var every = 10
  /// The step of the first snapshot; 0 stands for `every`.
  public var from = 0

  /// A snapshot every ten steps.
  public init() {}

  /// Moves the mean by its share where a snapshot is due.
  public func change(at clock: inout AverageClock) -> MeanChange {
    let (taken, since) = clock.count.quotientAndRemainder(dividingBy: every)
    let snapshots = from == 0 ? taken : taken + 1
    if snapshots == 0 { return .replaced }
    return since == 0 ? .moved(share: 1 / Double(snapshots)) : .kept
  }

  /// The steps of the snapshots.
  public func snapshotSteps(through last: Int) -> StrideThrough<Int> {
    stride(from: from == 0 ? every : from, through: last, by: every)
  }
}
