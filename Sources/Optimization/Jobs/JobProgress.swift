/// How far a job has come.
package struct JobProgress: Hashable, Sendable {
  /// How many parts are done.
  package var done: Int
  /// How many there are, as far as is known by now.
  package var total: Int

  /// So many parts of so many.
  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// From 0 to 1.
  package var share: Double { total > 0 ? Double(done) / Double(total) : 1 }
}
