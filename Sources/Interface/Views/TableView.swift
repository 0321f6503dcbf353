import Plotting

/// The readouts, one line an optimizer.
struct TableView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look
  /// The numbers of the ensembles, by the places of their optimizers.
  let ensembles: [Int: EnsembleSummary]

  /// A column of numbers: heading, width with the gap before it, and what stands in it.
  private struct Column {
    let heading: Phrase
    let width: Int
    /// The order in which columns are added.
    ///
    /// Columns of one rank come together or not at all.
    let rank: Int
    let text: (Readout) -> String
  }

  /// Every column, wide enough for all that can come to stand in it, so that none ever moves.
  private var allColumns: [Column] {
    let limit = String(state.scene.timeline.stepLimit).count
    let gap = rect.columns >= widest ? 2 : 1
    let condition = max(
      width(of: .diverged(at: state.scene.timeline.stepLimit)), longestCondition)
    return [
      Column(heading: .step, width: max(4, limit) + gap, rank: 6) { $0.step },
      Column(heading: isOfEnsembles ? .median : .loss, width: digits + 7 + gap, rank: 0) {
        $0.loss
      },
    ] + ensembleColumns(gap: gap)
      + (isOfEnsembles
        ? []
        : [Column(heading: .gradientNorm, width: digits + 6 + gap, rank: 4) { $0.gradientNorm }])
      + [
        Column(heading: .eta, width: 8 + gap, rank: 2) { $0.learningRate },
        Column(heading: .sigma, width: 8 + gap, rank: 3) { $0.sigma },
        Column(heading: isOfEnsembles ? .meanX : .x, width: 10 + gap, rank: 7) { $0.x },
        Column(heading: isOfEnsembles ? .meanY : .y, width: 10 + gap, rank: 7) { $0.y },
        Column(heading: .condition, width: condition + gap, rank: 5) { look.word($0.condition) },
      ]
  }

  /// What a line says of an ensemble beside what it says of every optimizer.
  private func ensembleColumns(gap: Int) -> [Column] {
    guard let summary = ensembles.values.first else { return [] }
    var columns = [
      Column(heading: .tenPercent, width: digits + 7 + gap, rank: 8) {
        $0.ensemble?.loss(atPercentile: 0) ?? "-"
      },
      Column(heading: .ninetyPercent, width: digits + 7 + gap, rank: 8) {
        $0.ensemble?.loss(atPercentile: 2) ?? "-"
      },
      Column(heading: .deviationX, width: 9 + gap, rank: 9) { $0.ensemble?.deviationX ?? "-" },
      Column(heading: .deviationY, width: 9 + gap, rank: 9) { $0.ensemble?.deviationY ?? "-" },
      Column(heading: .particles, width: 9 + gap, rank: 10) { $0.ensemble?.count ?? "1" },
    ]
    if let name = summary.wells.leadingName {
      columns.insert(
        Column(heading: name, width: width(of: name) + gap, rank: 1) {
          $0.ensemble?.leadingPercent ?? "-"
        }, at: 0)
    }
    return columns
  }

  /// Whether every line belongs to an ensemble.
  private var isOfEnsembles: Bool { ensembles.count == state.scene.preset.optimizers.count }

  /// "2000 diverged".
  private var longestCondition: Int {
    ensembles.values.map { width(of: .diverged(count: $0.count)) }.max() ?? 0
  }

  private func width(of phrase: Phrase) -> Int { TextLayout.columns(of: look.word(phrase)) }

  /// The columns that leave names some room.
  private var columns: [Column] {
    let all = allColumns
    var used = 0
    for rank in Set(all.map(\.rank)).sorted() {
      let names = rank < Self.firstSpareRank ? Self.leastName : nameColumns
      let room = tableColumns - Self.signColumns - names
      used += all.filter { $0.rank == rank }.reduce(0) { $0 + $1.width }
      if used > room { return all.filter { $0.rank < rank } }
    }
    return all
  }

  private var digits: Int { rect.columns < 100 ? 2 : 3 }
  private var tableColumns: Int { min(rect.columns, widest) - 1 }

  /// Columns before a name: pointer, sign and letter.
  private static let signColumns = 5
  private static let leastName = 11
  private static let mostName = 20
  /// Columns from this rank on give way to whole names.
  private static let firstSpareRank = 5

  /// Room for the longest name within reason, since no number says whose it is.
  private var nameColumns: Int {
    let names = state.scene.preset.optimizers.map(\.name) + state.scene.preset.paths.map(\.name)
    let longest = names.map { TextLayout.columns(of: $0) }.max() ?? 0
    return min(max(longest, Self.leastName), Self.mostName)
  }

  /// Beyond this the eye would lose the line on its way from name to number.
  private var widest: Int { ensembles.isEmpty ? 120 : 180 }

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let columns = columns
    let startX = rect.x + tableColumns - columns.reduce(0) { $0 + $1.width }
    var x = startX
    for column in columns {
      x += column.width
      buffer.write(
        look.word(column.heading), endX: x, y: rect.y, style: look.palette.dimmed, from: rect.x)
    }
    drawSection(columns: startX - rect.x - Self.signColumns, into: &buffer)
    drawPaths(columns, startX: startX, into: &buffer)
    let runs = state.scene.timeline.race.runs
    for (row, index) in visibleRows.enumerated() where runs.indices.contains(index) {
      let y = rect.y + 1 + row
      let readout = state.readout(index, ensembles, digits: digits)
      drawName(
        index, y: y, columns: startX - rect.x - Self.signColumns, into: &buffer)
      targets.mark(
        Rect(x: rect.x, y: y, columns: tableColumns, rows: 1), as: .optimizer(index))
      var x = startX
      for column in columns {
        x += column.width
        buffer.write(
          column.text(readout), endX: x, y: y,
          style: style(of: readout, index: index, isCondition: column.heading == .condition),
          from: rect.x)
        guard let value = Tunable(column.heading) else { continue }
        targets.mark(
          Rect(x: x - column.width, y: y, columns: column.width, rows: 1),
          as: .value(value, of: index))
      }
    }
  }

  /// The logged paths, in the lines that optimizers leave.
  private func drawPaths(_ columns: [Column], startX: Int, into buffer: inout CellBuffer) {
    for (number, shown) in state.shownPaths.enumerated() {
      let y = rect.y + 1 + visibleRows.count + number
      guard y < rect.endY else { return }
      let place = shown.place
      buffer.write(
        "\(look.sign(of: place)) \(look.letter(of: place))", x: rect.x + 1, y: y,
        style: look.style(of: place))
      buffer.write(
        shown.path.name, x: rect.x + Self.signColumns, y: y, style: look.palette.text,
        maximumColumns: startX - rect.x - Self.signColumns, ellipsis: look.glyphs.ellipsis)
      guard let readout = state.readout(shown, digits: digits) else { continue }
      var x = startX
      for column in columns {
        x += column.width
        buffer.write(
          column.text(readout), endX: x, y: y,
          style: style(of: readout, index: place, isCondition: column.heading == .condition),
          from: rect.x)
      }
    }
  }

  /// As many optimizers as there are lines, the one in focus among them.
  private var visibleRows: Range<Int> {
    let count = state.scene.preset.optimizers.count
    let room = max(0, rect.rows - 1)
    let first = max(0, min(state.view.focus - room / 2, count - room))
    return first..<min(count, first + room)
  }

  /// Which lines these are, where there are more than there is room for.
  private func drawSection(columns: Int, into buffer: inout CellBuffer) {
    let rows = visibleRows
    let count = state.scene.preset.optimizers.count
    guard rows.count < count else { return }
    let section = look.word(.section(rows.lowerBound + 1, rows.upperBound, of: count))
    buffer.write(
      section, x: rect.x + Self.signColumns, y: rect.y, style: look.palette.dimmed,
      maximumColumns: columns)
  }

  private func drawName(_ index: Int, y: Int, columns: Int, into buffer: inout CellBuffer) {
    let isFocused = index == state.view.focus
    let isHidden = state.view.hidden.contains(index)
    let pointer = isFocused ? look.pointer : " "
    buffer.write(pointer, x: rect.x, y: y, style: look.palette.accent)
    buffer.write(
      "\(look.sign(of: index)) \(look.letter(of: index))", x: rect.x + 1, y: y,
      style: isHidden ? look.palette.dimmed : look.style(of: index))
    buffer.write(
      state.scene.preset.optimizers[index].name, x: rect.x + Self.signColumns, y: y,
      style: isHidden
        ? look.palette.dimmed
        : isFocused ? look.palette.text.adding(.bold) : look.palette.text,
      maximumColumns: columns, ellipsis: look.glyphs.ellipsis)
  }

  private func style(of readout: Readout, index: Int, isCondition: Bool) -> Style {
    if readout.hasDiverged { return isCondition ? look.palette.warning : look.palette.dimmed }
    if isCondition || state.view.hidden.contains(index) { return look.palette.dimmed }
    return look.palette.text
  }
}
