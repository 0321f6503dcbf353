extension Warmup: Explained {
  public static let name = "warmup"
  public static let summary = "a linear rise to eta_0 before any schedule begins"
  public static let formula = """
    eta_t = from + (eta_0 - from) t / steps    while t < steps
    eta_t = schedule(t - steps)                from then on
    """

  public static let settings: [Setting] = [
    (
      ParameterDescription(
        name: "steps", kind: .integer(1...1_000_000_000), summary: "length of the rise"),
      .absent
    ),
    (
      ParameterDescription(name: "from", kind: .number(.nonnegative), summary: "rate at t = 0"),
      .number(0)
    ),
  ]

  public var values: [(name: String, value: ParameterValue)] {
    [("steps", .integer(steps)), ("from", .number(from))]
  }
}
