import Testing

@testable import Optimization

@Suite struct ExponentialTests {
  @Test func lambdaAndGammaAreTwoNotations() {
    var byLambda = Exponential()
    byLambda.lambda = 0.05
    var byGamma = Exponential()
    byGamma.gamma = Double.exponential(-0.05)
    for step in [0, 1, 17, 400] {
      let difference = byLambda.rate(at: step) - byGamma.rate(at: step)
      #expect(difference.magnitude <= 1e-13 * byLambda.rate(at: step))
    }
  }

  @Test func stopsAtItsFloor() {
    var schedule = Exponential()
    schedule.gamma = 0.5
    schedule.minimum = 0.01
    #expect(schedule.rate(at: 3) == 0.0125)
    #expect(schedule.rate(at: 4) == 0.01)
    #expect(schedule.rate(at: 4000) == 0.01)
  }

  @Test func takesOneOfLambdaAndGamma() {
    var schedule = Exponential()
    #expect(throws: ParameterError.conflict("exponential needs lambda or gamma")) {
      try schedule.validate()
    }
    schedule.lambda = 0.1
    schedule.gamma = 0.9
    #expect(throws: ParameterError.conflict("exponential takes lambda or gamma, not both")) {
      try schedule.validate()
    }
  }
}
