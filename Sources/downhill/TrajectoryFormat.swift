import ArgumentParser
import Optimization
import Presets

/// How rows of a trajectory are written.
enum TrajectoryFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case csv
  case jsonl

  /// The line above all rows, if there is one.
  func header(of preset: Preset) -> String? {
    switch self {
    case .csv: Self.fields.joined(separator: ",")
    case .table: TrajectoryTable(preset).header
    case .jsonl: nil
    }
  }

  /// What makes a line of a row.
  func row(of preset: Preset) -> (_ run: Run) -> String {
    let table = TrajectoryTable(preset)
    return { run in
      let (name, step, sample) = (run.optimizer.name, run.particle.step, run.sample)
      let average = run.optimizer.average == nil ? nil : sample.average
      let numbers: [Double?] = [
        sample.position.x, sample.position.y, sample.loss, sample.gradientNorm,
        sample.learningRate, sample.sigma, average?.x, average?.y,
      ]
      switch self {
      case .csv:
        let cells = numbers.map { $0.map { "\($0)" } ?? "" }
        return ([Self.quotedForCSV(name), "\(step)"] + cells).joined(separator: ",")
      case .jsonl:
        let values =
          [Self.quotedForJSON(name), "\(step)"] + numbers.map { $0.map { "\($0)" } ?? "null" }
        let members = zip(Self.fields, values).map { "\"\($0)\":\($1)" }
        return "{" + members.joined(separator: ",") + "}"
      case .table:
        return table.row(name, step: step, numbers)
      }
    }
  }

  private static let fields = [
    "optimizer", "step", "x", "y", "loss", "gradient_norm", "learning_rate", "sigma", "average_x",
    "average_y",
  ]

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
