import Testing

@testable import Optimization

/// Averages against PyTorch's, Optax's and weighted sums to 50 digits.
@Suite struct GoldenAverageTests {
  struct File: Decodable {
    let function: GoldenFunction
    let start: [Double]
    let lr: Double
    let sigma: Double
    let beta: Double
    let lateStart: Int
    let cycle: Int
    let z: [[Double]]
    let recordedT: [Int]
    let x: [[Double]]
    let averages: [String: [[Double]]]

    enum CodingKeys: String, CodingKey {
      case function, start, lr, sigma, beta, cycle, z, recordedT, x, averages
      case lateStart = "T0"
    }
  }

  /// How a list of the file is written here; beta is 0.9 and the late start 50 throughout.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let average: any Average

    var testDescription: String { name }
  }

  private static func exponential(
    _ correction: ExponentialAverage.Correction, from: Int = 0, warmup: Bool = false
  ) -> ExponentialAverage {
    var average = ExponentialAverage()
    average.beta = 0.9
    average.warmup = warmup
    average.from = from
    average.correction = correction
    return average
  }

  private static func tail(from: Int) -> TailAverage {
    var average = TailAverage()
    average.from = from
    return average
  }

  private static func snapshots(from: Int) -> SnapshotAverage {
    var average = SnapshotAverage()
    average.every = 10
    average.from = from
    return average
  }

  static let rows = [
    Row(name: "ema_theta0", average: exponential(.none)),
    Row(name: "ema_zero_debiased", average: exponential(.zeroStart)),
    Row(name: "ema_theta0_divided_WRONG", average: exponential(.naive)),
    Row(name: "ema_delayed", average: exponential(.none, from: 50)),
    Row(name: "ema_beta_schedule", average: exponential(.none, warmup: true)),
    Row(name: "tail_average", average: tail(from: 50)),
    Row(name: "swa", average: snapshots(from: 0)),
    Row(name: "swa", average: snapshots(from: 10)),
  ]

  private static let files = ["averaging-d2l012", "averaging-rosenbrock"]

  @Test(arguments: rows, files)
  func agreesAtEveryRecordedStep(row: Row, name: String) throws {
    let file: File = try Golden.load(name)
    let golden = try #require(file.averages[row.name])
    let samples = try samples(of: file, averaging: row.average)
    try #require(golden.count == file.recordedT.count)
    for (index, step) in file.recordedT.enumerated() {
      let sample = samples[step - 1]
      let expected = Vector(golden[index])
      let tolerance = 1e-12 * max(1, expected.x.magnitude, expected.y.magnitude)
      #expect(sample.position.deviation(from: Vector(file.x[index])) <= tolerance)
      #expect(sample.average.deviation(from: expected) <= tolerance)
    }
  }

  /// What `zero_start` divides by 1 - beta^k.
  @Test(arguments: files)
  func theUndividedRecursionAgreesToo(name: String) throws {
    let file: File = try Golden.load(name)
    let golden = try #require(file.averages["ema_zero_raw"])
    let average = Self.exponential(.zeroStart)
    var state = average.initialState(at: Vector(file.start))
    var raw: [Vector] = []
    for (index, sample) in try samples(of: file, averaging: average).enumerated() {
      average.update(&state, position: sample.position, step: index + 1)
      raw.append(state.mean)
    }
    for (expected, step) in zip(golden.map { Vector($0) }, file.recordedT) {
      let tolerance = 1e-12 * max(1, expected.x.magnitude, expected.y.magnitude)
      #expect(raw[step - 1].deviation(from: expected) <= tolerance)
    }
  }

  @Test(arguments: files)
  func everyListHasItsRow(name: String) throws {
    let file: File = try Golden.load(name)
    #expect((file.beta, file.lateStart, file.cycle) == (0.9, 50, 10))
    #expect(Set(file.averages.keys) == Set(Self.rows.map(\.name) + ["ema_zero_raw"]))
  }

  private func samples(of file: File, averaging average: any Average) throws -> [Sample] {
    var optimizer = Optimizer(
      name: "sgd", rule: GradientDescent(), learningRate: LearningRate(constant: file.lr))
    optimizer.noise = GradientNoise(.constant(sigma: file.sigma))
    optimizer.average = average
    var run = Run(optimizer, on: try file.function.landscape(), from: Vector(file.start), seed: 0)
    let samples = run.samples(count: file.z.count, normals: file.z.map { Vector($0) })
    try #require(samples.count == 150)
    return samples
  }
}
