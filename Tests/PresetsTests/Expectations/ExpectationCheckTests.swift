import Optimization
import Testing

@testable import Presets

struct ExpectationCheckTests {
  /// A parabola whose x is halved by each step of A and multiplied by -9 by each of B, from 8.
  private func faults(_ expectations: String) throws -> [String] {
    let preset = try Scene.read(
      """
      title: Halves
      landscape: {formula: x^2/2}
      start: 8
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.5, average: tail}
        - {name: B, rule: gradient_descent, learning_rate: 10}
      expect:
      \(expectations)
      """)
    return Expectation.check(preset).map { "\($0.position.line): \($0.message)" }
  }

  @Test(arguments: [
    "{optimizer: A, at: 0, x: 8, within: 0}",
    "{optimizer: A, at: 3, x: 1, y: 0, within: 0}",
    "{optimizer: A, at: 3, x: 1.5, within: 0.5}",
    "{optimizer: A, at: 1000, x: 0, within: 1e-300}",
    "{optimizer: A, loss_below: 33, by: 0}",
    "{optimizer: A, loss_below: 1, by: 3}",
    "{optimizer: A, average_loss_below: 18.1, by: 1}",
    "{optimizer: B, at: 2, x: 648, within: 0}",
    "{optimizer: B, loss_below: 33, by: 1000}",
    "{optimizer: B, diverges_by: 170}",
  ])
  func findsNothingWrongWithWhatHolds(expectation: String) throws {
    #expect(try faults("  - \(expectation)") == [])
  }

  @Test(
    arguments: [
      (
        "{optimizer: A, at: 3, x: -0.9, within: 1e-9}",
        "A at step 3: x is 1.0, expected -0.9 within 1e-09"
      ),
      (
        "{optimizer: A, at: 3, x: 1, y: 2, within: 1}",
        "A at step 3: y is 0.0, expected 2.0 within 1.0"
      ),
      (
        "{optimizer: A, at: 1, x: 3, y: 2, within: 0.5}",
        "A at step 1: x is 4.0, expected 3.0 within 0.5; y is 0.0, expected 2.0 within 0.5"
      ),
      (
        "{optimizer: A, loss_below: 0.5, by: 3}",
        "A by step 3: the lowest of the loss is 0.5 at step 3, expected below 0.5"
      ),
      (
        "{optimizer: A, average_loss_below: 18, by: 1}",
        "A by step 1: the lowest of the loss at the average is 18.0 at step 1, expected below 18.0"
      ),
      (
        "{optimizer: B, loss_below: 32, by: 1000}",
        "B by step 1000: the lowest of the loss is 32.0 at step 0, expected below 32.0"
      ),
      ("{optimizer: A, diverges_by: 9}", "A has not diverged by step 9"),
      ("{optimizer: B, diverges_by: 9}", "B has not diverged by step 9"),
      ("{optimizer: B, at: 900, x: 0, within: 1}", "B at step 900: it diverged at step 161"),
    ] as [(String, String)])
  func saysWhatWasFoundInstead(expectation: String, message: String) throws {
    #expect(try faults("  - \(expectation)") == ["8: \(message)"])
  }

  /// Forty particles that noise has driven out of the well at -1, where all began.
  private func shareFaults(_ expectation: String, landscape: String) throws -> [String] {
    let preset = try Scene.read(
      """
      title: Two wells
      landscape: {formula: "\(landscape)"}
      view: {x: [-2, 2], y: [-1, 1]}
      start: -1
      optimizers:
        - name: A
          rule: gradient_descent
          learning_rate: 0.1
          noise: {sigma: 5}
          average: {kind: tail, from: 20}
          particles: 40
      expect:
        - {optimizer: A, \(expectation)}
      """)
    return Expectation.check(preset).map(\.message)
  }

  @Test(arguments: [
    "at: 0, well: -0.7, share_above: 0.99", "at: 0, well: 1, share_below: 0.01",
    "at: 60, well: 1, share_above: 0.1, share_below: 0.9",
    // Forty positions lie on either side; their mean is where most of them were.
    "at: 60, well: 1, share_above: 0.1, share_below: 0.9, average: true",
    "at: 0, well: -0.7, share_above: 0.99, average: true",
  ])
  func sharesAreCounted(expectation: String) throws {
    #expect(try shareFaults(expectation, landscape: "(x^2 - 1)^2") == [])
  }

  @Test func saysWhatTheShareIs() throws {
    let faults = try shareFaults(
      "at: 0, well: -0.7, share_above: 0.2, share_below: 0.8", landscape: "(x^2 - 1)^2")
    #expect(
      faults == [
        "A at step 0: the share in the well near (-0.7, 0.0) is 1.0, expected above 0.2 and below 0.8"
      ])
  }

  @Test func saysWhatTheShareOfAveragesIs() throws {
    let faults = try shareFaults(
      "at: 0, well: -1, share_below: 0.5, average: true", landscape: "(x^2 - 1)^2")
    #expect(
      faults == [
        "A at step 0: the share of averages in the well near (-1.0, 0.0) is 1.0, expected below 0.5"
      ])
  }

  @Test func aShareNeedsAMinimum() throws {
    let faults = try shareFaults("at: 0, well: 1, share_above: 0.5", landscape: "x")
    #expect(faults == ["A at step 0: no minimum is known in view"])
  }

  @Test func reportsInTheOrderOfTheFile() throws {
    let found = try faults(
      """
        - {optimizer: B, diverges_by: 1}
        - {optimizer: A, at: 3, x: 1, within: 0}
        - {optimizer: A, diverges_by: 3}
        - {optimizer: B, diverges_by: 2}
      """)
    #expect(
      found == [
        "8: B has not diverged by step 1", "10: A has not diverged by step 3",
        "11: B has not diverged by step 2",
      ])
  }
}
