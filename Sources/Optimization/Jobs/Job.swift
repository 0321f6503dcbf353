/// A long piece of work that is done in slices, so that keys are answered meanwhile.
///
/// A job is a value: its copy is a job of its own, and dropping it cancels it. What comes out is the
/// same to the bit however it is cut, and however many threads there are.
///
/// Work is counted in evaluations of a plain landscape. Slices are not timed, since results must not
/// depend on the clock.
package protocol Job: Sendable {
  /// What comes out.
  associatedtype Result: Sendable
  /// What came out; nil until all is done.
  var result: Result? { get }
  /// How much is done.
  var progress: JobProgress { get }
  /// Does the next piece, the smallest that is not cut, and returns how much work it was.
  mutating func doNextPiece() -> Int
}

extension Job {
  /// Does so much work, or what is left of it; the last piece may take it a little further.
  package mutating func advance(by work: Int) {
    var left = work
    while left > 0, result == nil { left -= max(1, doNextPiece()) }
  }

  /// Does all the work that is left.
  package mutating func finish() -> Result {
    while true {
      if let result { return result }
      _ = doNextPiece()
    }
  }
}

extension Landscape {
  /// The work of an evaluation.
  ///
  /// A sum over samples takes more the more samples it has.
  package var evaluationWork: Int { 1 + gradientCost / 16 }
}
