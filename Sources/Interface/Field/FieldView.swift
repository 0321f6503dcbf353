import Plotting

/// Arrows all over a map: where it is steep they are brighter.
struct FieldView: View {
  let field: Field
  /// Whose first updates they are; its colour is that of the arrows.
  let owner: Int
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let isOwned = field.isOwned
    let strong = isOwned ? look.style(of: owner) : look.palette.text
    for arrow in field.arrows {
      // Eight cells along: whole numbers that a head can be chosen by.
      let columns = Int((8 * arrow.right).rounded())
      let rows = Int((8 * arrow.down).rounded())
      let head = ArrowHeads.single.head(columns: columns, rows: rows, look.glyphs)
      let style =
        arrow.strength > 0.6 ? strong : arrow.strength > 0.3 ? middle(strong) : look.palette.rule
      buffer.put(head, x: rect.x + arrow.x, y: rect.y + arrow.y, style: style)
    }
  }

  private func middle(_ strong: Style) -> Style {
    Style(strong.foreground.mixed(toward: look.palette.background, by: 0.45))
  }
}
