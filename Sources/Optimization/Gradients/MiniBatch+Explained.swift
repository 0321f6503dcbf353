extension MiniBatch: Explained {
  public static let name = "gradient"
  public static let summary = "the gradient of a few samples of a finite sum, instead of all"
  public static let formula = "g_t = 1/|B_t| sum over i in B_t of grad f_i"

  public static let settings: [Setting] = [
    (
      ParameterDescription(
        name: "batch", kind: .integer(1...Int.max), summary: "samples in a gradient"),
      .absent
    ),
    (
      ParameterDescription(
        name: "sampling", kind: .choice(Sampling.allCases.map(\.rawValue)),
        summary: "drawn anew each time, a permutation an epoch, or in their order"),
      .choice(Sampling.withReplacement.rawValue)
    ),
  ]

  public var values: [(name: String, value: ParameterValue)] {
    [("batch", .integer(size)), ("sampling", .choice(sampling.rawValue))]
  }
}
