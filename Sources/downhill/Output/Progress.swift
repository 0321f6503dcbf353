#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A line on standard error that shows how far long work has come; nothing where that is no
/// terminal, or the work itself goes there.
struct Progress {
  private let total: Int
  private var done = 0
  private var shown: ContinuousClock.Instant
  private var isShowing = false
  private let isWanted: Bool

  /// Nothing of `total` done yet of what goes to `writer`.
  init(total: Int, writingTo writer: borrowing OutputWriter) {
    self.total = max(1, total)
    isWanted = isatty(STDERR_FILENO) == 1 && !writer.goesToTerminal
    shown = .now
  }

  /// So much more is done; says so a few times a second.
  mutating func advance(by count: Int) {
    done += count
    guard isWanted, ContinuousClock.now - shown > .milliseconds(250) else { return }
    shown = .now
    isShowing = true
    Console.remark("\r\(done * 100 / total) % ")
  }

  /// Leaves the line empty.
  mutating func clear() {
    guard isShowing else { return }
    Console.remark("\r       \r")
    isShowing = false
  }
}
