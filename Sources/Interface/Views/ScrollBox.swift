import Plotting

/// A box over the scene for lines that may be more than it holds: in its lower edge it says which of
/// them are in view.
struct ScrollBox: View {
  let rect: Rect
  let title: String
  /// How many lines have been scrolled off the top.
  let position: Int
  let lineCount: Int
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    buffer.fill(rect, with: look.palette.text.on(look.palette.background))
    Frame(rect: rect, title: title, look: look).draw(into: &buffer)
    let rows = rect.rows - 2
    guard lineCount > rows else { return }
    // The screen may have grown since it was scrolled.
    let first = min(position, lineCount - rows)
    buffer.write(
      look.word(.lines(first + 1, first + rows, of: lineCount)), endX: rect.endX - 2,
      y: rect.endY - 1, style: look.palette.accent, from: rect.x)
  }
}
