extension Constraint: Explained {
  public static let name = "constraint"
  public static let summary = "a convex set that an optimizer is to stay in"
  public static let formula = """
    projection:  x = P(x) after each update, P(x) the nearest point of the set
    penalty:     f + weight |x - P(x)|^2, whose gradient is added to g
    """

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
      }
    return switch method {
    case .projection: [set, ("method", .choice("projection"))]
    case .penalty(let weight): [set, ("method", .choice("penalty")), ("weight", .number(weight))]
    }
  }
}
