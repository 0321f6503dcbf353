/// All the signs on a map, drawn together so that their letters keep out of each other's way.
public struct MarkerLayer: Hashable, Sendable {
  private struct Placed {
    var marker: Marker
    var x: Int
    var y: Int
    var arrow: Unicode.Scalar?
    /// Where letters may stand, best first, as steps to the right and down.
    var besides = [(1, 0), (-1, 0), (0, -1), (0, 1)]
  }

  private let markers: [Marker]
  private let projection: Projection

  /// Signs on a map; those whose place is not finite are left out.
  public init(_ markers: [Marker], on projection: Projection) {
    self.markers = markers
    self.projection = projection
  }

  /// Draws the signs over what is there, whose background stays.
  ///
  /// A head or an average that is out of view becomes an arrow at the border, pointing to it; other
  /// signs out of view are left out.
  public func draw(into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet) {
    let placed =
      markers
      .compactMap { place($0, glyphs) }
      .enumerated()
      .sorted { ($0.element.marker.rank, $1.offset) < ($1.element.marker.rank, $0.offset) }
      .map(\.element)
    var taken: Set<Int> = []
    var shown: [Int: Marker] = [:]
    for sign in placed {
      taken.insert(index(x: sign.x, y: sign.y))
      shown[index(x: sign.x, y: sign.y)] = sign.marker
      buffer.put(
        sign.arrow ?? sign.marker.glyph(glyphs), x: sign.x, y: sign.y,
        style: style(of: sign.marker, palette))
    }
    for sign in placed.reversed() {
      let glyph = sign.arrow ?? sign.marker.glyph(glyphs)
      let isCovered = shown[index(x: sign.x, y: sign.y)] != sign.marker
      guard let letter = sign.marker.letter, letter != glyph || isCovered,
        let spot = freeCell(beside: sign, taken: taken)
      else { continue }
      taken.insert(index(x: spot.x, y: spot.y))
      buffer.put(letter, x: spot.x, y: spot.y, style: style(of: sign.marker, palette))
    }
  }

  private func style(of marker: Marker, _ palette: Palette) -> Style {
    var attributes: Attributes = marker.isHead ? .bold : []
    if marker.isFocused, palette.tier == .mono { attributes.insert(.reverse) }
    let color = marker.isQuiet ? palette.dimmed.foreground : palette.text.foreground
    if marker.isCovered { return coveredStyle(of: marker, palette) }
    return Style(marker.color ?? color, attributes: attributes)
  }

  /// What is behind something still says whose it is.
  private func coveredStyle(of marker: Marker, _ palette: Palette) -> Style {
    Style(marker.color ?? palette.dimmed.foreground, attributes: .dim)
  }

  private func place(_ marker: Marker, _ glyphs: GlyphSet) -> Placed? {
    if let cell = projection.cell(of: marker.position) {
      guard let (right, up) = marker.exit?.step else {
        return Placed(marker: marker, x: cell.x, y: cell.y)
      }
      return Placed(
        marker: marker, x: cell.x, y: cell.y, arrow: Self.arrow(right: right, up: up, glyphs))
    }
    let rect = projection.rect
    guard marker.moves, marker.position.isFinite, !rect.isEmpty else { return nil }
    let edge = projection.viewport.nearest(to: marker.position)
    guard let cell = projection.cell(of: edge) else { return nil }
    let right = marker.position.x > edge.x ? 1 : marker.position.x < edge.x ? -1 : 0
    let up = marker.position.y > edge.y ? 1 : marker.position.y < edge.y ? -1 : 0
    var sign = Placed(
      marker: marker, x: cell.x, y: cell.y, arrow: Self.arrow(right: right, up: up, glyphs))
    sign.besides.insert(right == 0 ? (0, up) : (-right, 0), at: 0)
    return sign
  }

  private func freeCell(beside sign: Placed, taken: Set<Int>) -> (x: Int, y: Int)? {
    sign.besides
      .map { (x: sign.x + $0.0, y: sign.y + $0.1) }
      .first {
        projection.rect.contains(x: $0.x, y: $0.y) && !taken.contains(index(x: $0.x, y: $0.y))
      }
  }

  private func index(x: Int, y: Int) -> Int {
    (y - projection.rect.y) * projection.rect.columns + x - projection.rect.x
  }

  /// Only fonts that have dots are sure to have slanted arrows.
  private static func arrow(right: Int, up: Int, _ glyphs: GlyphSet) -> Unicode.Scalar {
    switch (glyphs, right, up) {
    case (.ascii, 1, _): ">"
    case (.ascii, -1, _): "<"
    case (.ascii, _, 1): "^"
    case (.ascii, _, _): "v"
    case (_, 1, 1) where glyphs.hasDots: "\u{2197}"
    case (_, 1, -1) where glyphs.hasDots: "\u{2198}"
    case (_, -1, 1) where glyphs.hasDots: "\u{2196}"
    case (_, -1, -1) where glyphs.hasDots: "\u{2199}"
    case (_, 1, _): "\u{2192}"
    case (_, -1, _): "\u{2190}"
    case (_, _, 1): "\u{2191}"
    case (_, _, _): "\u{2193}"
    }
  }
}
