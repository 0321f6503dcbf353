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
    /// PyTorch computes its cosine from the rate before, which adds up.
    var tolerance = 1e-13

    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "exponential_gamma", schedule: Exponential.self,
      settings: ["from": .number(0.3), "gamma": .number(0.97)]),
    Row(
      name: "exponential_decay", schedule: Exponential.self,
      settings: ["from": .number(0.3), "gamma": .number(0.8), "per": .number(10)]),
    Row(
      name: "d2l_exponential", schedule: Exponential.self,
      settings: ["from": .number(0.3), "lambda": .number(0.03)]),
    Row(
      name: "cosine_periodic", schedule: Cosine.self,
      settings: [
        "from": .number(0.3), "to": .number(0.003), "steps": .integer(50), "after": .choice("rise"),
      ],
      tolerance: 1e-12),
    Row(
      name: "cosine_clamped", schedule: Cosine.self,
      settings: ["from": .number(0.3), "to": .number(0.003), "steps": .integer(50)]),
    Row(
      name: "warmup_cosine", schedule: Cosine.self,
      settings: ["from": .number(0.3), "to": .number(0.0015), "steps": .integer(80)],
      warmup: Warmup(steps: 20, from: 0.003)),
    Row(
      name: "linear_warmup", schedule: Constant.self, settings: ["from": .number(0.3)],
      warmup: Warmup(steps: 20, from: 0.03)),
  ]

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
