import Optimization
import Plotting

/// A chord on the curve of a 1-D landscape, and marks where the curve lies above it.
struct ChordView: View {
  let chord: Chord
  let landscape: any Landscape
  let projection: Projection
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    drawGap(into: &buffer)
    var line = Trail(on: projection)
    line.append(Point(x: chord.from.x, y: chord.fromValue), step: 0)
    line.append(Point(x: chord.to.x, y: chord.toValue), step: 0)
    TrailLayer.draw(
      [TrailLayer(line, color: look.palette.accent.foreground, letter: "-")], into: &buffer,
      palette: look.palette, glyphs: look.glyphs)
  }

  /// What marks the gap between the curve and a chord below it.
  static func mark(_ glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs == .ascii ? "|" : "\u{2591}"
  }

  private func drawGap(into buffer: inout CellBuffer) {
    let map = projection.rect
    for x in map.x..<map.endX {
      let place = projection.point(atCellX: x, y: map.y).x
      guard let low = chord.height(at: place) else { continue }
      let high = landscape.value(at: Vector(place, 0))
      for y in map.y..<map.endY {
        let height = projection.point(atCellX: x, y: y).y
        guard low < height, height < high else { continue }
        buffer.put(Self.mark(look.glyphs), x: x, y: y, style: look.palette.warning)
      }
    }
  }
}
