import Testing

@testable import Presets

/// Claims that go wrong, each with its one line.
struct ClaimFaultsTests {
  /// The faults of one claim in a scene with A, which keeps an average and has two particles, and B.
  private func faults(_ claim: String) -> [String] {
    Scene.errors(
      in: """
        title: A scene
        landscape: saddle
        optimizers:
          - {name: A, rule: gradient_descent, learning_rate: 0.1, average: tail, particles: 2}
          - {name: B, rule: gradient_descent, learning_rate: 0.1}
        steps: 60
        expect:
          - {\(claim)}
        """
    ).map { String($0.dropFirst("f.yaml:8:".count)) }
  }

  private static let whole = "5: error: item 1 of expect "

  @Test(
    arguments: [
      // Two things at once.
      (
        "optimizer: A, loss_below: 1, rms_below: 2, by: 3",
        "35: error: 'rms_below' excludes 'loss_below'; keep one of them"
      ),
      (
        "optimizer: A, at: 3, x: 1, mean: [1, 2], within: 1",
        "33: error: 'mean' excludes 'x'; keep one of them"
      ),
      (
        "optimizer: A, diverges_by: 3, escaped_by: 3, well: [0, 0]",
        "36: error: 'escaped_by' excludes 'diverges_by'; keep one of them"
      ),
      // Bounds.
      ("optimizer: B, loss_above: 1", whole + "needs one of the keys 'at', 'by', 'from'"),
      ("optimizer: B, loss_above: x, by: 1", "32: error: loss_above must be a number, not 'x'"),
      (
        "optimizer: B, loss_above: 2, loss_below: 2, by: 1",
        whole + "can never hold: 'loss_above' must be less than 'loss_below'"
      ),
      ("optimizer: B, loss_above: 1, from: 61", "41: error: from must be from 0 to 60, not 61"),
      ("optimizer: B, loss_above: 1, from: -1", "41: error: from must be from 0 to 60, not -1"),
      (
        "optimizer: B, loss_above: 1, from: 9, by: 8", "48: error: by must not be before 'from'"
      ),
      (
        "optimizer: B, loss_above: 1, at: 9, from: 8",
        "42: error: 'from' excludes 'at'; keep one of them"
      ),
      (
        "optimizer: B, loss_above: 1, at: 9, within: 8",
        "42: error: unknown key 'within' in item 1 of expect (valid: optimizer, loss_above, "
          + "loss_below, at, from, by, answers)"
      ),
      (
        "optimizer: B, loss_above: 1, at: 9, around: [0, 0]",
        "42: error: unknown key 'around' in item 1 of expect (valid: optimizer, loss_above, "
          + "loss_below, at, from, by, answers)"
      ),
      ("optimizer: B, distance_below: 1, by: 9", whole + "needs the key 'around'"),
      (
        "optimizer: B, distance_below: 1, around: 3, by: 9",
        "47: error: around must be a list of 2 items, not '3'"
      ),
      (
        "optimizer: B, distance_below: 1, around: [3], by: 9",
        "47: error: around must be a list of 2 items, not of 1"
      ),
      (
        "optimizer: B, evaluations_below: 1, by: 1.5",
        "46: error: by must be a whole number, not 1.5"
      ),
      // Averages and particles that are not there.
      (
        "optimizer: B, average_loss_above: 1, by: 9",
        whole + "is about an average, but its optimizer keeps none"
      ),
      (
        "optimizer: B, average_x: 1, at: 9, within: 0",
        whole + "is about an average, but its optimizer keeps none"
      ),
      (
        "optimizer: B, rms_below: 1, around: [0, 0], at: 9",
        whole + "is about many particles, but its optimizer has only one"
      ),
      (
        "optimizer: B, median_loss_below: 1, at: 9",
        whole + "is about many particles, but its optimizer has only one"
      ),
      (
        "optimizer: B, mean: [0, 0], at: 9, within: 1",
        whole + "is about many particles, but its optimizer has only one"
      ),
      (
        "first: A, before: B, median_loss_below: 1",
        whole + "is about many particles, but its optimizer has only one"
      ),
      // Values.
      ("optimizer: B, learning_rate: 1, at: 9", whole + "needs the key 'within'"),
      ("optimizer: B, sigma: 1, within: 9", whole + "needs the key 'at'"),
      (
        "optimizer: B, sigma: 1, by: 9, at: 2, within: 0",
        "34: error: by goes with bounds; what has 'within' is claimed 'at' a step"
      ),
      // Means and escapes.
      (
        "optimizer: A, mean: 1, at: 9, within: 1",
        "26: error: mean must be a list of 2 items, not '1'"
      ),
      ("optimizer: A, mean: [1, 2], at: 9", whole + "needs the key 'within'"),
      ("optimizer: A, mean: [1, 2], within: 9", whole + "needs the key 'at'"),
      ("optimizer: A, escaped_by: 4", whole + "needs the key 'well'"),
      (
        "optimizer: A, escaped_by: 4, well: [0, 0], share: 0",
        "56: error: share must be greater than 0 and at most 1, not 0"
      ),
      (
        "optimizer: A, escaped_by: 4, well: [0, 0], share_above: 0.5",
        "49: error: 'share_above' excludes 'escaped_by'; keep one of them"
      ),
      (
        "optimizer: A, at: 4, well: [0, 0], share_above: 0.5, share_below: 0.1",
        whole + "can never hold: 'share_above' must be less than 'share_below'"
      ),
      // Which comes first.
      ("first: A, loss_below: 1", whole + "needs the key 'before'"),
      ("before: A, loss_below: 1", whole + "needs the key 'first'"),
      (
        "optimizer: A, before: B, loss_below: 1",
        whole + "needs the key 'first' in place of 'optimizer'"
      ),
      (
        "first: A, before: B, optimizer: A, loss_below: 1",
        "27: error: 'optimizer' excludes 'first'; keep one of them"
      ),
      (
        "first: A, before: A, loss_below: 1",
        "24: error: before must be another optimizer than 'first'"
      ),
      ("first: A, before: C, loss_below: 1", "24: error: unknown before 'C' (valid: A, B)"),
      ("first: A, before: B, x: 1", whole + "needs what comes first, such as 'loss_below'"),
      (
        "first: A, before: B, loss_below: 1, at: 3",
        "42: error: unknown key 'at' in item 1 of expect (valid: optimizer, first, before, "
          + "loss_above, loss_below, by, answers)"
      ),
    ] as [(String, String)])
  func everyWrongCombinationIsOneLine(claim: String, line: String) {
    #expect(faults(claim) == [line])
  }
}
