/// What the signs of a page mean, in as few rows as they go into.
struct PageLegend {
  let style: PageStyle
  let entries: [FigurePage.Entry]

  /// Draws the legend below `corner`, and returns where it ends.
  func draw(from corner: Spot, width: Double, on drawing: inout Drawing) -> Double {
    guard !entries.isEmpty else { return corner.y }
    var spot = Spot(x: corner.x, y: corner.y + style.lineHeight)
    let signs = MarkSigns(
      style: style,
      axes: VectorAxes(
        across: .init(range: 0...1), up: .init(range: 0...1),
        in: Box(x: 0, y: 0, width: 1, height: 1), style: style))
    for entry in entries {
      let color = entry.owner.map(style.palette.line) ?? style.ink
      let head = entry.owner == nil ? 3.2 : 6.4
      let text = VectorText(
        content: entry.text, spot: Spot(x: 0, y: 0), size: style.textSize, color: style.ink)
      let needed = head + text.width + 4
      if spot.x + needed > corner.x + width, spot.x > corner.x {
        spot = Spot(x: corner.x, y: spot.y + style.lineHeight * 1.1)
      }
      let middle = spot.y - style.textSize * 0.35
      if entry.owner != nil {
        let line = VectorPath(open: [
          Spot(x: spot.x, y: middle), Spot(x: spot.x + 5.2, y: middle),
        ])
        drawing.add(line, .line(color, width: style.line))
      }
      let place = Spot(x: spot.x + (entry.owner == nil ? 1.2 : 2.6), y: middle)
      signs.draw(entry.sign, at: place, color, on: &drawing)
      var written = text
      written.spot = Spot(x: spot.x + head, y: spot.y)
      drawing.add(written)
      spot.x += needed
    }
    return spot.y + style.textSize * 0.4
  }
}
