import ArgumentParser
import Optimization
import Presets
import Recording

/// How rows of a trajectory are written.
enum TrajectoryFormat: String, ExpressibleByArgument, FileFormat {
  case table
  case csv
  case jsonl

  var ending: String { self == .table ? "txt" : rawValue }

  /// The line above all rows, if there is one.
  func header(of preset: Preset) -> String? {
    switch self {
    case .csv: Self.fields(hasParticles: preset.hasParticles).joined(separator: ",")
    case .table: TrajectoryTable(preset).header
    case .jsonl: nil
    }
  }

  /// What makes a line of a row.
  func line(of preset: Preset) -> (_ row: TrajectoryRow) -> String {
    let table = TrajectoryTable(preset)
    let fields = Self.fields(hasParticles: preset.hasParticles)
    return { row in
      let counts = (preset.hasParticles ? [row.particle, row.step] : [row.step]).map(String.init)
      switch self {
      case .csv:
        let cells = row.numbers.map { $0.map { "\($0)" } ?? "" }
        return ([Self.quotedForCSV(row.optimizer)] + counts + cells).joined(separator: ",")
      case .jsonl:
        let numbers = row.numbers.map { $0.map { "\($0)" } ?? "null" }
        let members = zip(fields, [JSON.quoted(row.optimizer)] + counts + numbers)
          .map { "\"\($0)\":\($1)" }
        return "{" + members.joined(separator: ",") + "}"
      case .table:
        return table.row(row)
      }
    }
  }

  private static func fields(hasParticles: Bool) -> [String] {
    ["optimizer"] + (hasParticles ? ["particle"] : []) + [
      "step", "x", "y", "loss", "gradient_norm", "learning_rate", "sigma", "evaluations",
      "average_x",
      "average_y",
    ]
  }

  static func quotedForCSV(_ name: String) -> String {
    let name = name.escapingControls
    guard name.contains(where: { ",\"\n\r".contains($0) }) else { return name }
    return "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Preset {
  /// Whether rows say which particle they are of.
  var hasParticles: Bool { optimizers.contains { $0.particles > 1 } }
}

extension String {
  /// Right-aligned in so many characters.
  func padded(to width: Int, with filler: Character = " ") -> String {
    String(repeating: filler, count: max(0, width - count)) + self
  }
}
