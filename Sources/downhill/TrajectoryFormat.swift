import ArgumentParser
import Optimization
import Presets

/// How rows of a trajectory are written.
enum TrajectoryFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case csv
  case jsonl

  /// The line above all rows, if there is one.
  var header: String? {
    switch self {
    case .csv: Self.fields.joined(separator: ",")
    case .table: zip(Self.fields, Self.widths).map { $0.padded(to: $1) }.joined(separator: " ")
    case .jsonl: nil
    }
  }

  /// One row.
  func row(_ optimizer: Optimizer, step: Int, _ sample: Sample) -> String {
    let average = optimizer.average == nil ? nil : sample.average
    let numbers: [Double?] = [
      sample.position.x, sample.position.y, sample.loss, sample.gradientNorm, sample.learningRate,
      sample.sigma, average?.x, average?.y,
    ]
    switch self {
    case .csv:
      let cells = numbers.map { $0.map { "\($0)" } ?? "" }
      return ([Self.quotedForCSV(optimizer.name), "\(step)"] + cells).joined(separator: ",")
    case .jsonl:
      let cells = numbers.map { $0.map { "\($0)" } ?? "null" }
      let values = [Self.quotedForJSON(optimizer.name), "\(step)"] + cells
      return "{"
        + zip(Self.fields, values).map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    case .table:
      let cells = numbers.map { $0.map { "\($0)" } ?? "-" }
      return zip([optimizer.name.escapingControls, "\(step)"] + cells, Self.widths)
        .map { $0.padded(to: $1) }.joined(separator: " ")
    }
  }

  private static let fields = [
    "optimizer", "step", "x", "y", "loss", "gradient_norm", "learning_rate", "sigma", "average_x",
    "average_y",
  ]

  private static let widths = [24, 8, 23, 23, 23, 23, 22, 22, 23, 23]

  private static func quotedForCSV(_ name: String) -> String {
    let name = name.escapingControls
    guard name.contains(where: { ",\"\n\r".contains($0) }) else { return name }
    return "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func quotedForJSON(_ name: String) -> String {
    let body = name.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        "\\u" + String(scalar.value, radix: 16).padded(to: 4, with: "0")
      default: String(scalar)
      }
    }
    return "\"" + body.joined() + "\""
  }
}

extension String {
  /// Right-aligned in so many characters.
  func padded(to width: Int, with filler: Character = " ") -> String {
    String(repeating: filler, count: max(0, width - count)) + self
  }
}
