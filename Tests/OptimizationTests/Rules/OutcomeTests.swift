import Testing

@testable import Optimization

/// Where SciPy's and PyTorch's second-order optimizers end, ours end as well.
@Suite struct OutcomeTests {
  struct File: Decodable {
    struct Case: Decodable {
      let function: String
      let params: [String: Double]
      let start: [Double]
      let method: String
      let x: [Double]
      let f: Double
      let iterations: Int
    }

    let cases: [Case]
  }

  /// What the file's method is called here.
  private static func rule(_ method: String) throws -> any Rule {
    switch method {
    case "scipy BFGS": return BFGS()
    case "scipy CG": return ConjugateGradient()
    case "scipy L-BFGS-B", "torch LBFGS strong_wolfe": return LBFGS()
    case "scipy Newton-CG", "scipy trust-exact":
      var newton = Newton()
      newton.curvature = .absolute
      newton.lineSearch = .backtracking
      return newton
    default: throw Golden.Fault.unknown(method, in: "outcomes")
    }
  }

  @Test func reachesTheSamePoint() throws {
    let file: File = try Golden.load("outcomes")
    try #require(file.cases.count == 30)
    for golden in file.cases {
      let landscape = try GoldenFunction(name: golden.function, params: golden.params).landscape()
      let optimizer = Optimizer(
        name: golden.method, rule: try Self.rule(golden.method),
        learningRate: LearningRate(constant: 1))
      var run = Run(optimizer, on: landscape, from: Vector(golden.start), seed: 0)
      // Iterations depend on the line search: the same order of magnitude is asked for.
      run.advance(by: 3 * golden.iterations)
      let place = "\(golden.method) on \(golden.function)"
      #expect(run.particle.position.deviation(from: Vector(golden.x)) <= 1e-6, "\(place)")
      #expect((run.particle.evaluation.value - golden.f).magnitude <= 1e-10, "\(place)")
    }
  }
}
