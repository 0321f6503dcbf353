/// Draws a figure as vectors: bands along the true contours, iso-lines, marks, axes.
struct FigurePainter {
  let style: PageStyle
  let figure: Figure
  /// Whether there is room for the names of its axes even if they are single letters.
  var isNamed = true

  private var palette: Palette { style.palette }

  /// How high the title is above a figure so wide.
  func titleHeight(width: Double) -> Double {
    Double(lines(width: width).count) * style.titleSize * 1.35
  }

  /// Draws the figure into a box, with its title in the given height above it, or in what it takes.
  func draw(in box: Box, titleHeight: Double? = nil, on drawing: inout Drawing) {
    drawTitle(in: box, on: &drawing)
    if let camera = figure.camera, let ground = figure.ground {
      return ReliefPainter(style: style, figure: figure, camera: camera)
        .draw(
          ground, in: box.inset(top: titleHeight ?? self.titleHeight(width: box.width)),
          on: &drawing)
    }
    let scale = figure.bandNames.map { BandScale(style: style, names: $0) }
    let axes = VectorAxes(
      across: .init(
        range: figure.viewport.x, scale: figure.scales.x, name: shown(figure.names.x)),
      up: .init(range: figure.viewport.y, scale: figure.scales.y, name: shown(figure.names.y)),
      in: box.inset(
        top: titleHeight ?? self.titleHeight(width: box.width), right: scale?.width ?? 0),
      style: style,
      proportion: figure.hasEqualScales ? figure.viewport.width / figure.viewport.height : nil)
    drawing.elements.append(.clip(axes.inner))
    if let ground = figure.ground { draw(ground, axes, on: &drawing) }
    for mark in figure.marks.flatMap(\.parts) { draw(mark, axes, on: &drawing) }
    drawing.elements.append(.unclip)
    axes.draw(on: &drawing)
    if let levels = figure.ground?.levels {
      scale?.draw(palette.terrain(bands: levels.bandCount), beside: axes.inner, on: &drawing)
    }
    MarkSigns(style: style, frame: axes.inner).draw(figure.marks, axes, on: &drawing)
  }

  /// Draws the ground alone, on all of a box.
  func drawGround(filling box: Box, on drawing: inout Drawing) {
    guard let ground = figure.ground else { return }
    draw(ground, VectorAxes(of: figure.viewport, filling: box, style: style), on: &drawing)
  }

  /// Draws the marks without their signs, on all of a box.
  func drawMarks(filling box: Box, on drawing: inout Drawing) {
    let axes = VectorAxes(of: figure.viewport, filling: box, style: style)
    for mark in figure.marks.flatMap(\.parts) { draw(mark, axes, on: &drawing) }
  }

  private func shown(_ name: String) -> String { isNamed || name.count > 1 ? name : "" }

  /// What the sign of an optimizer before the title takes.
  private var signRoom: Double { figure.owner == nil ? 0 : 2 * style.sign + 0.9 }

  private func lines(width: Double) -> [String] {
    VectorText.wrapped(
      PageStyle.withMinus(figure.title), size: style.titleSize * VectorText.boldness,
      width: width - signRoom)
  }

  private func drawTitle(in box: Box, on drawing: inout Drawing) {
    for (row, line) in lines(width: box.width).enumerated() {
      let y = box.y + style.titleSize * (1 + 1.35 * Double(row))
      drawing.add(
        VectorText(
          content: line, spot: Spot(x: box.x + signRoom, y: y), size: style.titleSize,
          color: style.ink, face: .bold))
    }
    guard let owner = figure.owner, !figure.title.isEmpty else { return }
    MarkSigns(style: style, frame: box).draw(
      .head(shape: owner), at: Spot(x: box.x + style.sign, y: box.y + style.titleSize * 0.65),
      palette.line(owner), on: &drawing)
  }

  private func draw(_ ground: Ground, _ axes: VectorAxes, on drawing: inout Drawing) {
    let colors = palette.terrain(bands: ground.levels.bandCount)
    drawing.add(axes.inner.path, .filled(colors[0]))
    let outlines = BandOutlines(of: ground)
    func fill(_ outlines: [[Point]], _ color: Color) {
      var area = VectorPath()
      for outline in outlines {
        area.add(outline.compactMap { axes.spot($0.x, $0.y) }, isClosed: true)
      }
      drawing.add(area, .filled(color))
    }
    for (level, area) in outlines.areas.enumerated() { fill(area, colors[level + 1]) }
    if !outlines.holes.isEmpty { fill(outlines.holes, palette.background) }
    guard figure.showsIsolines else { return }
    drawIsolines(of: ground, on: &drawing) { line, path in
      path.add(line.points.compactMap { axes.spot($0.x, $0.y) }, isClosed: line.isClosed)
    }
  }

  /// Draws the lines at the major levels of a ground; `add` puts one of them on a path as it is seen.
  func drawIsolines(
    of ground: Ground, on drawing: inout Drawing,
    add: (_ line: ContourLine, _ path: inout VectorPath) -> Void
  ) {
    let colors = palette.terrain(bands: ground.levels.bandCount)
    for line in Contours.lines(of: ground.grid, levels: ground.levels)
    where ground.levels.isMajor(line.level) {
      var path = VectorPath()
      add(line, &path)
      drawing.add(
        path,
        .line(
          palette.isoline(over: colors[line.level]).foreground, width: style.hairline,
          opacity: 0.55))
    }
  }

  /// Draws a part of a mark, but for signs and texts.
  func draw(_ mark: Mark, _ axes: VectorAxes, on drawing: inout Drawing) {
    let color = mark.owner.map(palette.line) ?? style.ink
    switch mark.shape {
    case .line(let points):
      var path = VectorPath()
      for part in points.split(whereSeparator: { axes.spot($0.x, $0.y) == nil }) {
        path.add(part.compactMap { axes.spot($0.x, $0.y) }, isClosed: false)
      }
      let paint = style.paint(of: mark.role, color)
      if let casing = style.casing(of: mark.role) {
        drawing.add(
          path, .line(style.paper, width: paint.width + 2 * casing.width, opacity: casing.opacity))
      }
      drawing.add(path, paint)
    case .dots(let points):
      // On paper dots over each other are no denser than one.
      guard mark.role != .haze || style.isScreen else { return }
      var path = VectorPath()
      for spot in points.compactMap({ axes.spot($0.x, $0.y) }) where axes.inner.holds(spot) {
        path.addDot(at: spot)
      }
      let isStep = mark.role == .step
      drawing.add(
        path,
        .line(color, width: style.line * (isStep ? 1.9 : 1.2), opacity: isStep ? 1 : 0.45))
    case .arrow(let start, let end):
      guard let tail = axes.spot(start.x, start.y), let tip = axes.spot(end.x, end.y) else {
        return
      }
      ArrowPainter(style: style).draw(from: tail, to: tip, mark.role, color, on: &drawing)
    case .area(let grid):
      var path = VectorPath()
      for outline in BandOutlines(of: Ground(grid, levels: Levels(edges: [0.5]))).areas[0] {
        path.add(outline.compactMap { axes.spot($0.x, $0.y) }, isClosed: true)
      }
      drawing.add(path, .filled(color, opacity: PageStyle.tint))
    case .sign, .label, .way, .particles: break
    }
  }
}

extension Box {
  /// Whether a spot is in the box or just outside.
  func holds(_ spot: Spot) -> Bool {
    (x - 1...endX + 1).contains(spot.x) && (y - 1...endY + 1).contains(spot.y)
  }
}
