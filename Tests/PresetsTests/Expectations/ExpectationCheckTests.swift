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
    // The losses of A are 32, 8, 2, .5, .125 and so on, its averages 8, 6, 14/3.
    "{optimizer: A, loss_above: 31, by: 9}",
    "{optimizer: A, loss_above: 0.4, from: 0, by: 3}",
    "{optimizer: A, loss_below: 0.6, from: 3}",
    "{optimizer: A, loss_below: 0.6, at: 3}",
    "{optimizer: A, loss_above: 1, loss_below: 3, by: 9}",
    "{optimizer: B, loss_above: 31, from: 0, by: 160}",
    "{optimizer: A, distance_below: 0.6, around: 1.5, by: 9}",
    "{optimizer: A, distance_above: 0.9, around: 0, from: 0, by: 3}",
    "{optimizer: A, average_x: 6, at: 1, within: 0}",
    "{optimizer: A, average_x: 4.666666666666667, average_y: 0, at: 2, within: 1e-15}",
    "{optimizer: A, learning_rate: 0.5, sigma: 0, at: 9, within: 0}",
    "{optimizer: A, evaluations_below: 10, at: 9}",
    "{first: A, before: B, loss_below: 1}",
    "{first: B, before: A, loss_above: 100}",
    "{first: A, before: B, loss_below: 20, by: 1}",
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
      (
        "{optimizer: A, loss_above: 32, by: 9}",
        "A by step 9: the highest of the loss is 32.0 at step 0, expected above 32.0"
      ),
      (
        "{optimizer: A, loss_above: 2.5, loss_below: 7, by: 9}",
        "A by step 9: the nearest of the loss is 2.0 at step 2, expected above 2.5 and below 7.0"
      ),
      (
        "{optimizer: A, loss_above: 0.5, from: 1}",
        "A from step 1 on: the loss is 0.5 at step 3, expected above 0.5"
      ),
      (
        "{optimizer: A, loss_below: 8, from: 1, by: 4}",
        "A from step 1 to 4: the loss is 8.0 at step 1, expected below 8.0"
      ),
      (
        "{optimizer: A, loss_below: 0.5, at: 3}",
        "A at step 3: the loss is 0.5, expected below 0.5"
      ),
      ("{optimizer: B, loss_above: 1, from: 0}", "B from step 0 on: it diverged at step 161"),
      ("{optimizer: B, loss_above: 1, at: 200}", "B at step 200: it diverged at step 161"),
      (
        "{optimizer: A, distance_below: 0.5, around: 1.5, by: 9}",
        "A by step 9: the lowest of the distance from (1.5, 0.0) is 0.5 at step 2, expected below 0.5"
      ),
      (
        "{optimizer: A, average_x: 5, average_y: 1, at: 1, within: 0.5}",
        "A at step 1: average_x is 6.0, expected 5.0 within 0.5; average_y is 0.0, expected 1.0 within 0.5"
      ),
      (
        "{optimizer: A, learning_rate: 0.4, sigma: 1, at: 1, within: 0}",
        "A at step 1: learning_rate is 0.5, expected 0.4 within 0.0; sigma is 0.0, expected 1.0 within 0.0"
      ),
      (
        "{optimizer: A, evaluations_below: 9, at: 9}",
        "A at step 9: the number of evaluations is 9.0, expected below 9.0"
      ),
      (
        "{first: B, before: A, loss_below: 1}",
        "B is not before A: the loss is below 1.0 at no step up to 1000, for A first at step 3"
      ),
      (
        "{first: A, before: B, loss_above: 100, by: 9}",
        "A is not before B: the loss is above 100.0 at no step up to 9, for B first at step 1"
      ),
      (
        "{first: A, before: B, loss_above: 1}",
        "A is not before B: the loss is above 1.0 first at step 0, for B first at step 0"
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
