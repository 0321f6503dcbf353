import ArgumentParser
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `downhill new`: a lesson to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a lesson to begin with, with comments.",
    usage: "downhill new <name> [-o <file>]",
    discussion: """
      Writes <name>.yaml here, or the file that -o names; a name with a / or an ending is a path. What is \
      there already stays as it is. 'downhill <name>.yaml' opens it and follows it as it is written.
      """)

  @Argument(help: "What the lesson is called.")
  var name: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to another file, or - for standard output.", valueName: "file"))
  var path: String?

  func validate() throws {
    let isFolder = name.hasSuffix("/")
    guard isFolder || title.isEmpty || title != title.escapingControls else { return }
    throw ValidationError("'new' takes a name that can be seen")
  }

  func run() throws {
    try reportingFailures {
      let text = LessonTemplate.text(title: title)
      let target = path ?? (PresetLibrary.isPath(name) ? name : "\(name).yaml")
      guard target != OutputWriter.standardOutput else { return try Console.write(text) }
      let file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        guard errno == EEXIST else { throw Failure.unwritable(target) }
        throw Failure.running(
          "downhill: there is a '\(target.escapingControls)' already; choose another name")
      }
      let isWritten = Console.write(Array(text.utf8), to: file)
      guard close(file) == 0, isWritten else {
        let failure = Failure.unwritable(target)
        unlink(target)
        throw failure
      }
    }
  }

  /// The name without folders and ending.
  private var title: String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".yaml", ".yml"] where last.hasSuffix(ending) {
      return String(last.dropLast(ending.count))
    }
    return last
  }
}
