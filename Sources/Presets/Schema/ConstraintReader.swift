import Optimization

/// Reads where an optimizer may go: `{disk: radius}`, `{box: [[x0, x1], [y0, y1]]}`, on a landscape of x alone
/// `{box: [x0, x1]}`, or an `intersection` or `union` of several, with `method: penalty` and its `weight`, or
/// by projection.
enum ConstraintReader {
  /// The constraint in `field`; `landscape` is nil where it could not be read itself.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> Constraint? {
    field.mapping(like: "{disk: |1|}") { settings in
      let shape = settings.one(of: "disk", "box", "intersection", "union").flatMap {
        Self.shape($0, on: landscape)
      }
      let method = Self.method(settings)
      guard let shape, let method else { return nil }
      return Constraint(shape, method: method)
    }
  }

  private static func shape(_ field: Field, on landscape: (any Landscape)?) -> Constraint.Shape? {
    switch field.name {
    case "disk": return field.number(.positive).map { .disk(radius: $0) }
    case "intersection": return intersection(field, on: landscape)
    case "union": return parts(field, on: landscape).map(Constraint.Shape.union)
    default: break
    }
    if landscape?.dimension == 1 { return interval(field) }
    guard let sides = field.list(count: 2...2, side) else { return nil }
    return .box(Domain(x: sides[0], y: sides[1]))
  }

  private static func intersection(
    _ field: Field, on landscape: (any Landscape)?
  ) -> Constraint.Shape? {
    guard landscape?.dimension != 1 else {
      return field.fault("is for two dimensions; where there is only x, write what intervals share")
    }
    guard let parts = parts(field, on: landscape) else { return nil }
    let shape = Constraint.Shape.intersection(parts)
    return shape.isEmpty ? field.fault("is empty: the sets have no point in common") : shape
  }

  /// How many sets one may be made of.
  private static let counts = 2...20

  private static func parts(
    _ field: Field, on landscape: (any Landscape)?
  ) -> [Constraint.Shape]? {
    field.list(count: counts) { item in
      item.mapping { settings in
        settings.one(of: "disk", "box").flatMap { shape($0, on: landscape) }
      }
    }
  }

  private static func interval(_ field: Field) -> Constraint.Shape? {
    if case .list(let items) = field.value.content, case .list? = items.first?.content {
      return field.fault("must be [x0, x1], since the landscape depends on x alone")
    }
    return side(field).map(Constraint.Shape.interval)
  }

  private static func side(_ field: Field) -> ClosedRange<Double>? {
    guard let ends = field.numbers(count: 2) else { return nil }
    guard ends[0] < ends[1] else {
      return field.fault("must be [from, to] with from < to, not [\(ends[0]), \(ends[1])]")
    }
    return ends[0]...ends[1]
  }

  private enum Method: String, CaseIterable {
    case projection
    case penalty
  }

  private static func method(_ settings: Mapping) -> Constraint.Method? {
    let method = settings["method"].map { $0.choice(Method.self) } ?? .projection
    switch method {
    case .penalty:
      return settings.required("weight")?.number(.positive).map { .penalty(weight: $0) }
    case .projection:
      if let weight = settings["weight"] {
        return weight.fault("is for 'method: penalty'; a projection has none")
      }
      return .projection
    case nil:
      _ = settings["weight"]?.number(.positive)
      return nil
    }
  }
}
