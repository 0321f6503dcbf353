import ArgumentParser
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A reason to end with something other than success: what is said, and the exit code.
struct Failure: Error {
  /// Lines for standard error, cause and remedy.
  var lines: [String]
  /// The exit code.
  var code: ExitCode

  /// Something failed while running.
  static func running(_ line: String) -> Self { Self(lines: [line], code: ExitCode(1)) }
  /// What was asked for makes no sense with this preset.
  static func usage(_ line: String) -> Self { Self(lines: [line], code: ExitCode(64)) }
  /// The file at `path`, or standard output, takes no more; `errno` says why.
  static func unwritable(_ path: String? = nil) -> Self {
    // A reader who has seen enough, as in `| head`, needs no complaint.
    guard errno != EPIPE else { return Self(lines: [], code: ExitCode(1)) }
    let target = path.map { "'\($0.escapingControls)'" } ?? "to standard output"
    return running("downhill: cannot write \(target): \(String(cString: strerror(errno)))")
  }
  /// A preset is not valid.
  static func invalid(_ error: PresetError) -> Self {
    Self(lines: [error.description], code: ExitCode(65))
  }
  /// There is no such preset or file.
  static func missing(_ line: String) -> Self { Self(lines: [line], code: ExitCode(66)) }
}

/// Runs `body`, says what went wrong on standard error, and ends with the right exit code.
func reportingFailures<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let failure as Failure {
    for line in failure.lines { Console.complain(line) }
    throw failure.code
  }
}
