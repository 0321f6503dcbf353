import Foundation

/// Writes one Swift file that holds the text of every preset named on the command line.
@main
enum EmbedPresets {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      FileHandle.standardError.write(Data("usage: EmbedPresets OUTPUT [PRESET.yaml ...]\n".utf8))
      exit(64)
    }
    var text = "/// The presets compiled into the binary: name and YAML text, in order of name.\n"
    text += "enum BundledPresets {\n  static let all: [(name: String, text: String)] = [\n"
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let name = url.deletingPathExtension().lastPathComponent
      text += "    (\(quoted(name)), \(quoted(try String(contentsOf: url, encoding: .utf8)))),\n"
    }
    text += "  ]\n"
    text += "  /// The lessons in the order of the course: name, chapter, number in it.\n"
    let lessons = try arguments.dropFirst().compactMap(lesson).sorted { $0.place < $1.place }
    text += "  static let course: [(name: String, chapter: Int, lesson: Int)] = [\n"
    for lesson in lessons {
      text += "    (\(quoted(lesson.name)), \(lesson.place.0), \(lesson.place.1)),\n"
    }
    text += "  ]\n}\n"
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// The place of the preset at `path` in the course, as its line `course:` says; nil for no lesson.
  ///
  /// Whether the line is right, the reader of presets says.
  private static func lesson(_ path: String) throws -> (name: String, place: (Int, Int))? {
    let url = URL(fileURLWithPath: path)
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("course: {") }) else { return nil }
    let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 2 else { return nil }
    return (url.deletingPathExtension().lastPathComponent, (numbers[0], numbers[1]))
  }

  /// A Swift string literal, escaped scalar by scalar so that no preset can end it early.
  private static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case " "..."~": String(scalar)
      default: "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return "\"" + body.joined() + "\""
  }
}
