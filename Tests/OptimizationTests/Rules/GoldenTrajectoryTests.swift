import Testing

@testable import Optimization

/// Our rules against PyTorch, Optax and restatements in NumPy, step by step.
@Suite struct GoldenTrajectoryTests {
  @Test func filesAreThere() {
    #expect(GoldenTrajectory.names.count == 134)
  }

  @Test(arguments: GoldenTrajectory.names)
  func agreesAtEveryRecordedStep(name: String) throws {
    let golden: GoldenTrajectory = try Golden.load(name)
    let samples = try golden.samples()
    try #require(samples.count == golden.steps + 1)
    try #require(golden.recordedSteps.count == golden.trajectory.count)
    #expect(try Golden.keys(of: name).isSubset(of: GoldenTrajectory.keys))
    for (index, step) in golden.recordedSteps.enumerated() {
      let sample = samples[step]
      let expected = Vector(golden.trajectory[index])
      #expect(sample.position.deviation(from: expected) <= golden.check.toleranceXAbs)
      #expect((sample.loss - golden.loss[index]).magnitude <= golden.check.toleranceLossAbs)
      if let rates = golden.lrUsed {
        #expect((sample.learningRate - rates[index]).magnitude <= 1e-13 * rates[index])
      }
    }
  }
}
