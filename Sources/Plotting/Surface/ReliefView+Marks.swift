// What lies on a relief, as it is seen: marks of the landscape become marks of the frame.

extension ReliefView {
  /// Marks as they are seen, in the plane of the frame, without those of which nothing is.
  ///
  /// Of lines and dots what is hidden is left out. Signs are never hidden: who looks for an optimizer is to
  /// find it.
  package func flattened(_ marks: [Mark]) -> [Mark] {
    marks.flatMap(\.parts).compactMap(flattened)
  }

  /// A part of a mark as it is seen; nil where nothing of it is.
  func flattened(_ mark: Mark) -> Mark? {
    var flat = mark
    switch mark.shape {
    case .line(let points):
      let seen = line(through: points)
      guard !seen.isEmpty else { return nil }
      flat.shape = .line(seen)
    case .dots(let points):
      let seen = points.compactMap(seen)
      guard !seen.isEmpty else { return nil }
      flat.shape = .dots(seen)
    case .arrow(let tail, let tip):
      guard let start = spot(of: tail, fillsHoles: true), let end = spot(of: tip, beside: tail)
      else { return nil }
      flat.shape = .arrow(start.point, end)
    case .sign(let kind, let point):
      guard let place = sign(kind, at: point) else { return nil }
      flat.shape = .sign(kind, place.point)
      flat.isCovered = place.isHidden
    case .label(let text, let point):
      guard let spot = spot(of: point, fillsHoles: true) else { return nil }
      flat.shape = .label(text, spot.point)
    case .area, .way, .particles:
      // Areas are for flat maps; ways and particles have parts.
      return nil
    }
    return flat
  }

  /// A line that lies on the relief, as it is seen; a point that is not finite breaks it.
  package func line(through points: [Point], isClosed: Bool = false) -> [Point] {
    var line: [Point] = []
    let gap = Point(x: .nan, y: .nan)
    func add(_ point: Point?) {
      if let point {
        if line.last != point { line.append(point) }
      } else if line.last?.isFinite == true {
        line.append(gap)
      }
    }
    let ends = isClosed ? points.dropFirst() + points.prefix(1) : points.dropFirst()
    for (start, end) in zip(points, ends) { follow(from: start, to: end, add) }
    return line
  }

  /// Where a point is seen; nil where it is hidden or not on the relief.
  package func seen(_ point: Point) -> Point? {
    guard let spot = spot(of: point), !spot.isHidden else { return nil }
    return spot.point
  }

  /// Where the tip of an arrow is seen: beside the relief at the height of its tail.
  package func spot(of tip: Point, beside tail: Point) -> Point? {
    if let spot = spot(of: tip) { return spot.point }
    guard tip.isFinite, let from = relief.place(of: tail, fillsHoles: true) else { return nil }
    let view = relief.viewport
    // Further away it would be behind the eye: what is farthest out is a corner of a rectangle so much larger.
    let (width, depth) = (relief.halfWidth, relief.halfDepth)
    let norm = (width * width + depth * depth).squareRoot()
    let reach = min(0.75, ((Perspective.distance - 0.5) / norm - 1) / 2)
    func inReach(_ way: Double) -> Double { min(max(way, -reach), reach) }
    let place = SpacePoint(
      x: from.x + 2 * width * inReach((tip.x - tail.x) / view.width),
      y: from.y + 2 * depth * inReach((tip.y - tail.y) / view.height), z: from.z)
    return point(of: perspective.sighting(of: place))
  }

  /// Where a sign stands: one that has left the relief is far outside of the frame, the way that it went.
  private func sign(_ kind: Marker.Kind, at point: Point) -> (point: Point, isHidden: Bool)? {
    if let spot = spot(of: point, fillsHoles: true) { return spot }
    guard case .head = kind, let exit = exit(towards: point) else { return nil }
    return (Point(x: exit.point.x + 50 * exit.away.x, y: exit.point.y + 50 * exit.away.y), false)
  }

  /// A sign as it is seen; nil for one that is beside the relief and cannot have gone there.
  package func flattened(_ marker: Marker) -> Marker? {
    var flat = marker
    if let spot = spot(of: marker.position, fillsHoles: true) {
      flat.position = spot.point
      flat.isCovered = spot.isHidden
      return flat
    }
    guard marker.moves, let exit = exit(towards: marker.position) else { return nil }
    flat.position = exit.point
    flat.exit = Marker.Exit(x: exit.away.x, y: exit.away.y)
    return flat
  }
}

extension Trail {
  /// Goes on over a relief from one point of the landscape to the next, which was reached at `step`; what is hidden
  /// is left out.
  package mutating func append(
    _ point: Point, after previous: Point?, step: Int, on view: ReliefView
  ) {
    view.follow(from: previous ?? point, to: point) { seen in
      if let seen { append(seen, step: step) } else { lift() }
    }
  }
}
