import Optimization

extension Job {
  /// Does all the work, and shows on standard error how far it has come.
  mutating func finish(showingProgressBeside writer: borrowing OutputWriter) -> Result {
    var shown = progress
    var line = Progress(total: shown.total, writingTo: writer)
    while true {
      if let result {
        line.clear()
        return result
      }
      _ = doNextPiece()
      let now = progress
      line.advance(by: now.done - shown.done)
      shown = now
    }
  }
}
