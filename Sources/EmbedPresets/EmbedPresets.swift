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
    text += "  ]\n}\n"
    try text.write(toFile: output, atomically: true, encoding: .utf8)
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
