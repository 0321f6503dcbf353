/// Draws lines, areas and text on a picture of pixels.
struct RasterPainter {
  /// The picture.
  private(set) var raster: Raster
  /// Pixels in a millimetre.
  private let scale: Double
  private var coverage: Coverage
  private var clip: PixelBox

  /// A painter of a picture whose unit has so many pixels.
  init(on raster: Raster, scale: Double) {
    self.raster = raster
    self.scale = scale
    coverage = Coverage(width: raster.width, height: raster.height)
    clip = raster.bounds
  }

  /// Draws one element.
  mutating func draw(_ element: Drawing.Element) {
    switch element {
    case .clip(let box): clip = raster.bounds.intersection(pixels(box))
    case .unclip: clip = raster.bounds
    case .text(let text): draw(text)
    case .path(let path, let paint):
      if let fill = paint.fill { self.fill(path, fill, opacity: paint.opacity) }
      guard let stroke = paint.stroke else { return }
      if paint.opacity < 1, path.parts.count > 1, path.parts.allSatisfy(\.isDot) {
        crowd(path, stroke, width: paint.width, opacity: paint.opacity)
      } else {
        self.stroke(path, paint, stroke)
      }
    }
  }

  private func pixel(_ spot: Spot) -> Pixel { Pixel(spot.x * scale, spot.y * scale) }

  /// The pixels that a box has more than half of.
  private func pixels(_ box: Box) -> PixelBox {
    func range(_ start: Double, _ end: Double, _ limit: Int) -> Range<Int> {
      let low = min(max((start * scale).rounded(), 0), Double(limit))
      let high = min(max((end * scale).rounded(), low), Double(limit))
      return Int(low)..<Int(high)
    }
    return PixelBox(
      x: range(box.x, box.endX, raster.width), y: range(box.y, box.endY, raster.height))
  }

  private mutating func fill(_ path: VectorPath, _ color: Color, opacity: Double) {
    fill(path.parts.map { $0.spots.map(pixel) }, by: .evenOdd, color, opacity: opacity)
  }

  private mutating func fill(
    _ lines: [[Pixel]], by rule: AreaFiller.Rule, _ color: Color, opacity: Double = 1
  ) {
    let corners = lines.joined()
    guard let left = corners.map(\.x).min(), let right = corners.map(\.x).max(),
      let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max()
    else { return }
    let around = PixelBox(
      x: Int(left.rounded(.down))..<Int(right.rounded(.down)) + 1,
      y: Int(top.rounded(.down))..<Int(bottom.rounded(.down)) + 1)
    let box = clip.intersection(around)
    guard !box.x.isEmpty, !box.y.isEmpty else { return }
    var filler = AreaFiller(in: box)
    for line in lines { filler.add(line) }
    let ink = Raster.Ink(color)
    filler.rows(by: rule) { row, y in
      raster.lay(ink, opacity: opacity, over: row, x: box.x.lowerBound, y: y)
    }
  }

  private mutating func stroke(_ path: VectorPath, _ paint: Drawing.Paint, _ color: Color) {
    let dashes = Dashes(paint.dashes.map { $0 * scale })
    let lines = path.parts.flatMap { part -> [(corners: [Pixel], isClosed: Bool)] in
      let corners = part.spots.map(pixel)
      guard let dashes, !part.isDot else { return [(corners, part.isClosed)] }
      return dashes.cut(corners, isClosed: part.isClosed).map { ($0, false) }
    }
    stroke(lines, width: paint.width * scale, color, opacity: paint.opacity)
  }

  private mutating func stroke(
    _ lines: [(corners: [Pixel], isClosed: Bool)], width: Double, _ color: Color,
    opacity: Double = 1
  ) {
    let tracer = LineTracer(width: width, in: clip)
    for line in lines {
      tracer.trace(line.corners, isClosed: line.isClosed) { share, x, y in
        coverage.raise(UInt8((share * 255).rounded()), x: x, y: y)
      }
    }
    Self.lay(Raster.Ink(color), opacity: opacity, over: &coverage, on: &raster)
  }

  private static func lay(
    _ ink: Raster.Ink, opacity: Double, over coverage: inout Coverage, on raster: inout Raster
  ) {
    coverage.drain { row, x, y in raster.lay(ink, opacity: opacity, over: row, x: x, y: y) }
  }

  private mutating func crowd(
    _ path: VectorPath, _ color: Color, width: Double, opacity: Double
  ) {
    guard !clip.x.isEmpty, !clip.y.isEmpty else { return }
    var crowd = Crowd(in: clip, opacity: opacity)
    let tracer = LineTracer(width: width * scale, in: clip)
    for part in path.parts {
      tracer.trace([pixel(part.spots[0])], isClosed: false) { crowd.add($0, x: $1, y: $2) }
    }
    let ink = Raster.Ink(color)
    let left = clip.x.lowerBound
    crowd.rows { raster.lay(ink, opacity: 1, over: $0, x: left, y: $1) }
  }

  /// Draws one letter that stands at a spot.
  mutating func write(
    _ glyph: Outlines.Glyph, at spot: Spot, size: Double, slant: Double, _ color: Color
  ) {
    let lines = TextOutlines.lines(of: glyph, size: size, slant: slant).map { line in
      line.map { Pixel((spot.x + $0.x) * scale, (spot.y + $0.y) * scale) }
    }
    fill(lines, by: .winding, color)
  }

  private mutating func draw(_ text: VectorText) {
    let outlines = TextOutlines(text, scale: scale)
    if let halo = text.halo {
      stroke(
        outlines.lines.map { ($0, true) }, width: 2 * VectorText.haloWidth * scale, halo)
      fill(outlines.lines, by: .winding, halo)
    }
    // Letters one by one: a box around all would be mostly empty.
    for letter in outlines.letters { fill(letter, by: .winding, text.color) }
  }
}

extension Drawing {
  /// The page as pixels, so many in a millimetre.
  public func picture(pixelsPerMillimetre scale: Double) -> PixelPicture {
    var painter = RasterPainter(
      on: Raster(
        width: Int((width * scale).rounded()), height: Int((height * scale).rounded()),
        background: background), scale: scale)
    for element in elements { painter.draw(element) }
    return PixelPicture(painter.raster)
  }
}
