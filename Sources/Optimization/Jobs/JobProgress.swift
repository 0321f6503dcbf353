/// How far a job has come.
public struct JobProgress: Hashable, Sendable {
  /// How many parts are done.
  public var done: Int
  /// How many there are, as far as is known by now.
  public var total: Int

  /// So many parts of so many.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// From 0 to 1.
  public var share: Double { total > 0 ? Double(done) / Double(total) : 1 }
}
