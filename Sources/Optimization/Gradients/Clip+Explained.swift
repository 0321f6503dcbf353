extension Clip: Explained {
  public static let name = "clip"
  public static let summary = "how long a gradient may be, after noise and before the rule"
  public static let formula = """
    norm:   g min(1, norm / |g|);  form torch: g min(1, norm / (|g| + 1e-6))
    value:  each g_i held within [-value, value]
    """

  public static let settings: [Setting] = [
    (
      ParameterDescription(
        name: "norm", kind: .number(.positive), summary: "longest gradient; keeps its direction"),
      .absent
    ),
    (
      ParameterDescription(
        name: "value", kind: .number(.positive), summary: "largest coordinate; may turn it"),
      .absent
    ),
    (
      ParameterDescription(
        name: "form", kind: .choice(Form.allCases.map(\.rawValue)),
        summary: "what norm is divided by"),
      .choice(Form.exact.rawValue)
    ),
  ]

  public var values: [(name: String, value: ParameterValue)] {
    switch self {
    case .norm(let limit, let form):
      [("norm", .number(limit)), ("form", .choice(form.rawValue))]
    case .value(let limit): [("value", .number(limit))]
    }
  }
}
