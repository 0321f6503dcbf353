import Optimization
import Plotting

/// The update that the optimizer in focus is about to make, sub-step by sub-step, in place of the readouts.
struct UpdateView: AnsweringView {
  let telling: UpdateTelling
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    targets.mark(rect, as: .update)
    buffer.fill(rect, with: look.palette.text.on(look.palette.background))
    Frame(rect: rect, title: title, look: look).draw(into: &buffer)
    var inner = rect.inset(left: 2, right: 2)
    _ = inner.cutTop(1)
    _ = inner.cutBottom(1)
    guard !telling.steps.isEmpty else {
      buffer.write(
        look.word(.leftTheFiniteNumbers), x: inner.x, y: inner.y, style: look.palette.warning,
        maximumColumns: inner.columns, ellipsis: look.glyphs.ellipsis)
      return
    }
    drawPlace(into: &buffer)
    let layout = UpdateLayout(
      telling.lines, lit: telling.lit, columns: inner.columns, height: inner.rows)
    for (offset, row) in layout.rows.enumerated() {
      let y = inner.y + offset
      let style = style(row)
      buffer.write(
        row.text, x: inner.x, y: y, style: style, maximumColumns: inner.columns,
        ellipsis: look.glyphs.ellipsis)
      buffer.write(row.result, endX: inner.endX, y: y, style: style, from: inner.x)
      if row.step == telling.lit, !row.isArithmetic, row.text.hasPrefix("  "),
        offset == 0 || layout.rows[offset - 1].step != row.step
      {
        buffer.write(look.pointer, x: inner.x, y: y, style: look.palette.accent)
      }
      targets.mark(
        Rect(x: inner.x, y: y, columns: inner.columns, rows: 1), as: .subStep(row.step))
    }
  }

  private var title: String {
    let step = telling.run.particle.step
    return look.word(.update(look.letter(of: telling.index), telling.run.optimizer.name, step))
  }

  /// Which sub-step is lit and of how many, and the stage it belongs to, in the lower edge.
  private func drawPlace(into buffer: inout CellBuffer) {
    let place =
      " \(look.word(telling.lines[telling.lit].part))  \(telling.lit + 1)/\(telling.steps.count) "
    buffer.write(
      place, endX: rect.endX - 2, y: rect.endY - 1, style: look.palette.accent, from: rect.x)
  }

  private func style(_ row: UpdateLayout.Row) -> Style {
    guard row.step == telling.lit else { return look.palette.dimmed }
    return row.isArithmetic ? look.palette.accent : look.palette.text.adding(.bold)
  }
}
