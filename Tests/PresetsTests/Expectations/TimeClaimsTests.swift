import Testing

@testable import Presets

/// Claims about simulated time.
struct TimeClaimsTests {
  /// Of twenty samples A takes one a step, B sixteen, C all; a step takes 1, and 1 for eight samples.
  private func faults(_ claim: String, _ adding: String = "") throws -> [String] {
    let samples = (0..<20).map { "[\($0), 1]" }.joined(separator: ", ")
    let preset = try Scene.read(
      """
      title: Samples
      landscape: {data: {model: linear_regression, samples: [\(samples)]}}
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 1.0e-3, gradient: {batch: 1}}
        - {name: B, rule: gradient_descent, learning_rate: 1.0e-3, gradient: {batch: 16}}
        - {name: C, rule: gradient_descent, learning_rate: 1.0e-3}
      \(adding)
      expect:
        - \(claim)
      """)
    return Expectation.check(preset).map(\.message)
  }

  @Test(arguments: [
    "{optimizer: A, at: 10, time_above: 19.9, time_below: 20.1}",
    "{optimizer: B, at: 10, time_above: 29.9, time_below: 30.1}",
    "{optimizer: C, at: 10, time_above: 39.9, time_below: 40.1}",
    "{optimizer: A, time_below: 41, from: 0, by: 20}",
    "{first: C, before: A, time_above: 100}",
  ])
  func hold(claim: String) throws { #expect(try faults(claim) == []) }

  @Test func failWithWhatWasFound() throws {
    #expect(
      try faults("{optimizer: C, at: 10, time_below: 40}")
        == ["C at step 10: the simulated time is 40.0, expected below 40.0"])
    #expect(
      try faults("{first: A, before: C, time_above: 100}") == [
        "A is not before C: the simulated time is above 100.0 first at step 51, for C first at step 26"
      ])
  }

  @Test func followTheSceneAndItsChanges() throws {
    let model = "time: {overhead: 0.5, width: 2}"
    #expect(try faults("{optimizer: B, at: 10, time_above: 84.9, time_below: 85.1}", model) == [])
    let changes = model + "\nchanges: [{at: 4, optimizer: B, batch: 3}]"
    // Four steps of 0.5 + 8, six of 0.5 + 2.
    #expect(try faults("{optimizer: B, at: 10, time_above: 48.9, time_below: 49.1}", changes) == [])
  }
}
