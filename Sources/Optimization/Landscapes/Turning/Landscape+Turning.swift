/// What has been turned, whatever it is of.
private protocol Turned {
  var original: any Landscape { get }
  var rotation: Rotation { get }
}

extension TurnedLandscape: Turned {
  fileprivate var original: any Landscape { base }
}

extension Landscape {
  /// The landscape before it was turned; itself where it was not.
  public var unturned: any Landscape { (self as? any Turned)?.original ?? self }

  /// By how many degrees it has been turned, anticlockwise; a quadratic counts its own rotation.
  public var degrees: Double {
    if let quadratic = self as? Quadratic { return quadratic.rotation }
    return (self as? any Turned)?.rotation.degrees ?? 0
  }

  /// The landscape at so many degrees, anticlockwise, from how it is written down.
  ///
  /// It turns about the middle of its domain; a quadratic, whose domain lies around its stationary point,
  /// stays one. Throws where it has one dimension.
  public func turned(to degrees: Double) throws(ParameterError) -> any Landscape {
    guard dimension == 2 else { throw .conflict("a landscape of one dimension cannot be turned") }
    if let quadratic = self as? Quadratic { return quadratic.turned(to: degrees) }
    func turned(_ base: some Landscape) -> any Landscape {
      TurnedLandscape(base, degrees: degrees)
    }
    let original = unturned
    return degrees == 0 ? original : turned(original)
  }
}

extension Landscape {
  /// Whether a line of a grid lies on the straight way between two places: there its slope has a kink.
  func hasGridLine(from start: Vector, to end: Vector) -> Bool {
    guard let grid = unturned as? GridLandscape else { return false }
    let rotation = (self as? any Turned)?.rotation
    let (one, other) = (rotation?.origin(of: start) ?? start, rotation?.origin(of: end) ?? end)
    return grid.x.hasPoint(between: one.x, other.x) || grid.y.hasPoint(between: one.y, other.y)
  }

  /// How the plane moves when the landscape is turned by so many degrees further; nil for a quadratic
  /// without a stationary point, whose slope stays while its curvature turns.
  package func rotation(by degrees: Double) -> Rotation? {
    guard let quadratic = self as? Quadratic else {
      return Rotation(degrees: degrees, about: unturned.domain.middle)
    }
    return quadratic.stationaryPoint.map { Rotation(degrees: degrees, about: $0) }
  }
}

extension Quadratic {
  /// The quadratic with its own rotation at `degrees`, and its stationary point where it was.
  ///
  /// Coefficients without `curvature` are taken for the curvatures and the angle that they come from.
  fileprivate func turned(to degrees: Double) -> Quadratic {
    var turned = self
    let stationary = stationaryPoint
    if curvature.isEmpty {
      let matrix = SymmetricMatrix(xx: q11, xy: q12, yy: q22)
      let axis = q12 == 0 ? Vector(1, 0) : matrix.principalAxis
      let (smaller, larger) = matrix.eigenvalues
      turned.curvature = q12 == 0 ? [q11, q22] : [larger, smaller]
      turned.rotation = Double.arcTangent(axis.y, over: axis.x) * 180 / .pi + degrees
    } else {
      turned.rotation = degrees
    }
    if let stationary, stationary != .zero {
      turned.c1 = -(turned.q11 * stationary.x + turned.q12 * stationary.y)
      turned.c2 = -(turned.q12 * stationary.x + turned.q22 * stationary.y)
      // The value at the origin follows from that at the stationary point.
      turned.b += value(at: stationary) - turned.value(at: stationary)
    }
    return turned
  }
}

extension Domain {
  /// Its middle.
  var middle: Vector {
    Vector((x.lowerBound + x.upperBound) / 2, (y.lowerBound + y.upperBound) / 2)
  }
}
