/// A rule that scales the learning rate of each coordinate.
public protocol CoordinateScaling: Rule {
  /// What the learning rate amounts to along either coordinate, as a factor on it; nil where the
  /// settings treat both alike.
  func coordinateScales(_ state: State) -> Vector?
}

extension CoordinateScaling {
  fileprivate func coordinateScales(ofErased memory: any Sendable) -> Vector? {
    (memory as? State).flatMap(coordinateScales)
  }
}

extension Rule {
  /// What the learning rate amounts to along either coordinate for a particle with this memory, of type
  /// `State`; nil for a rule that treats both alike.
  func coordinateScales(ofErased memory: any Sendable) -> Vector? {
    (self as? any CoordinateScaling)?.coordinateScales(ofErased: memory)
  }
}

/// A coordinate rule that scales the learning rate of each coordinate.
public protocol ScalingCoordinateRule: CoordinateRule, CoordinateScaling {
  /// What the learning rate amounts to along a coordinate with this memory, as a factor on it; nil
  /// where the settings treat both alike.
  func scale(_ memory: Memory, clock: Clock) -> Double?
}

extension ScalingCoordinateRule {
  /// The scales of both coordinates.
  public func coordinateScales(_ state: State) -> Vector? {
    guard let x = scale(state.x, clock: state.clock), let y = scale(state.y, clock: state.clock)
    else { return nil }
    return Vector(x, y)
  }
}
