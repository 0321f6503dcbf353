/// The dots around signs that trails leave free, so that the signs stand out.
public struct Halo: Hashable, Sendable {
  /// The dots of every cell that are left free.
  private var masks: [UInt8]

  /// How far it reaches: the cells beside a sign, and half of those above and below.
  private static let reach: [(x: Int, y: Int, dots: DotMask)] = [
    (0, 0, [.upperHalf, .lowerHalf]), (-1, 0, [.upperHalf, .lowerHalf]),
    (1, 0, [.upperHalf, .lowerHalf]), (0, -1, .lowerHalf), (0, 1, .upperHalf),
    (-1, -1, DotMask.lowerHalf.intersection(.right)),
    (1, -1, DotMask.lowerHalf.subtracting(.right)),
    (-1, 1, DotMask.upperHalf.intersection(.right)),
    (1, 1, DotMask.upperHalf.subtracting(.right)),
  ]

  /// A halo around those of `markers` that must be found: minima, averages and heads.
  public init(around markers: [Marker], on projection: Projection) {
    let rect = projection.rect
    masks = Array(repeating: 0, count: max(0, rect.columns * rect.rows))
    for marker in markers where marker.hasHalo {
      guard let cell = projection.cell(of: marker.position) else { continue }
      for (x, y, dots) in Self.reach where rect.contains(x: cell.x + x, y: cell.y + y) {
        masks[(cell.y + y - rect.y) * rect.columns + cell.x + x - rect.x] |= dots.rawValue
      }
    }
  }

  /// Those dots of a cell that lie outside of it.
  func without(_ dots: UInt8, in cell: Int) -> UInt8 { dots & ~masks[cell] }
}
