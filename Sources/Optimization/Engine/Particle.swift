/// The part of a run that a step changes.
public struct Particle: Sendable {
  /// Where it is.
  public internal(set) var position: Vector
  /// The landscape's value and gradient there, ready for the next step.
  public internal(set) var evaluation: Evaluation
  /// The displacement of the last step.
  public internal(set) var lastMove: Vector
  /// How many updates it has made.
  public internal(set) var step: Int
  /// The number of the update that left the finite numbers, if one did; it stays where it was.
  public internal(set) var divergedAt: Int?
  /// The learning rate of the last update, where the rule chose it itself.
  public internal(set) var chosenLearningRate: Double?
  /// The rule's memory, of type `Rule.State`.
  var memory: any Sendable
  /// How many gradients of one sample it has cost so far; see `Run.gradientEvaluations`.
  public internal(set) var gradientEvaluations = 0
  /// What it has cost beyond what so many steps of the present recipe would, where that has changed.
  var costOffset = 0
  /// The memory of a schedule that follows the loss.
  var schedule: ScheduleMemory?
  /// Where it last went back to, with a lookahead.
  var slow: Vector?
  /// The average's memory.
  public internal(set) var average: AverageState?
}
