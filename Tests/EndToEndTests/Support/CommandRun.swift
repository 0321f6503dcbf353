/// What a run of `downhill` came to whose output goes to files, as in a script.
struct CommandRun {
  /// How it ended.
  let ending: Pseudoterminal.Ending
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String
  /// What it did to the terminal it was started from, which should be nothing.
  let terminalOutput: [UInt8]

  /// Runs the program to its end; `input` is its standard input, `environment` all it has besides
  /// `PATH`, `TERM` and `LANG`, `place` the folder that it is started in.
  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in place: TemporaryFolder? = nil
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    let script =
      #"cd "$PLACE" && exec "$@" < "$FOLDER/input" > "$FOLDER/output" 2> "$FOLDER/errors""#
    let variables = environment.merging(["FOLDER": folder.path, "PLACE": place?.path ?? "."]) {
      given, _ in given
    }
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", script, "sh", Pseudoterminal.downhill] + arguments, environment: variables)
    ending = try terminal.waitForExit()
    output = try folder.read("output")
    errors = try folder.read("errors")
    terminalOutput = terminal.output
  }

  /// The lines of the standard output.
  var lines: [Substring] { output.split(separator: "\n") }

  /// The lines of the standard error.
  var errorLines: [Substring] { errors.split(separator: "\n") }
}

extension String {
  /// Whether a terminal would show all of it: no control characters but the ends of lines and tabs.
  var isPrintable: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
    }
  }
}
