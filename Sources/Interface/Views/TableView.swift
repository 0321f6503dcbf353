import Plotting

/// The readouts, one line an optimizer.
struct TableView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look

  /// A column of numbers: heading, width with the gap before it, and what stands in it.
  private struct Column {
    let heading: String
    let width: Int
    /// The order in which columns are let in; those of one rank only together.
    let rank: Int
    let text: (Readout) -> String
  }

  /// Every column, wide enough for all that can come to stand in it, so that none ever moves.
  private var allColumns: [Column] {
    let limit = String(state.timeline.stepLimit).count
    let gap = rect.columns >= Self.widest ? 2 : 1
    return [
      Column(heading: "step", width: max(4, limit) + gap, rank: 5) { $0.step },
      Column(heading: "loss", width: digits + 7 + gap, rank: 0) { $0.loss },
      Column(heading: "|grad|", width: digits + 6 + gap, rank: 3) { $0.gradientNorm },
      Column(heading: "eta", width: 8 + gap, rank: 1) { $0.learningRate },
      Column(heading: "sigma", width: 8 + gap, rank: 2) { $0.sigma },
      Column(heading: "x", width: 10 + gap, rank: 6) { $0.x },
      Column(heading: "y", width: 10 + gap, rank: 6) { $0.y },
      Column(heading: "state", width: "diverged at ".count + limit + gap, rank: 4) {
        $0.condition
      },
    ]
  }

  /// The columns that leave names some room.
  private var columns: [Column] {
    let all = allColumns
    let room = tableColumns - Self.signColumns - Self.leastName
    var used = 0
    for rank in 0...6 {
      used += all.filter { $0.rank == rank }.reduce(0) { $0 + $1.width }
      if used > room { return all.filter { $0.rank < rank } }
    }
    return all
  }

  private var digits: Int { rect.columns < 100 ? 2 : 3 }
  private var tableColumns: Int { min(rect.columns, Self.widest) - 1 }

  /// Columns before a name: pointer, sign and letter.
  private static let signColumns = 5
  private static let leastName = 11

  /// Beyond this the eye would lose the line on its way from name to number.
  private static let widest = 120

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let columns = columns
    let startX = rect.x + tableColumns - columns.reduce(0) { $0 + $1.width }
    var x = startX
    for column in columns {
      x += column.width
      buffer.write(column.heading, endX: x, y: rect.y, style: look.palette.dimmed, from: rect.x)
    }
    let runs = state.timeline.race.runs
    for (row, index) in visibleRows.enumerated() where runs.indices.contains(index) {
      let y = rect.y + 1 + row
      let readout = Readout(
        runs[index], stepLimit: state.timeline.stepLimit, digits: digits)
      drawName(
        index, y: y, columns: startX - rect.x - Self.signColumns, into: &buffer)
      targets.mark(
        Rect(x: rect.x, y: y, columns: tableColumns, rows: 1), as: .optimizer(index))
      var x = startX
      for column in columns {
        x += column.width
        buffer.write(
          column.text(readout), endX: x, y: y,
          style: style(of: readout, index: index, isCondition: column.heading == "state"),
          from: rect.x)
        guard let value = Tunable(rawValue: column.heading) else { continue }
        targets.mark(
          Rect(x: x - column.width, y: y, columns: column.width, rows: 1),
          as: .value(value, of: index))
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
      state.preset.optimizers[index].name, x: rect.x + Self.signColumns, y: y,
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
