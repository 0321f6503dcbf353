/// A mean of the positions an optimizer has been at, kept beside it and never fed back.
///
/// It is updated after each step with the new position, and works on top of any optimizer. What a
/// position does to the mean depends on how many there have been, not on where they are: so it is
/// worked out once a step for all particles of an ensemble (`AverageClock`, `MeanChange`).
public protocol Average: Configurable, Hashable {
  /// The first step whose position counts; before it the average is the position itself.
  var from: Int { get set }
  /// What the first position that counts makes of the mean.
  var beginning: MeanChange { get }
  /// What the next position does to the mean; `clock.count` has been raised for it.
  func change(at clock: inout AverageClock) -> MeanChange
  /// What the mean is multiplied by when it is shown.
  func factor(_ clock: AverageClock) -> Double
  /// The steps up to `last` whose positions are single snapshots, each worth a dot in a picture;
  /// none where all positions count.
  func snapshotSteps(through last: Int) -> StrideThrough<Int>
}

/// The part of an average's memory that depends on the steps alone.
public struct AverageClock: Hashable, Sendable {
  /// How many positions have been taken in since the average began.
  public var count = 0
  /// The product of the decays used so far.
  public var decayPower = 1.0
  /// The learning rate of the last update.
  public var learningRate = 0.0
  /// What the updates so far weigh, where that is by their learning rates.
  public var weights = RateWeights()
}

/// What an average remembers of one particle.
public struct AverageState: Hashable, Sendable {
  /// The mean, or what becomes one times `Average.factor`.
  public var mean: Vector
  /// Where the particle was when the average began: what is shown until a position is taken in.
  public var anchor: Vector
  /// What depends on the steps alone.
  public var clock = AverageClock()
}

extension Average {
  /// All positions count.
  public func snapshotSteps(through last: Int) -> StrideThrough<Int> {
    stride(from: 1, through: 0, by: 1)
  }

  /// At the position.
  public var beginning: MeanChange { .replaced }

  /// The mean is shown as it is.
  public func factor(_ clock: AverageClock) -> Double { 1 }

  /// Moves the clock to the update that made the step count `step`, at this learning rate, and says what
  /// its position does to the mean.
  func change(at step: Int, learningRate: Double, _ clock: inout AverageClock) -> MeanChange {
    guard step > from else {
      clock = AverageClock()
      return step < from ? .replaced : beginning
    }
    clock.count += 1
    clock.learningRate = learningRate
    return change(at: &clock)
  }

  /// The memory of an average that is there from `step` on, which is not after `from`, when the
  /// particle is at `position`.
  func initialState(at position: Vector, step: Int = 0) -> AverageState {
    var state = AverageState(mean: position, anchor: position)
    update(&state, position: position, step: step)
    return state
  }

  /// The memory after the update that led to `position` and made the step count `step`; `learningRate` is for
  /// averages that weigh by it.
  func update(
    _ state: inout AverageState, position: Vector, step: Int, learningRate: Double = 0
  ) {
    let change = change(at: step, learningRate: learningRate, &state.clock)
    change.apply(position.x, to: &state.mean.x)
    change.apply(position.y, to: &state.mean.y)
    if state.clock.count == 0 { state.anchor = position }
  }

  /// The average as shown: the position itself until another has been taken in.
  func shown(_ state: AverageState) -> Vector {
    state.clock.count == 0 ? state.anchor : factor(state.clock) * state.mean
  }
}
