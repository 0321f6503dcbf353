import Plotting

/// What the preset says at this point; what it asks can be answered with a click.
struct CaptionView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    var rest = rect
    let parts = Caption(state).parts
    for (place, part) in parts.enumerated() {
      switch part {
      case .text(let text):
        // Answers stand below it, whatever is cut.
        let others = parts[(place + 1)...].reduce(0) { $0 + rows(of: $1) }
        let room = min(max(0, rest.rows - others), rows(of: part))
        write(text, in: rest.cutTop(room), into: &buffer)
      case .choices(let choices): draw(choices, in: &rest, into: &buffer, targets: &targets)
      }
    }
  }

  private var columns: Int { state.view.size.columns - 2 }

  private func rows(of part: Caption.Part) -> Int {
    switch part {
    case .text(let text): lines(of: text).count
    case .choices(let choices): Caption.rows(of: choices, columns: columns).count
    }
  }

  private func lines(of text: String) -> [String] {
    let remark = state.isChangedByHand && !text.isEmpty ? look.word(.sceneWasChanged) : ""
    return TextLayout.wrap(remark + text, columns: columns)
  }

  private func write(_ text: String, in rect: Rect, into buffer: inout CellBuffer) {
    let style = state.isChangedByHand ? look.palette.dimmed : look.palette.text
    let lines = lines(of: text)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      buffer.write(
        isCut ? line + " \(look.glyphs.ellipsis)" : line, x: rect.x + 1, y: rect.y + row,
        style: style, maximumColumns: rect.columns - 2, ellipsis: look.glyphs.ellipsis)
    }
  }

  private func draw(
    _ choices: [String], in rest: inout Rect, into buffer: inout CellBuffer,
    targets: inout Targets
  ) {
    for row in Caption.rows(of: choices, columns: columns) where rest.rows > 0 {
      let line = rest.cutTop(1)
      var x = line.x + 1
      for index in row {
        let width = buffer.write(
          choices[index], x: x, y: line.y, style: look.palette.accent,
          maximumColumns: line.endX - 1 - x, ellipsis: look.glyphs.ellipsis)
        targets.mark(
          Rect(x: x, y: line.y, columns: width, rows: 1), as: .action(.answer(index + 1)))
        x += width + Caption.gap
      }
    }
  }
}
