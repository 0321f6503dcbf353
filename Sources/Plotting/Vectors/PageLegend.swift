/// What the signs of a page mean: a row for all, or one part for the optimizers and one for the rest.
struct PageLegend {
  let style: PageStyle
  let entries: [FigurePage.Entry]

  private static let gap = 4.0
  private var pitch: Double { style.lineHeight * 1.1 }

  /// Draws the legend below `corner`, and returns where it ends.
  func draw(from corner: Spot, width: Double, on drawing: inout Drawing) -> Double {
    guard !entries.isEmpty else { return corner.y }
    var y = corner.y
    let all = entries.reduce(-Self.gap) { $0 + self.width(of: $1) + Self.gap }
    let parts =
      all <= width
      ? [entries] : [entries.filter { $0.owner != nil }, entries.filter { $0.owner == nil }]
    for part in parts where !part.isEmpty {
      y =
        part[0].owner == nil || parts.count == 1
        ? drawFlowing(part, from: Spot(x: corner.x, y: y), width: width, on: &drawing)
        : drawColumns(part, from: Spot(x: corner.x, y: y), width: width, on: &drawing)
    }
    return y + style.textSize * 0.4
  }

  /// Draws entries one after the other, in as few rows as they go into; returns where they end.
  private func drawFlowing(
    _ entries: [FigurePage.Entry], from corner: Spot, width: Double, on drawing: inout Drawing
  ) -> Double {
    var (x, y) = (corner.x, corner.y)
    for entry in entries {
      let needed = self.width(of: entry)
      if x > corner.x, x + needed > corner.x + width { (x, y) = (corner.x, y + pitch) }
      draw(entry, at: Spot(x: x, y: y + style.lineHeight), on: &drawing)
      x += needed + Self.gap
    }
    return y + pitch
  }

  /// Draws entries in columns; returns where they end.
  private func drawColumns(
    _ entries: [FigurePage.Entry], from corner: Spot, width: Double, on drawing: inout Drawing
  ) -> Double {
    let widths = columns(entries, width: width)
    for (index, entry) in entries.enumerated() {
      let x = corner.x + widths[..<(index % widths.count)].reduce(0) { $0 + $1 + Self.gap }
      let y = corner.y + Double(index / widths.count) * pitch
      draw(entry, at: Spot(x: x, y: y + style.lineHeight), on: &drawing)
    }
    let rows = (entries.count + widths.count - 1) / widths.count
    return corner.y + Double(rows) * pitch
  }

  /// The widths of as many columns as go into a row, so that what is below one another is in line.
  private func columns(_ entries: [FigurePage.Entry], width: Double) -> [Double] {
    for count in stride(from: entries.count, to: 1, by: -1) {
      let widths = (0..<count).map { column in
        stride(from: column, to: entries.count, by: count).map { self.width(of: entries[$0]) }
          .max() ?? 0
      }
      if widths.reduce(-Self.gap, { $0 + $1 + Self.gap }) <= width { return widths }
    }
    return [width]
  }

  private func head(of entry: FigurePage.Entry) -> Double {
    switch entry.key {
    case .none: 0
    case .sign(.average): 6.4
    case .sign: entry.owner == nil ? 3.2 : 6.4
    case .line, .arrow: 6.4
    }
  }

  private func text(of entry: FigurePage.Entry) -> VectorText {
    VectorText(
      content: PageStyle.withMinus(entry.text), spot: Spot(x: 0, y: 0), size: style.textSize,
      color: style.ink)
  }

  private func width(of entry: FigurePage.Entry) -> Double {
    head(of: entry) + text(of: entry).width
  }

  private func draw(_ entry: FigurePage.Entry, at spot: Spot, on drawing: inout Drawing) {
    let color = entry.owner.map(style.palette.line) ?? style.ink
    let middle = spot.y - style.textSize * 0.35
    let line = VectorPath(open: [
      Spot(x: spot.x, y: middle), Spot(x: spot.x + 5.2, y: middle),
    ])
    let signs = MarkSigns(style: style, frame: Box(x: 0, y: 0, width: 0, height: 0))
    switch entry.key {
    case .none: break
    case .sign(let kind):
      if entry.owner != nil { drawing.add(line, style.paint(of: .trail, color)) }
      if case .average = kind {
        drawing.add(line, .line(color, width: style.line, dashes: [1.2, 0.8]))
      }
      let half = head(of: entry) > 5 ? 2.6 : 1.2
      signs.draw(kind, at: Spot(x: spot.x + half, y: middle), color, on: &drawing)
    case .line(.basin):
      let patch = VectorPath(open: [
        Spot(x: spot.x + 1.4, y: middle), Spot(x: spot.x + 3.8, y: middle),
      ])
      drawing.add(patch, style.paint(of: .basin, color))
    case .line(let role): drawing.add(line, style.paint(of: role, color))
    case .arrow(let role):
      ArrowPainter(style: style).draw(
        from: line.parts[0].spots[0], to: line.parts[0].spots[1], role, color, on: &drawing)
    }
    var text = text(of: entry)
    text.spot = Spot(x: spot.x + head(of: entry), y: spot.y)
    drawing.add(text)
  }
}
