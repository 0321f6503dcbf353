import Plotting

/// A thin box with a title in its upper edge.
struct Frame: View {
  let rect: Rect
  let title: String
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    for x in rect.x..<rect.endX {
      for y in [rect.y, rect.endY - 1] {
        buffer.put(look.glyphs.horizontal, x: x, y: y, style: look.palette.rule)
      }
    }
    for y in rect.y..<rect.endY {
      for x in [rect.x, rect.endX - 1] {
        buffer.put(look.glyphs.vertical, x: x, y: y, style: look.palette.rule)
      }
    }
    let places = [
      (rect.x, rect.y), (rect.endX - 1, rect.y), (rect.x, rect.endY - 1),
      (rect.endX - 1, rect.endY - 1),
    ]
    for (corner, place) in zip(look.glyphs.corners, places) {
      buffer.put(corner, x: place.0, y: place.1, style: look.palette.rule)
    }
    buffer.write(" \(title) ", x: rect.x + 2, y: rect.y, style: look.palette.accent)
  }
}
