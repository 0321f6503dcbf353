/// Draws a figure as vectors: bands along the true contours, iso-lines, marks, axes.
struct FigurePainter {
  let style: PageStyle
  /// The name of the axis that goes up; empty on a plane, whose axes need none.
  var upName = ""
  var acrossName = ""

  private var palette: Palette { style.palette }

  /// Draws `figure` into a box, with its title above it.
  func draw(_ figure: Figure, in box: Box, on drawing: inout Drawing) {
    var body = box
    // The bold letters of a title are a little wider than those of text.
    for line in VectorText.wrapped(
      figure.title, size: style.titleSize * 1.06, width: box.width)
    {
      drawing.add(
        VectorText(
          content: line, spot: Spot(x: box.x, y: body.y + style.titleSize),
          size: style.titleSize, color: style.ink, isBold: true))
      body = body.inset(top: style.titleSize * 1.35)
    }
    let axes = VectorAxes(
      across: .init(range: figure.viewport.x, name: acrossName),
      up: .init(range: figure.viewport.y, name: upName), in: body, style: style)
    drawing.elements.append(.clip(axes.inner))
    if let ground = figure.ground { draw(ground, axes, on: &drawing) }
    for mark in figure.marks { draw(mark, axes, on: &drawing) }
    drawing.elements.append(.unclip)
    axes.draw(on: &drawing)
    MarkSigns(style: style, axes: axes).draw(figure.marks, on: &drawing)
  }

  private func draw(_ ground: Ground, _ axes: VectorAxes, on drawing: inout Drawing) {
    let colors = palette.terrain(bands: ground.levels.bandCount)
    drawing.add(axes.inner.path, .filled(colors[0]))
    for (level, outlines) in BandOutlines(of: ground).areas.enumerated() {
      var area = VectorPath()
      for outline in outlines {
        area.add(outline.compactMap { axes.spot($0.x, $0.y) }, isClosed: true)
      }
      drawing.add(area, .filled(colors[level + 1]))
    }
    for line in Contours.lines(of: ground.grid, levels: ground.levels)
    where ground.levels.isMajor(line.level) {
      var path = VectorPath()
      path.add(line.points.compactMap { axes.spot($0.x, $0.y) }, isClosed: line.isClosed)
      let band = colors[line.level]
      drawing.add(
        path, .line(palette.isoline(over: band).foreground, width: style.hairline, opacity: 0.55))
    }
  }

  private func draw(_ mark: Mark, _ axes: VectorAxes, on drawing: inout Drawing) {
    let color = mark.owner.map(palette.line) ?? style.ink
    switch mark.shape {
    case .line(let points):
      var path = VectorPath()
      for part in points.split(whereSeparator: { axes.spot($0.x, $0.y) == nil }) {
        path.add(part.compactMap { axes.spot($0.x, $0.y) }, isClosed: false)
      }
      drawing.add(path, paint(of: mark.role, color))
    case .dots(let points):
      var path = VectorPath()
      for spot in points.compactMap({ axes.spot($0.x, $0.y) }) where axes.inner.holds(spot) {
        path.addDot(at: spot)
      }
      let isStep = mark.role == .step
      drawing.add(
        path,
        .line(color, width: style.line * (isStep ? 1.9 : 1.2), opacity: isStep ? 1 : 0.45))
    case .sign: break
    }
  }

  private func paint(of role: Mark.Role, _ color: Color) -> Drawing.Paint {
    switch role {
    case .landscape: .line(style.faint, width: style.line)
    case .comparison: .line(style.faint, width: style.line, dashes: [1.2, 0.8])
    case .oldTrail: .line(color, width: style.hairline, opacity: 0.45)
    case .spread: .line(color, width: style.hairline * 1.6)
    case .constraint: .line(style.ink, width: style.line, dashes: [1.6, 0.7])
    case .trail, .step, .particle, .place: .line(color, width: style.line)
    }
  }
}

extension Box {
  /// Whether a spot is in the box or just outside.
  func holds(_ spot: Spot) -> Bool {
    (x - 1...endX + 1).contains(spot.x) && (y - 1...endY + 1).contains(spot.y)
  }
}
