/// The lines of a mesh over a relief as dots, without those that are hidden: how it is seen without colours.
struct WireFrame {
  private(set) var canvas: DotCanvas

  /// The fewest wires of a side and the most.
  private static let counts = 6.0...28.0

  /// Wires about so many dots apart, of a view whose samples are the dots of cells.
  init(_ view: ReliefView, size: Size, gap: Double) {
    canvas = DotCanvas(size: size)
    let relief = view.relief
    guard relief.columns > 1, relief.rows > 1 else { return }
    func stride(_ count: Int, _ length: Double) -> Int {
      let wires = min(
        max(length * view.perspective.samplesAcross / gap, Self.counts.lowerBound),
        Self.counts.upperBound)
      return max(1, Int((Double(count - 1) / wires).rounded()))
    }
    let across = stride(relief.columns, 2 * relief.halfWidth)
    let away = stride(relief.rows, 2 * relief.halfDepth)
    let sightings = relief.heights.indices.map { index -> Sighting? in
      guard !relief.heights[index].isNaN else { return nil }
      let sighting = view.perspective.sighting(
        of: relief.corner(index % relief.columns, index / relief.columns))
      return view.depth.hides(sighting) ? nil : sighting
    }
    func draw(_ indices: [Int]) {
      for (one, next) in zip(indices, indices.dropFirst()) {
        guard let from = sightings[one], let to = sightings[next] else { continue }
        canvas.line(
          from: DotPosition(x: from.x, y: from.y), to: DotPosition(x: to.x, y: to.y))
      }
    }
    for row in Self.places(relief.rows, by: away) {
      draw((0..<relief.columns).map { row * relief.columns + $0 })
    }
    for column in Self.places(relief.columns, by: across) {
      draw((0..<relief.rows).map { $0 * relief.columns + column })
    }
    drawWalls(of: view)
  }

  /// The edges of the walls that are seen: along the foot, and up from its corners.
  private mutating func drawWalls(of view: ReliefView) {
    let relief = view.relief
    func position(_ place: SpacePoint) -> DotPosition {
      let sighting = view.perspective.sighting(of: place)
      return DotPosition(x: sighting.x, y: sighting.y)
    }
    for side in ReliefSide.allCases where side.isSeen(of: relief, view.perspective) {
      let corners = side.corners(of: relief)
      let ends = [corners[0], corners[corners.count - 1]].map {
        relief.corner($0 % relief.columns, $0 / relief.columns)
      }
      let feet = ends.map { position(SpacePoint(x: $0.x, y: $0.y, z: 0)) }
      canvas.line(from: feet[0], to: feet[1])
      for (end, foot) in zip(ends, feet) where !end.z.isNaN {
        canvas.line(from: position(end), to: foot)
      }
    }
  }

  /// Every `stride`-th of so many indices, and the last.
  private static func places(_ count: Int, by stride: Int) -> [Int] {
    Array(Swift.stride(from: 0, to: count - 1, by: stride)) + [count - 1]
  }
}

extension ReliefView {
  /// Draws the wires, faintly, where there are no colours to fill the relief with.
  func drawWires(
    _ size: Size, in visible: Rect, of rect: Rect, into buffer: inout CellBuffer,
    _ palette: Palette, _ glyphs: GlyphSet
  ) {
    // Characters are coarser than dots.
    let canvas = WireFrame(self, size: size, gap: glyphs.hasDots ? 9 : 18).canvas
    let style = palette.isoline(over: palette.background).on(palette.background)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        let mask = canvas[x - rect.x, y - rect.y]
        if mask.isEmpty {
          buffer.put(" ", x: x, y: y, style: Style(palette.text.foreground, on: palette.background))
        } else {
          buffer.put(mask.lineGlyph(glyphs), x: x, y: y, style: style)
        }
      }
    }
  }
}
