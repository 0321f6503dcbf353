import Optimization
import Plotting

/// How an update that is told lies in its panel: the lit sub-step with its numbers, the others in a line
/// where they fit.
struct UpdateLayout {
  /// A row of the panel.
  struct Row: Equatable {
    /// What stands at the left.
    var text: String
    /// What stands at the right.
    var result = ""
    /// The sub-step that it belongs to, by its place.
    var step: Int
    /// Whether it is the formula with its numbers.
    var isArithmetic = false
  }

  /// The rows in view.
  let rows: [Row]

  /// The rows of `lines` on `columns` x `height` cells, of which those of `lit` are in view.
  init(_ lines: [UpdateLine], lit: Int, columns: Int, height: Int) {
    let all = lines.enumerated().flatMap { index, line in
      Self.rows(line, at: index, isLit: index == lit, columns: columns)
    }
    let first = all.firstIndex { $0.step == lit } ?? 0
    let end = (all.lastIndex { $0.step == lit } ?? 0) + 1
    // The lit rows in the middle third, as far as there are rows before and behind.
    let middle = first - max(0, (height - (end - first)) / 2)
    let start = max(0, min(middle, all.count - height))
    rows = Array(all.dropFirst(min(start, first)).prefix(height))
  }

  private static func rows(
    _ line: UpdateLine, at index: Int, isLit: Bool, columns: Int
  ) -> [Row] {
    func wrapped(_ text: String, indent: String) -> [String] {
      TextLayout.wrap(text, columns: max(8, columns - indent.count)).enumerated().map {
        ($0.offset == 0 ? indent : indent + "  ") + $0.element
      }
    }
    var rows: [Row] = []
    let needed =
      TextLayout.columns(of: line.formula) + TextLayout.columns(of: line.result) + 4
    if needed <= columns {
      rows.append(Row(text: "  " + line.formula, result: line.result, step: index))
    } else {
      rows += wrapped(line.formula, indent: "  ").map { Row(text: $0, step: index) }
      let last = rows.count - 1
      let room = columns - TextLayout.columns(of: rows[last].text) - 2
      if TextLayout.columns(of: line.result) <= room {
        rows[last].result = line.result
      } else {
        rows.append(Row(text: "", result: line.result, step: index))
      }
    }
    guard isLit else { return rows }
    for arithmetic in line.arithmetic {
      rows += wrapped(arithmetic, indent: "    ").map {
        Row(text: $0, step: index, isArithmetic: true)
      }
    }
    return rows
  }
}
