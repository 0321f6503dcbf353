import Optimization
import Presets
import Testing

/// Claims about all particles, held against theory.
///
/// On x^2/2 with a rate of 1/2 and noise of 1, positions are normal: after k steps from 8 their mean is
/// 8/2^k and their variance (1 - 1/4^k)/3. Bounds are four standard errors of 2000 particles wide.
@Suite struct EnsembleClaimsTests {
  private func faults(_ claim: String, start: Double = 0, rate: Double = 0.5) throws -> [String] {
    let text = """
      title: A bowl
      landscape: {formula: x^2/2}
      view: {x: [-3, 3]}
      start: \(start)
      steps: 60
      seed: 3
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: \(rate), noise: {sigma: 1}, particles: 2000}
        - {name: B, rule: gradient_descent, learning_rate: 1, noise: {sigma: 1}, particles: 2000}
      expect:
        - {\(claim)}
      """
    return Expectation.check(try Preset(reading: Array(text.utf8), file: "f.yaml")).map(\.message)
  }

  @Test(arguments: [
    // The root of 1/3 is .5774, with an error of .0091.
    "optimizer: A, rms_above: 0.541, rms_below: 0.614, around: 0, at: 40",
    "optimizer: A, rms_below: 0.63, around: 0, from: 0",
    "optimizer: A, rms_above: 0.541, around: 0, by: 40",
    // Around 1 the root of 1 + 1/3.
    "optimizer: A, rms_above: 1.10, rms_below: 1.21, around: 1, at: 40",
    // The median of chi squared is .4549, so that of the losses .0758, with an error of .004.
    "optimizer: A, median_loss_above: 0.06, median_loss_below: 0.092, at: 40",
    // A has less noise than B, whose variance is 1 from the first step on.
    "first: B, before: A, rms_above: 0.55, around: 0",
  ])
  func meetsTheory(claim: String) throws {
    #expect(try faults(claim).isEmpty)
  }

  @Test func theMeanHalves() throws {
    // 8/2^3 = 1, with an error of .0128.
    #expect(try faults("optimizer: A, mean: 1, at: 3, within: 0.052", start: 8).isEmpty)
    let found = try faults("optimizer: A, mean: 2, at: 3, within: 0.5", start: 8)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("A at step 3: the mean of x is "))
    #expect(found[0].hasSuffix(", expected 2.0 within 0.5"))
  }

  @Test(
    arguments: [
      (
        "optimizer: A, rms_below: 0.5, around: 0, at: 40",
        "A at step 40: the RMS distance from (0.0, 0.0) is ", ", expected below 0.5"
      ),
      (
        "optimizer: A, rms_below: 0.5, around: 0, from: 0",
        "A from step 0 on: the RMS distance from (0.0, 0.0) is 0.5",
        " at step 1, expected below 0.5"
      ),
      (
        "optimizer: A, median_loss_above: 0.2, by: 9",
        "A by step 9: the highest of the median of the losses is ", ", expected above 0.2"
      ),
      (
        "first: A, before: B, rms_above: 0.55, around: 0",
        "A is not before B: the RMS distance from (0.0, 0.0) is above 0.55 first at step ",
        ", for B first at step 1"
      ),
    ] as [(String, String, String)])
  func saysWhatWasFound(claim: String, begin: String, end: String) throws {
    let found = try faults(claim)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(begin) == true, "\(found)")
    #expect(found.first?.hasSuffix(end) == true, "\(found)")
  }

  /// With a rate of 4 all particles leave: by a factor of 3 a step.
  @Test func whatHasDivergedIsFarAway() throws {
    let text = """
      title: A bowl
      landscape: {formula: x^2/2}
      start: 1
      steps: 1000
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 4, particles: 9}
      expect:
        - {optimizer: A, rms_below: 1.0e+300, around: 0, at: 900}
        - {optimizer: A, median_loss_below: 1.0e+300, at: 900}
        - {optimizer: A, mean: 0, at: 900, within: 1.0e+300}
      """
    let preset = try Preset(reading: Array(text.utf8), file: "f.yaml")
    #expect(
      Expectation.check(preset).map(\.message) == [
        "A at step 900: the RMS distance from (0.0, 0.0) is inf, expected below 1e+300",
        "A at step 900: the median of the losses is inf, expected below 1e+300",
        "A at step 900: 9 of 9 particles have diverged",
      ])
  }
}
