import Testing

@testable import Optimization

/// The rules since 2018 against Optax, at every step.
@Suite struct ModernTrajectoryTests {
  @Test func filesAreThere() {
    #expect(ModernTrajectory.names.count == 40)
  }

  /// Those of madgrad are made with weights in single precision: `MADGRADTests` reads them.
  @Test(arguments: ModernTrajectory.names.filter { !$0.hasPrefix("modern-madgrad") })
  func agreesAtEveryStep(name: String) throws {
    let golden: ModernTrajectory = try Golden.load(name)
    #expect(try Golden.keys(of: name).isSubset(of: ModernTrajectory.keys))
    try #require(golden.trajectory.count == golden.steps + 1)
    try #require(golden.average?.count ?? golden.steps + 1 == golden.steps + 1)
    var run = Run(
      try golden.optimizer(), on: try FormulaLandscape(parsing: golden.formula),
      from: Vector(golden.start),
      seed: 0)
    for (step, expected) in golden.trajectory.enumerated() {
      #expect(run.particle.position.deviation(from: Vector(expected)) <= golden.tolerance)
      if let average = golden.average?[step] {
        #expect(try #require(run.average).deviation(from: Vector(average)) <= golden.tolerance)
      }
      run.advance()
    }
  }
}
