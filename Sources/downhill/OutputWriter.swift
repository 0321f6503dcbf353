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
  private let file: UnsafeMutablePointer<FILE>
  private var isFinished = false

  /// A writer to the file at `path`, or to standard output.
  init(path: String?) throws {
    self.path = path
    guard let path else {
      temporaryPath = ""
      file = stdout
      return
    }
    temporaryPath = "\(path).\(getpid()).partial"
    guard let file = fopen(temporaryPath, "wx") else {
      throw Failure.running("cannot write '\(path)': \(Self.reason)")
    }
    self.file = file
  }

  /// Writes a line.
  mutating func writeLine(_ line: String) throws {
    try write(line + "\n")
  }

  /// Writes text as it is.
  mutating func write(_ text: String) throws {
    guard fputs(text, file) >= 0 else {
      throw Failure.running("cannot write \(target): \(Self.reason)")
    }
  }

  /// Puts the file in its place.
  mutating func finish() throws {
    guard fflush(file) == 0 else {
      throw Failure.running("cannot write \(target): \(Self.reason)")
    }
    guard let path else { return }
    isFinished = true
    let isClosed = fclose(file) == 0
    guard isClosed, rename(temporaryPath, path) == 0 else {
      let reason = Self.reason
      unlink(temporaryPath)
      throw Failure.running("cannot write '\(path)': \(reason)")
    }
  }

  deinit {
    guard path != nil, !isFinished else { return }
    fclose(file)
    unlink(temporaryPath)
  }

  private var target: String { path.map { "'\($0)'" } ?? "to standard output" }

  private static var reason: String { String(cString: strerror(errno)) }
}
