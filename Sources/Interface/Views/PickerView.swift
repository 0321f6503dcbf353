import Optimization
import Plotting
import Presets

/// A list to choose from, in a box over the scene: what is typed, and the lines that fit it.
struct PickerView: AnsweringView {
  let state: State
  let overlay: Overlay
  let look: Look

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let layout = PickerLayout(overlay.kind, state.view.size)
    targets.mark(layout.box, as: .list)
    let matches = state.matches(of: overlay)
    buffer.fill(layout.box, with: look.palette.text.on(look.palette.background))
    Frame(rect: layout.box, title: title, look: look).draw(into: &buffer)
    drawField(layout.field, count: matches.count, into: &buffer)
    drawLines(matches, in: layout.list, into: &buffer, targets: &targets)
    guard matches.indices.contains(overlay.position) else { return }
    let chosen = matches[overlay.position]
    drawText(
      layout.text.rows == 1 ? summary(of: chosen) : explanation(of: chosen),
      style: isFaulty(chosen) ? look.palette.warning : look.palette.dimmed, in: layout.text,
      into: &buffer)
  }

  private var title: String {
    switch overlay.kind {
    case .presets: look.word(.contents)
    case .landscapes: look.word(.landscapesTitle)
    case .rules: look.word(.addAnOptimizer)
    case .curves: look.word(.curvesTitle(most: Curve.most))
    default: look.word(.commandsTitle)
    }
  }

  private func drawField(_ rect: Rect, count: Int, into buffer: inout CellBuffer) {
    let total = String(state.choices(of: overlay.kind).count)
    let label = look.word(.count(String(count).padded(to: total.count), of: total))
    buffer.write(label, endX: rect.endX, y: rect.y, style: look.palette.dimmed)
    buffer.write("/", x: rect.x, y: rect.y, style: look.palette.accent)
    TextFieldView(
      field: overlay.filter, rect: rect.inset(left: 2, right: TextLayout.columns(of: label) + 2),
      look: look,
      placeholder: look.word(.typeToFind)
    ).draw(into: &buffer)
  }

  private func drawLines(
    _ matches: [MatchedChoice], in rect: Rect, into buffer: inout CellBuffer,
    targets: inout Targets
  ) {
    guard !matches.isEmpty else {
      buffer.write(look.word(.nothingFits), x: rect.x, y: rect.y, style: look.palette.dimmed)
      return
    }
    let rows = rows(of: matches)
    let chosen = rows.firstIndex(of: .line(overlay.position)) ?? 0
    // The chosen line is in the middle, but the list never leaves a gap at its end.
    let first = max(0, min(chosen - rect.rows / 2, rows.count - rect.rows))
    for (place, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let area = Rect(x: rect.x, y: rect.y + place, columns: rect.columns, rows: 1)
      switch row {
      case .heading(let text):
        buffer.write(
          text, x: area.x, y: area.y, style: look.palette.dimmed.adding(.bold),
          maximumColumns: area.columns, ellipsis: look.glyphs.ellipsis)
      case .line(let index):
        draw(
          matches[index], isChosen: index == overlay.position, in: area, into: &buffer)
        targets.mark(area, as: .line(index))
      }
    }
  }

  /// What a row of the list has.
  private enum Row: Equatable {
    case heading(String)
    /// The line at this place.
    case line(Int)
  }

  /// The lines, and what they stand under as long as they are in their own order.
  private func rows(of matches: [MatchedChoice]) -> [Row] {
    guard overlay.filter.isEmpty else { return matches.indices.map(Row.line) }
    return matches.indices.flatMap { index -> [Row] in
      let heading = matches[index].choice.heading
      let before = index == 0 ? "" : matches[index - 1].choice.heading
      guard heading != before else { return [.line(index)] }
      return [.heading(heading.isEmpty ? look.word(.otherPresets) : heading), .line(index)]
    }
  }

  private func draw(
    _ line: MatchedChoice, isChosen: Bool, in rect: Rect, into buffer: inout CellBuffer
  ) {
    let selection = look.palette.selection
    if isChosen { buffer.fill(rect, with: selection) }
    func style(_ style: Style) -> Style { isChosen ? selection : style }
    let y = rect.y
    buffer.write(isChosen ? look.pointer : " ", x: rect.x, y: y, style: style(look.palette.accent))
    if line.choice.isSeen {
      buffer.write(
        look.glyphs == .ascii ? "+" : "\u{2713}", x: rect.x + 1, y: y,
        style: style(look.palette.accent))
    }
    var end = rect.endX
    if !line.choice.keys.isEmpty {
      buffer.write(line.choice.keys, endX: end, y: y, style: style(look.palette.accent))
      end -= TextLayout.columns(of: line.choice.keys) + 1
    }
    let x = rect.x + 2
    let used = buffer.write(
      line.choice.name, marking: line.match.nameMarks, x: x, y: y,
      style: style(look.palette.text), maximumColumns: end - x, ellipsis: look.glyphs.ellipsis)
    let detailX = x + max(used + 2, nameColumns)
    guard end - detailX >= Self.leastDetail else { return }
    buffer.write(
      detail(of: line), marking: line.match.detailMarks, x: detailX, y: y,
      style: style(isFaulty(line) ? look.palette.warning : look.palette.dimmed),
      maximumColumns: end - detailX, ellipsis: look.glyphs.ellipsis)
  }

  /// Columns that most names of a list fit into, so that details stand in a column.
  private var nameColumns: Int { overlay.kind == .commands ? 26 : 19 }
  /// A detail shorter than this says nothing.
  private static let leastDetail = 6

  private func detail(of line: MatchedChoice) -> String {
    switch line.answer {
    case .refusal(let reason): reason
    case .action, nil: line.choice.detail
    }
  }

  private func isFaulty(_ line: MatchedChoice) -> Bool {
    if case .refusal = line.answer { return true }
    return line.choice.isFaulty
  }

  private func drawText(
    _ text: String, style: Style, in rect: Rect, into buffer: inout CellBuffer
  ) {
    let lines = TextLayout.wrap(text, columns: rect.columns)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      buffer.write(
        isCut ? line + " \(look.glyphs.ellipsis)" : line, x: rect.x, y: rect.y + row,
        style: style, maximumColumns: rect.columns, ellipsis: look.glyphs.ellipsis)
    }
  }

  /// What there is to say of a line in one row.
  private func summary(of line: MatchedChoice) -> String {
    preset(of: line)?.summary ?? detail(of: line)
  }

  /// What there is to say of it in some rows.
  private func explanation(of line: MatchedChoice) -> String {
    if let preset = preset(of: line) { return "\(preset.title)\n\(preset.summary)" }
    guard case .action(.openLandscape(let name)) = line.choice.outcome,
      let landscape = Catalog.landscape(named: name)
    else { return detail(of: line) }
    return "\(look.word(.catalog(landscape.summary)))\n\(landscape.formula)"
  }

  private func preset(of line: MatchedChoice) -> Preset? {
    guard case .action(.openPreset(let name)) = line.choice.outcome else { return nil }
    return state.shelf.preset(named: name)
  }
}
