import Plotting

/// Labels with lines to what they are about.
struct PinsView: View {
  let labels: [PinPlaces.Label]
  /// Where they are.
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    // Lines below all labels.
    for label in labels { drawLeader(label, into: &buffer) }
    for label in labels {
      let style = look.palette.text.on(look.palette.background)
      buffer.fill(label.box, with: style)
      for (row, line) in label.lines.enumerated() {
        buffer.write(line, x: label.box.x + 1, y: label.box.y + row, style: style)
      }
    }
  }

  /// A line of dots from the middle of a cell to that of another.
  private func drawLeader(_ label: PinPlaces.Label, into buffer: inout CellBuffer) {
    let cells = Projection(
      Viewport(x: 0...Double(rect.columns), y: 0...Double(rect.rows)), in: rect)
    let trail = Trail(
      through: [label.anchor, label.root].map { cells.point(atCellX: $0.x, y: $0.y) }, on: cells)
    TrailLayer.draw(
      [TrailLayer(trail, color: look.palette.text.foreground, letter: ".")], into: &buffer,
      palette: look.palette, glyphs: look.glyphs)
  }
}
