/// Lookahead (Zhang and others 2019): after so many steps of any rule it goes back a part of the way.
///
/// The fast position takes `every` steps as the rule likes; then the slow one moves by the share `step` of
/// the way to it, and the fast one goes on from there:
///
///     every steps:  x = slow + step (x - slow),  slow = x
///
/// What is shown is the fast position. The rule's memory stays, as in Optax unless it is told otherwise. The
/// paper and its code have 5 steps and a share of 0.5 (0.8 in some of its trials). `every` is at least 1,
/// `step` more than 0 and less than 1: with 1 it would never go back.
public struct Lookahead: Hashable, Sendable {
  /// The steps in a round.
  public var every: Int
  /// The share of the way of a round that is kept.
  public var step: Double
  /// The step that the rounds are counted from: 0, or the step of the change that began them.
  var origin = 0

  /// How many steps a round may have.
  public static let rounds = 1...1_000_000_000
  /// What share may be kept.
  public static let shares = Bounds(0, 1, excludesLower: true, excludesUpper: true)

  /// Rounds of 5 steps unless said otherwise, half of whose way is kept.
  public init(every: Int = 5, step: Double = 0.5) {
    self.every = every
    self.step = step
  }

  /// Where the update that made the step count `count`, and led to `position`, ends; `slow` is where the
  /// round began, and is moved at its end.
  func admitted(_ position: Vector, after count: Int, from slow: inout Vector?) -> Vector {
    guard let start = slow, endsRound(at: count), position.isFinite else {
      return position
    }
    let end = start + step * (position - start)
    slow = end
    return end
  }

  /// Whether the update that makes the step count `count` is the last of its round.
  func endsRound(at count: Int) -> Bool { (count - origin) % every == 0 }
}

extension Lookahead: Explained {
  public static let name = "lookahead"
  public static let summary = "any rule, taken back a part of the way every few steps"
  public static let formula = """
    after each round of so many steps:  x = slow + step (x - slow),  slow = x
    """

  public static let settings: [Setting] = [
    (
      ParameterDescription(
        name: "every", kind: .integer(rounds), summary: "steps in a round"),
      .integer(Lookahead().every)
    ),
    (
      ParameterDescription(
        name: "step", kind: .number(shares), summary: "share of the way of a round that is kept"),
      .number(Lookahead().step)
    ),
  ]

  public var values: [(name: String, value: ParameterValue)] {
    [("every", .integer(every)), ("step", .number(step))]
  }
}
