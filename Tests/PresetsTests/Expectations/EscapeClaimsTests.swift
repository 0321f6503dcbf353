import Optimization
import Presets
import Testing

/// Claims that particles leave a well.
@Suite struct EscapeClaimsTests {
  private func faults(_ settings: String, start: String, _ claim: String) throws -> [String] {
    let text = """
      title: Two wells
      landscape: {formula: "(x^2 - 1)^2"}
      view: {x: [-2, 2]}
      start: \(start)
      steps: 60
      optimizers:
        - {name: A, rule: gradient_descent, \(settings)}
      expect:
        - {optimizer: A, \(claim)}
      """
    return Expectation.check(try Preset(reading: Array(text.utf8), file: "f.yaml")).map(\.message)
  }

  /// At the minimum the gradient is noise alone, so the first step is normal with a deviation of 1, and
  /// leaves with a probability of 1 - Phi(1) = .1587: with 2000 particles to within .0082.
  @Test func theFirstStepLeavesAsOftenAsItShould() throws {
    let settings = "learning_rate: 0.1, noise: {sigma: 10}, particles: 2000"
    let early = "escaped_by: 1, well: -1, share:"
    #expect(try faults(settings, start: "-1", "\(early) 0.126").isEmpty)
    let found = try faults(settings, start: "-1", "\(early) 0.191")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("A by step 1: a share of only 0.1") == true, "\(found)")
    #expect(
      found.first?.hasSuffix(" has been out of the well near (-1.0, 0.0), expected 0.191 or more")
        == true)
  }

  /// Where x^2 = 2 a rate of 1/2 takes x to -x: it is out at every other step.
  @Test(arguments: ["", ", particles: 3"]) func whoHasComeBackHasBeenOut(particles: String) throws {
    let settings = "learning_rate: 0.5\(particles)"
    let start = "-1.4142135623730951"
    for by in [1, 2] {
      #expect(try faults(settings, start: start, "escaped_by: \(by), well: -1").isEmpty)
    }
    #expect(
      try faults(settings, start: start, "escaped_by: 0, well: -1") == [
        particles.isEmpty
          ? "A by step 0: it has not been out of the well near (-1.0, 0.0)"
          : "A by step 0: a share of only 0.0 has been out of the well near (-1.0, 0.0), "
            + "expected 1.0 or more"
      ])
  }

  @Test(arguments: ["", ", particles: 3"]) func whoHasDivergedIsOut(particles: String) throws {
    let settings = "learning_rate: 9\(particles)"
    #expect(try faults(settings, start: "-1.9", "escaped_by: 60, well: -1").isEmpty)
  }
}
