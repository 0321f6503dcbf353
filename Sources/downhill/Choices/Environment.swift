import Interface
import Plotting

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the process was started with: the only place that reads the environment.
enum Environment {
  /// The value of a variable; nil where it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// Whether standard output is a terminal.
  static var hasTerminalOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether another program is between this one and the terminal.
  ///
  /// A picture would have to go through it, and a question for pictures makes the title of a window there.
  static var isMultiplexed: Bool {
    let type = value("TERM") ?? ""
    return value("TMUX") != nil || value("STY") != nil || type.hasPrefix("tmux")
      || type.hasPrefix("screen")
  }

  /// The size of a picture that goes to no terminal.
  static var pictureSize: Size {
    let columns = value("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 80
    return Size(
      columns: min(max(columns, Renderer.smallestSize.columns), Size.largestPicture.columns),
      rows: 24)
  }

  /// Which characters pictures are made of where nothing was asked for: the font of the Linux
  /// console has no braille.
  static func glyphs(isUTF8: Bool) -> GlyphSet {
    !isUTF8 ? .ascii : value("TERM") == "linux" && hasTerminalOutput ? .blocks : .braille
  }
}
