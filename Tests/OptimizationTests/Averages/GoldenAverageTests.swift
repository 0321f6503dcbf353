import Testing

@testable import Optimization

/// Averages against PyTorch's, Optax's and weighted sums to 50 digits.
@Suite struct GoldenAverageTests {
  struct File: Decodable {
    let function: GoldenFunction
    let start: [Double]
    let lr: Double
    let sigma: Double
    let z: [[Double]]
    let recordedT: [Int]
    let x: [[Double]]
    let averages: [String: [[Double]]]
  }

  /// How a list of the file is written here; beta is 0.9 and the late start 50 throughout.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let average: any Average

    var testDescription: String { name }
  }

  private static func exponential(
    _ correction: ExponentialAverage.Correction, from: Int = 0
  ) -> ExponentialAverage {
    var average = ExponentialAverage()
    average.beta = 0.9
    average.from = from
    average.correction = correction
    return average
  }

  private static func tail(from: Int) -> TailAverage {
    var average = TailAverage()
    average.from = from
    return average
  }

  static let rows = [
    Row(name: "ema_theta0", average: exponential(.none)),
    Row(name: "ema_zero_debiased", average: exponential(.zeroStart)),
    Row(name: "ema_theta0_divided_WRONG", average: exponential(.naive)),
    Row(name: "ema_delayed", average: exponential(.none, from: 50)),
    Row(name: "tail_average", average: tail(from: 50)),
  ]

  @Test(arguments: rows, ["averaging-d2l012", "averaging-rosenbrock"])
  func agreesAtEveryRecordedStep(row: Row, name: String) throws {
    let file: File = try Golden.load(name)
    let golden = try #require(file.averages[row.name])
    var optimizer = Optimizer(
      name: "sgd", rule: GradientDescent(), learningRate: LearningRate(constant: file.lr))
    optimizer.noise = GradientNoise(.constant(sigma: file.sigma))
    optimizer.average = row.average
    var run = Run(
      optimizer, on: try file.function.landscape(), from: Vector(file.start), seed: 0)
    let samples = run.samples(count: file.z.count, normals: file.z.map { Vector($0) })
    try #require(samples.count == 150 && golden.count == file.recordedT.count)
    for (index, step) in file.recordedT.enumerated() {
      let sample = samples[step - 1]
      let expected = Vector(golden[index])
      let tolerance = 1e-12 * max(1, expected.x.magnitude, expected.y.magnitude)
      #expect(sample.position.deviation(from: Vector(file.x[index])) <= tolerance)
      #expect(sample.average.deviation(from: expected) <= tolerance)
    }
  }
}
