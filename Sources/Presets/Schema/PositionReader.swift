import Optimization

/// Reads a place on a landscape: `[x, y]`, and where x alone counts also `[x]` or a number.
enum PositionReader {
  /// The place in `field`, which must be one that an optimizer can start from; `landscape` is nil
  /// where it could not be read itself.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> Vector? {
    guard let landscape else {
      if case .list = field.value.content { _ = field.numbers(count: 1...2) }
      return nil
    }
    guard let position = landscape.dimension == 1 ? line(field) : plane(field) else { return nil }
    guard landscape.evaluation(at: position).isFinite else {
      return field.fault("must be a place where the landscape has a finite value and slope")
    }
    return position
  }

  /// Any place in the plane of `landscape`, to measure distances from.
  static func readAny(_ field: Field, on landscape: (any Landscape)?) -> Vector? {
    guard let landscape else { return nil }
    return landscape.dimension == 1 ? line(field) : plane(field)
  }

  private static func plane(_ field: Field) -> Vector? {
    field.numbers(count: 2).map { Vector($0[0], $0[1]) }
  }

  private static func line(_ field: Field) -> Vector? {
    guard case .list = field.value.content else { return field.number().map { Vector($0, 0) } }
    guard let coordinates = field.numbers(count: 1...2) else { return nil }
    guard coordinates.dropFirst().allSatisfy({ $0 == 0 }) else {
      return field.fault("must have y = 0, since the landscape depends on x alone")
    }
    return Vector(coordinates[0], 0)
  }
}
