import Testing

@testable import Optimization

/// Learning rates against PyTorch, Optax and the book's closed forms, step by step.
@Suite struct GoldenScheduleTests {
  struct File: Decodable {
    struct Entry: Decodable {
      let name: String
      let params: [String: GoldenValue]
      let lr: [Double]
    }

    let schedules: [Entry]
  }

  /// How an entry of the file is written here.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let schedule: any Schedule.Type
    let settings: [String: ParameterValue]
    var warmup: Warmup?
    /// Relative; PyTorch computes its cosine from the rate before, which adds up.
    var tolerance: Double

    var testDescription: String { name }
  }

  /// Named as in the file; most begin at 0.3, and some end at 0.003.
  private static func row(
    _ name: String, _ schedule: any Schedule.Type, _ settings: [String: ParameterValue],
    warmup: Warmup? = nil, tolerance: Double = 1e-13
  ) -> Row {
    Row(
      name: name, schedule: schedule,
      settings: settings.merging(["from": .number(0.3)]) { own, _ in own }, warmup: warmup,
      tolerance: tolerance)
  }

  static let rows = [
    row("exponential_gamma", Exponential.self, ["gamma": .number(0.97)]),
    row("exponential_decay", Exponential.self, ["gamma": .number(0.8), "per": .number(10)]),
    row("d2l_exponential", Exponential.self, ["lambda": .number(0.03)]),
    row("step", StepDecay.self, ["every": .integer(25), "gamma": .number(0.1)]),
    row(
      "exponential_staircase", StepDecay.self,
      ["every": .integer(10), "gamma": .number(0.8), "minimum": .number(0.05)]),
    row("multistep", MultiStep.self, ["milestones": .numbers([30, 80]), "gamma": .number(0.1)]),
    row(
      "piecewise_constant", Piecewise.self,
      ["boundaries": .numbers([30, 80]), "values": .numbers([0.03, 0.003])]),
    row("polynomial_to_zero", PolynomialDecay.self, ["steps": .integer(60), "power": .number(2)]),
    row(
      "polynomial_to_end", PolynomialDecay.self,
      ["to": .number(0.003), "steps": .integer(50), "power": .number(2)]),
    row("linear", Linear.self, ["to": .number(0.003), "steps": .integer(50)]),
    row(
      "linear_warmup", Linear.self,
      ["from": .number(0.03), "to": .number(0.3), "steps": .integer(20)]),
    row("linear_warmup", Constant.self, [:], warmup: Warmup(steps: 20, from: 0.03)),
    row("d2l_polynomial", Polynomial.self, ["beta": .number(0.1), "alpha": .number(0.5)]),
    row("d2l_sqrt", SquareRoot.self, [:]),
    row("inverse_time", InverseTime.self, ["delta": .number(0.05)]),
    row(
      "d2l_factor", Factor.self,
      ["alpha": .number(0.9), "minimum": .number(0.003), "form": .choice("book")]),
    row(
      "cosine_periodic", Cosine.self,
      ["to": .number(0.003), "steps": .integer(50), "after": .choice("rise")], tolerance: 1e-12),
    row("cosine_clamped", Cosine.self, ["to": .number(0.003), "steps": .integer(50)]),
    row(
      "warmup_cosine", Cosine.self, ["to": .number(0.0015), "steps": .integer(80)],
      warmup: Warmup(steps: 20, from: 0.003)),
    row(
      "cosine_warm_restarts", Restarts.self,
      ["to": .number(0.003), "steps": .integer(10), "multiplier": .integer(2)]),
    row(
      "cyclic_triangular", Triangular.self,
      ["low": .number(0.003), "up": .integer(15), "down": .integer(15)]),
    row(
      "cyclic_triangular2", Triangular.self,
      ["low": .number(0.003), "half_cycle": .integer(15), "mode": .choice("triangular2")]),
    row(
      "cyclic_exp_range", Triangular.self,
      [
        "low": .number(0.003), "half_cycle": .integer(15), "mode": .choice("exp_range"),
        "gamma": .number(0.99),
      ]),
    row("one_cycle_cos", OneCycle.self, ["steps": .integer(121)]),
    row(
      "one_cycle_cos_optax", OneCycle.self, ["steps": .integer(120), "form": .choice("optax")]),
  ]

  @Test func everyEntryHasItsRow() throws {
    let file: File = try Golden.load("schedules")
    #expect(Set(file.schedules.map(\.name)) == Set(Self.rows.map(\.name)))
  }

  @Test(arguments: rows)
  func agreesAtEveryStep(row: Row) throws {
    let file: File = try Golden.load("schedules")
    let golden = try #require(file.schedules.first { $0.name == row.name })
    try #require(golden.lr.count == 120)
    let rate = LearningRate(try configured(row.schedule, row.settings), warmup: row.warmup)
    for (step, expected) in golden.lr.enumerated() {
      #expect((rate.rate(at: step) - expected).magnitude <= row.tolerance * expected)
    }
  }

  private func configured(
    _ type: (some Schedule).Type, _ settings: [String: ParameterValue]
  ) throws -> any Schedule {
    var schedule = type.init()
    for (name, value) in settings { try schedule.set(name, to: value) }
    try schedule.validate()
    return schedule
  }
}
