import ArgumentParser
import Plotting

/// Where the result goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var path: String?
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
