@testable import Optimization

/// Closed forms on one quadratic, to 50 digits.
struct Special: Decodable {
  struct Case: Decodable {
    let name: String
    let lr: Double?
    let stable: Bool?
    let start: [Double]?
    let trajectory: [[Double]]?
    let loss: [Double]?
    let perStepRatio: [Double]?
    let expectedRatio: Double?
    let afterOneStep: [Double]?
    let fMin: Double?
    let beta: Double?
    let spectralRadius: Double?
    let gdBestLr: Double?
    let gdBestRate: Double?
    let eigenvalues: [Double]?
    let kappa: Double?
  }

  let quadratic: [String: Double]
  let minimiser: [Double]
  let start: [Double]
  let cases: [Case]

  static func load() throws -> Self { try Golden.load("special") }

  /// The quadratic.
  func landscape() throws -> any Landscape {
    try GoldenFunction(name: "quadratic", params: quadratic).landscape()
  }

  /// The cases called `name`, of which there must be some.
  func cases(_ name: String) throws -> [Case] {
    let cases = cases.filter { $0.name == name }
    guard !cases.isEmpty else { throw Golden.Fault.unknown(name, in: "special") }
    return cases
  }

  /// A run of `rule` on the quadratic.
  func run(_ rule: any Rule, from start: [Double]? = nil) throws -> Run {
    let optimizer = Optimizer(
      name: "special", rule: rule, learningRate: LearningRate(constant: 1))
    return Run(optimizer, on: try landscape(), from: Vector(start ?? self.start), seed: 0)
  }
}
