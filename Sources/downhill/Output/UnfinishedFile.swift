#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file that is being written, for the signal that may cut it short: the file goes with the
/// process.
enum UnfinishedFile {
  /// Read by a signal handler: complete before the handler is there, and never freed.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  /// Has the file at `path` removed should a signal end the process.
  static func begin(_ path: String) {
    self.path = strdup(path)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      let before = signal(number, removeAndEnd)
      // Under nohup the work is to go on without its terminal.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Leaves the file alone from now on.
  static func end() {
    path = nil
  }

  private static let removeAndEnd: @convention(c) (Int32) -> Void = { number in
    if let path { unlink(path) }
    signal(number, SIG_DFL)
    raise(number)
  }
}
