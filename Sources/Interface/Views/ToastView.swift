import Plotting

/// A passing remark at the lower right, over everything else.
struct ToastView: View {
  let toast: Toast
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let place = place
    buffer.fill(place, with: look.palette.text.on(look.palette.background))
    buffer.write(
      text, endX: rect.endX - 1, y: rect.y, style: look.palette.accent, from: rect.x)
  }

  /// Where it stands, with a blank column at each side.
  var place: Rect {
    let columns = TextLayout.columns(of: text) + 2
    return Rect(x: rect.endX - columns, y: rect.y, columns: columns, rows: 1)
  }

  private var text: String {
    toast.text.shortened(to: rect.columns - 2, ellipsis: look.glyphs.ellipsis)
  }
}
