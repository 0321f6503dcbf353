import Plotting

/// A relief with the numbers at its foot.
struct SurfaceGroundView: View {
  let surface: Surface
  let showsIsolines: Bool
  /// Whether the relief itself is a picture below the text.
  let isPicture: Bool
  let look: Look

  /// The least map that has room for numbers.
  private static let least = Size(columns: 36, rows: 11)

  /// Whether a map of this size has numbers at the foot of its relief.
  static func hasRulers(on size: Size) -> Bool {
    size.columns >= least.columns && size.rows >= least.rows
  }

  func draw(into buffer: inout CellBuffer) {
    let map = surface.plane.rect
    if isPicture {
      buffer.leave(map)
    } else {
      surface.view.draw(
        into: &buffer, in: map, palette: look.palette, glyphs: look.glyphs,
        showsIsolines: showsIsolines)
    }
    guard Self.hasRulers(on: map.size) else { return }
    var taken: [Rect] = []
    for mark in surface.view.rulers(names: ("x", "y")) {
      guard let place = place(of: mark), map.intersection(place) == place,
        !taken.contains(where: { !$0.intersection(place.inset(left: -1, right: -1)).isEmpty })
      else { continue }
      taken.append(place)
      buffer.write(
        mark.text, x: place.x, y: place.y,
        style: mark.isName ? look.palette.text : look.palette.dimmed)
    }
  }

  /// The cells of a number: beside the foot where the way out of it is to a side, below it else.
  private func place(of mark: ReliefRulerMark) -> Rect? {
    let plane = surface.plane
    let (foot, end) = (plane.position(of: mark.foot), plane.position(of: mark.end))
    let (dx, dy) = (end.x - foot.x, end.y - foot.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return nil }
    // In dots, of which a cell has two across and four down.
    let reach = mark.isName ? 9.0 : 4
    let x = Int(saturating: ((foot.x + reach * dx / length) / 2).rounded(.down)) + plane.rect.x
    let y = Int(saturating: ((foot.y + reach * dy / length) / 4).rounded(.down)) + plane.rect.y
    let columns = mark.text.count
    let start = dx > 0.4 * length ? x + 1 : dx < -0.4 * length ? x - columns : x - columns / 2
    return Rect(x: start, y: y, columns: columns, rows: 1)
  }
}
