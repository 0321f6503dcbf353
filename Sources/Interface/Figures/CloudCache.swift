import Plotting

/// The particles of ensembles as clouds of dots, made once a step for each map.
struct CloudCache {
  private struct Key: Equatable {
    let projection: Projection
    /// The relief that they lie on; nil on a flat map.
    let surface: Surface.Key?
    let source: MarkSource
  }

  /// More than a screen can have maps: those from before the view moved.
  private var clouds = Memo<Key, Cloud>(capacity: 16)

  /// The particles among marks as clouds on a map.
  mutating func layers(of marks: [Mark], on plane: MapPlane, _ look: Look, focus: Int)
    -> [CloudLayer]
  {
    marks.compactMap { mark in
      guard case .particles(let particles) = mark.shape, let owner = mark.owner else { return nil }
      let key = Key(
        projection: plane.projection, surface: plane.surface?.key, source: particles.source)
      let cloud = clouds.value(for: key) { _ in Cloud(particles, on: plane) }
      return CloudLayer(
        cloud, color: look.palette.line(owner), letter: look.letterScalar(of: owner),
        isFocused: owner == focus)
    }
  }
}

extension Cloud {
  /// Particles as they are seen on a map.
  fileprivate init(_ particles: Particles, on plane: MapPlane) {
    let projection = plane.projection
    self = particles.read { x, y in
      if let height = particles.height {
        return Cloud(x: x, on: projection.dotXs.map(height), projection: projection)
      }
      guard let view = plane.surface?.view else { return Cloud(x: x, y: y, on: projection) }
      let seen = zip(x, y).compactMap { view.seen(Point(x: $0, y: $1)) }
      return seen.map(\.x).withUnsafeBufferPointer { x in
        seen.map(\.y).withUnsafeBufferPointer { y in Cloud(x: x, y: y, on: projection) }
      }
    }
  }
}
