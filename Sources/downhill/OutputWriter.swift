#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Text on its way to standard output or to a file.
///
/// A file is written beside its final place and renamed when it is complete, so that a failure
/// leaves what was there before.
struct OutputWriter: ~Copyable {
  private let path: String?
  private let temporaryPath: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isFinished = false

  private static let pendingLimit = 1 << 16

  /// A writer to the file at `path`, or to standard output.
  init(path: String?) throws {
    self.path = path
    guard let path else {
      temporaryPath = ""
      descriptor = STDOUT_FILENO
      return
    }
    temporaryPath = "\(path).\(getpid()).partial"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure.unwritable(path) }
  }

  /// Writes a line.
  mutating func writeLine(_ line: String) throws {
    try write(line + "\n")
  }

  /// Writes text as it is.
  mutating func write(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pendingLimit { try flush() }
  }

  /// Puts the file in its place.
  mutating func finish() throws {
    try flush()
    guard let path else { return }
    isFinished = true
    let isClosed = close(descriptor) == 0
    guard isClosed, rename(temporaryPath, path) == 0 else {
      let failure = Failure.unwritable(path)
      unlink(temporaryPath)
      throw failure
    }
  }

  deinit {
    guard path != nil, !isFinished, descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporaryPath)
  }

  private mutating func flush() throws {
    guard Console.write(pending, to: descriptor) else { throw Failure.unwritable(path) }
    pending.removeAll(keepingCapacity: true)
  }
}
