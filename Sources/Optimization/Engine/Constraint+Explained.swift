extension Constraint: Explained {
  public static let name = "constraint"
  public static let summary = "a set that an optimizer is to stay in"
  public static let formula = """
    projection:  x = P(x) after each update, P(x) the nearest point of the set
    penalty:     f + weight |x - P(x)|^2, whose gradient is added to g
    """

  private static let form = "list of {disk: r} and {box: [[x0, x1], [y0, y1]]}"

  public static let settings: [Setting] = [
    (
      ParameterDescription(
        name: "disk", kind: .number(.positive), summary: "radius of a disk around the origin"),
      .absent
    ),
    (
      ParameterDescription(
        name: "box", kind: .numbers(.any),
        summary: "sides of a rectangle: [[x0, x1], [y0, y1]]; of x alone [x0, x1]"),
      .absent
    ),
    (
      ParameterDescription(
        name: "intersection", kind: .text(form),
        summary: "what several sets have in common"),
      .absent
    ),
    (
      ParameterDescription(
        name: "union", kind: .text(form),
        summary: "what is in any of several sets, which is hardly ever convex"),
      .absent
    ),
    (
      ParameterDescription(
        name: "method", kind: .choice(["projection", "penalty"]), summary: "what happens outside"),
      .choice("projection")
    ),
    (
      ParameterDescription(
        name: "weight", kind: .number(.positive), summary: "of the penalty, which needs one"),
      .absent
    ),
  ]

  public var values: [(name: String, value: ParameterValue)] {
    let set: (String, ParameterValue) =
      switch shape {
      case .disk(let radius): ("disk", .number(radius))
      case .box(let box):
        (
          "box",
          .numbers([box.x.lowerBound, box.x.upperBound, box.y.lowerBound, box.y.upperBound])
        )
      case .interval(let x): ("box", .numbers([x.lowerBound, x.upperBound]))
      case .intersection(let parts): ("intersection", .text(Self.list(parts)))
      case .union(let parts): ("union", .text(Self.list(parts)))
      }
    return switch method {
    case .projection: [set, ("method", .choice("projection"))]
    case .penalty(let weight): [set, ("method", .choice("penalty")), ("weight", .number(weight))]
    }
  }

  /// Sets as a preset has them.
  fileprivate static func list(_ parts: [Shape]) -> String {
    "[\(parts.map(\.description).joined(separator: ", "))]"
  }
}

extension Constraint.Shape: CustomStringConvertible {
  /// As a preset has it, such as `{disk: 2}`.
  public var description: String {
    func side(_ range: ClosedRange<Double>) -> String {
      "\(ParameterValue.numbers([range.lowerBound, range.upperBound]))"
    }
    return switch self {
    case .disk(let radius): "{disk: \(ParameterValue.number(radius))}"
    case .box(let box): "{box: [\(side(box.x)), \(side(box.y))]}"
    case .interval(let x): "{box: \(side(x))}"
    case .intersection(let parts): "{intersection: \(Constraint.list(parts))}"
    case .union(let parts): "{union: \(Constraint.list(parts))}"
    }
  }
}
