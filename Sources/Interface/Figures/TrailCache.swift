import Plotting

/// The trails on the screen, continued from frame to frame instead of drawn anew.
struct TrailCache {
  /// All that decides how a trail looks after so many points.
  private struct Key: Equatable {
    let projection: Projection
    /// The relief that it lies on; nil on a flat map.
    let surface: Surface.Key?
    let source: MarkSource
  }

  /// A trail as far as it has been drawn.
  private struct Drawn {
    var trail: Trail
    var count = 0
    /// The last point of the landscape, where the trail lies on a relief.
    private var last: Point?

    init(_ key: Key) {
      trail = Trail(on: key.projection, keepsPath: true)
    }

    /// Goes on to a point.
    mutating func append(_ point: Point, step: Int, _ view: ReliefView?) {
      guard let view else { return trail.append(point, step: step) }
      trail.append(point, after: last, step: step, on: view)
      last = point
    }
  }

  private var drawn = Memo<Key, Drawn>(capacity: 64)

  /// The ways among marks as trails on a map.
  mutating func layers(of marks: [Mark], on plane: MapPlane, _ look: Look, focus: Int)
    -> [TrailLayer]
  {
    marks.compactMap { mark in
      guard case .way(let way) = mark.shape, let owner = mark.owner else { return nil }
      return TrailLayer(
        trail(of: way, on: plane), color: look.palette.line(owner),
        letter: look.letterScalar(of: owner), isFocused: owner == focus, length: way.length)
    }
  }

  private mutating func trail(of way: Way, on plane: MapPlane) -> Trail {
    let key = Key(
      projection: plane.projection, surface: plane.surface?.key, source: way.source)
    return drawn.value(for: key, make: Drawn.init) { drawn in
      // Time went back, and a trail cannot be made shorter.
      if drawn.count > way.count { drawn = Drawn(key) }
      for place in drawn.count..<way.count {
        let (point, step) = way[place]
        drawn.append(point, step: step, plane.surface?.view)
      }
      drawn.count = way.count
    }.trail
  }
}
