import ArgumentParser
import Plotting
import Presets

/// Where the result goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var path: String?
}

/// Where a speaker's notes go.
struct NotesOption: ParsableArguments {
  @Option(
    name: .customLong("notes"),
    help: ArgumentHelp(
      "Write the notes of beats, as they come, to a file, a pipe or another terminal.",
      valueName: "file"))
  var path: String?
}

/// A format that a file's name can ask for by its ending.
protocol FileFormat: RawRepresentable<String>, CaseIterable {
  /// The ending of its files, without the point.
  var ending: String { get }
}

extension FileFormat {
  var ending: String { rawValue }
}

extension OutputOption {
  /// The format that was asked for: by name, or else by the ending of the file, or else `standard`.
  func format<Format: FileFormat>(asked: Format?, standard: Format) throws -> Format {
    if let asked { return asked }
    guard let path, path != OutputWriter.standardOutput else { return standard }
    // Where a device or a pipe is written to, its name says nothing.
    guard !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/") else { return standard }
    let name = path.split(separator: "/").last ?? ""
    guard let ending = name.split(separator: ".").dropFirst().last?.lowercased() else {
      return standard
    }
    if let format = Format.allCases.first(where: { $0.ending == ending }) { return format }
    let endings = Format.allCases.map { ".\($0.ending)" }
    throw ValidationError(
      "--output takes a name that ends in \(endings.dropLast().joined(separator: ", ")) or "
        + "\(endings.last ?? ""); or use --format")
  }
}

/// How large a picture is that no terminal shows.
struct PictureSizeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Size in cells, as in 120x40; by default 80x24 or as wide as COLUMNS.", valueName: "WxH"))
  var size: Size?

  func validate() throws {
    try size?.requireRoomForScene()
  }

  /// What was asked for, or what there is room for.
  var cells: Size { size ?? Environment.pictureSize }
}

/// How many updates there are.
struct StepsOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many updates, instead of the preset's number.", valueName: "count"))
  var steps: Int?

  func validate() throws {
    guard let steps, !(1...10_000_000).contains(steps) else { return }
    throw ValidationError("--steps takes a number from 1 to 10000000")
  }

  /// What was asked for, or what the preset has.
  func steps(of preset: Preset) -> Int { steps ?? preset.steps }
}

/// How fast time passes.
struct SpeedOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Steps a second, instead of the preset's.", valueName: "rate"))
  var speed: Double?

  func validate() throws {
    guard let speed else { return }
    guard speed > 0, speed <= 100_000 else {
      throw ValidationError("--speed takes a number greater than 0, at most 100000")
    }
  }
}
