import Plotting

/// A text field in one row: its text, as much as there is room for around the cursor.
struct TextFieldView: View {
  let field: TextField
  let rect: Rect
  let look: Look
  /// Shown while nothing has been typed: what could be.
  var placeholder = ""

  func draw(into buffer: inout CellBuffer) {
    let (text, cursor) = field.window(columns: rect.columns)
    buffer.write(
      field.isEmpty ? placeholder : text, x: rect.x, y: rect.y,
      style: field.isEmpty ? look.palette.dimmed : look.palette.text,
      maximumColumns: rect.columns)
    guard rect.contains(x: rect.x + cursor, y: rect.y) else { return }
    buffer[rect.x + cursor, rect.y].attributes.formUnion(.reverse)
  }
}
