import Optimization
import Plotting
import Presets

/// The rows of a sweep as lines of a file, or in columns for the eye.
struct SweepTable {
  let preset: Preset
  let axes: [Sweep.Axis]
  /// What the axes are called: the optimizers with their settings.
  let names: [String]
  /// What was measured.
  let measure: String
  let rows: [Sweep.Row]

  /// A header and a line for every row.
  var csv: [String] {
    let header = names.map(Self.quoted) + ["optimizer", "measure", "value", "steps", "state"]
    return [header.joined(separator: ",")]
      + rows.map { row in
        (row.values.map { "\($0)" }
          + [
            Self.quoted(preset.optimizers[row.optimizer].name), measure,
            row.measured.map(number) ?? "", "\(row.steps)", row.state.rawValue,
          ]).joined(separator: ",")
      }
  }

  /// Numbers of steps are whole.
  private func number(_ value: Double) -> String {
    measure.hasPrefix("steps_to") ? "\(Int(value))" : "\(value)"
  }

  /// The same in columns.
  var text: [String] {
    let header = names.map(\.escapingControls) + ["optimizer", measure, "steps", "state"]
    let lines =
      [header]
      + rows.map { row in
        row.values.map(Self.short)
          + [
            preset.optimizers[row.optimizer].name.escapingControls,
            row.measured.map(Self.short) ?? "-", "\(row.steps)", row.state.rawValue,
          ]
      }
    let widths = header.indices.map { column in
      lines.map { TextLayout.columns(of: $0[column]) }.max() ?? 0
    }
    return lines.map { line in
      zip(line, widths).map { cell, width in
        cell + String(repeating: " ", count: width - TextLayout.columns(of: cell))
      }.joined(separator: "  ").trimmingBlanks
    }
  }

  private static func short(_ number: Double) -> String { TrajectoryTable.text(number) }

  private static func quoted(_ name: String) -> String { TrajectoryFormat.quotedForCSV(name) }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
