// Sets made of others: what several have in common, or what lies in any of them.

extension Constraint.Shape {
  /// What the nearest point of a set lies on: one of the shapes that it is made of, or a corner of two.
  enum Face: Equatable {
    /// A disk, a box or an interval.
    case shape(Constraint.Shape)
    /// A point where the edges of two cross.
    case corner(Vector)
  }

  /// The shapes that it is made of; itself where it is made of none.
  public var parts: [Self] {
    switch self {
    case .disk, .box, .interval: [self]
    case .intersection(let parts), .union(let parts): parts
    }
  }

  /// Whether `position` is in it.
  public func contains(_ position: Vector) -> Bool {
    switch self {
    case .disk(let radius): position.norm <= radius
    case .box(let box): box.x.contains(position.x) && box.y.contains(position.y)
    case .interval(let x): x.contains(position.x)
    case .intersection(let parts): parts.allSatisfy { $0.contains(position) }
    case .union(let parts): parts.contains { $0.contains(position) }
    }
  }

  /// Whether nothing is in it: boxes and disks that have no point in common.
  public var isEmpty: Bool {
    guard case .intersection(let parts) = self else { return false }
    guard let (radius, box) = Self.common(parts) else { return true }
    guard let radius, let box else { return false }
    return Constraint.nearest(to: .zero, in: box).norm > radius
  }

  /// What the point of it that is nearest to `position` lies on; nil where `position` is in it.
  ///
  /// Of a union it is what is nearest in any part, of the first of several that are equally near. What is not a
  /// number is near nothing, and stays what it is.
  func face(nearestTo position: Vector) -> Face? {
    guard !contains(position), !position.x.isNaN, !position.y.isNaN else { return nil }
    switch self {
    case .disk, .box, .interval: return .shape(self)
    case .union(let parts):
      func distance(_ part: Self) -> Double { Constraint(part).distance(to: position) }
      return parts.min { distance($0) < distance($1) }.map(Face.shape)
    case .intersection(let parts):
      // Where the nearest point of one set is in the other, it is that of both; else both edges hold it.
      guard let (radius, box) = Self.common(parts) else { return nil }
      guard let radius else { return box.map { .shape(.box($0)) } }
      let disk = Self.disk(radius: radius)
      guard let box else { return .shape(disk) }
      if box.contains(Constraint(disk).projection(of: position)) { return .shape(disk) }
      let inBox = Constraint.nearest(to: position, in: box)
      if inBox.norm <= radius { return .shape(.box(box)) }
      // Sets that only touch may have no crossing but for rounding; this point is in both.
      let touching = Constraint.nearest(to: .zero, in: box)
      return (Self.crossings(ofCircle: radius, with: box) + [touching])
        .min { ($0 - position).norm < ($1 - position).norm }.map(Face.corner)
    }
  }

  /// The one disk and the one box that several of them come to; nil where boxes have no point in common.
  private static func common(_ parts: [Self]) -> (radius: Double?, box: Domain?)? {
    var radius: Double?
    var box: Domain?
    for part in parts {
      switch part {
      case .disk(let other): radius = min(radius ?? other, other)
      case .box(let other):
        guard let known = box else {
          box = other
          continue
        }
        guard known.x.overlaps(other.x), known.y.overlaps(other.y) else { return nil }
        box = Domain(x: known.x.clamped(to: other.x), y: known.y.clamped(to: other.y))
      case .interval, .intersection, .union: break
      }
    }
    return (radius, box)
  }

  /// Where a circle around the origin crosses the sides of a box.
  private static func crossings(ofCircle radius: Double, with box: Domain) -> [Vector] {
    func other(_ side: Double) -> [Double] {
      guard side.magnitude <= radius else { return [] }
      let half = ((radius - side) * (radius + side)).squareRoot()
      return [-half, half]
    }
    let upright = [box.x.lowerBound, box.x.upperBound].flatMap { x in
      other(x).filter(box.y.contains).map { Vector(x, $0) }
    }
    let level = [box.y.lowerBound, box.y.upperBound].flatMap { y in
      other(y).filter(box.x.contains).map { Vector($0, y) }
    }
    return upright + level
  }
}

extension Domain {
  fileprivate func contains(_ place: Vector) -> Bool {
    x.contains(place.x) && y.contains(place.y)
  }
}
