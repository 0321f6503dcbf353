import Optimization
import Plotting

/// The minima, saddles and maxima that a map shows, as many as it has room for.
struct PointsInView {
  private let saddles: [Point]
  private let maxima: [Point]
  private let minima: [Point]
  private let minimumCount: Int
  /// The largest number of saddles and maxima that are shown, and of minima.
  private let room: (saddles: Int, minima: Int)
  private let hasFloorAlone: Bool

  /// A sign needs so many cells about it so that the map can be seen between them.
  private static let (cellsForSaddle, cellsForMinimum) = (30, 12)

  init(_ state: State, _ projection: Projection) {
    let landscape = state.scene.preset.landscape
    func points(_ positions: [Vector]) -> [Point] {
      positions.map { landscape.point($0, loss: landscape.value(at: $0)) }
        .filter(projection.viewport.contains)
    }
    let cells = projection.rect.columns * projection.rect.rows
    room = (cells / Self.cellsForSaddle, cells / Self.cellsForMinimum)
    saddles = points(state.saddles)
    maxima = points(state.maxima)
    let lowest = points(state.minima)
    minimumCount = lowest.count
    minima = Array(lowest.prefix(room.minima))
    hasFloorAlone = state.minima.isEmpty && state.scene.findings.floor != nil
  }

  private var showsSaddles: Bool { saddles.count + maxima.count <= room.saddles }

  /// Their signs; a minimum stands over all others.
  var markers: [Marker] {
    let others =
      showsSaddles
      ? saddles.map { Marker(.saddle, at: $0) } + maxima.map { Marker(.maximum, at: $0) } : []
    return others + minima.map { Marker(.minimum, at: $0) }
  }

  /// What the signs mean; a minimum needs no explanation.
  func legend(_ glyphs: GlyphSet) -> [Phrase] {
    guard showsSaddles else { return [] }
    let kinds: [(Marker.Kind, [Point], Phrase)] = [
      (.saddle, saddles, .saddle), (.maximum, maxima, .maximum),
    ]
    return kinds.compactMap { kind, points, name in
      points.first.map { Phrase(same: "\(Marker(kind, at: $0).glyph(glyphs)) ") + name }
    }
  }

  /// What is not shown.
  var note: Phrase? {
    if hasFloorAlone { return .valleyWithoutMinimum }
    if minimumCount > minima.count {
      return .lowest(minima.count, of: minimumCount)
    }
    guard !showsSaddles else { return nil }
    return .zoomInToSee(saddles: saddles.count, maxima: maxima.count)
  }
}
