import Plotting

/// The readouts, one line an optimizer.
struct TableView: View {
  let state: State
  let rect: Rect
  let look: Look

  /// A column of numbers: heading, width, and what stands in it.
  private struct Column: Sendable {
    let heading: String
    let width: Int
    /// The narrowest table that has room for it.
    let from: Int
    let text: @Sendable (Readout) -> String
  }

  private static let columns = [
    Column(heading: "step", width: 6, from: 72) { $0.step },
    Column(heading: "loss", width: 11, from: 0) { $0.loss },
    Column(heading: "|grad|", width: 10, from: 60) { $0.gradientNorm },
    Column(heading: "eta", width: 9, from: 0) { $0.learningRate },
    Column(heading: "sigma", width: 9, from: 50) { $0.sigma },
    Column(heading: "x", width: 11, from: 100) { $0.x },
    Column(heading: "y", width: 11, from: 100) { $0.y },
    Column(heading: "state", width: 14, from: 70) { $0.condition },
  ]

  /// Beyond this the eye would lose the line on its way from name to number.
  private static let widest = 120

  func draw(into buffer: inout CellBuffer) {
    let endX = rect.x + min(rect.columns, Self.widest) - 1
    let columns = Self.columns.filter { rect.columns >= $0.from }
    let startX = endX - columns.reduce(0) { $0 + $1.width }
    var x = startX
    for column in columns {
      x += column.width
      buffer.write(column.heading, endX: x, y: rect.y, style: look.palette.dimmed, from: rect.x)
    }
    let runs = state.timeline.race.runs
    for (row, index) in visibleRows.enumerated() where runs.indices.contains(index) {
      let y = rect.y + 1 + row
      let readout = Readout(
        runs[index], stepLimit: state.timeline.stepLimit, digits: rect.columns < 100 ? 2 : 3)
      drawName(index, y: y, columns: startX - rect.x - 5, into: &buffer)
      var x = startX
      for column in columns {
        x += column.width
        buffer.write(
          column.text(readout), endX: x, y: y,
          style: style(of: readout, index: index, isCondition: column.heading == "state"),
          from: rect.x)
      }
    }
  }

  /// As many optimizers as there are lines, the one in focus among them.
  private var visibleRows: Range<Int> {
    let count = state.preset.optimizers.count
    let room = max(0, rect.rows - 1)
    let first = max(0, min(state.focus - room / 2, count - room))
    return first..<min(count, first + room)
  }

  private func drawName(_ index: Int, y: Int, columns: Int, into buffer: inout CellBuffer) {
    let isFocused = index == state.focus
    let isHidden = state.hidden.contains(index)
    let pointer = isFocused ? (look.glyphs == .ascii ? ">" : "\u{203A}") : " "
    buffer.write(pointer, x: rect.x, y: y, style: look.palette.accent)
    buffer.write(
      "\(look.sign(of: index)) \(look.letter(of: index))", x: rect.x + 1, y: y,
      style: isHidden ? look.palette.dimmed : look.style(of: index))
    buffer.write(
      state.preset.optimizers[index].name, x: rect.x + 5, y: y,
      style: isHidden
        ? look.palette.dimmed
        : isFocused ? look.palette.text.adding(.bold) : look.palette.text,
      maximumColumns: columns, ellipsis: look.glyphs.ellipsis)
  }

  private func style(of readout: Readout, index: Int, isCondition: Bool) -> Style {
    if readout.hasDiverged { return isCondition ? look.palette.warning : look.palette.dimmed }
    if isCondition || state.hidden.contains(index) { return look.palette.dimmed }
    return look.palette.text
  }
}
