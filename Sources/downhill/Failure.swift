import ArgumentParser
import Presets

/// A reason to end with something other than success: what is said, and the exit code.
struct Failure: Error {
  /// Lines for standard error, cause and remedy.
  var lines: [String]
  /// The exit code.
  var code: ExitCode

  /// Something failed while running.
  static func running(_ line: String) -> Self { Self(lines: [line], code: ExitCode(1)) }
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
