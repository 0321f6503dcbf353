/// A rule that treats each coordinate by itself and by the same formula.
///
/// The formula is written once, over any `Real`: one generic method stands for both requirements,
/// in plain numbers for a run and in lanes of four for an ensemble. It is marked to be inlined, since
/// the optimiser would call the longer ones and hand the lanes over through memory. What depends on
/// the step alone (a bias correction, say) belongs in `Clock`, which is computed once a step for all
/// coordinates.
public protocol CoordinateRule: LaneMoving where State == CoordinateState<Clock, Memory> {
  /// What depends on the step alone.
  associatedtype Clock: Sendable
  /// What is remembered of one coordinate.
  associatedtype Memory: Sendable
  /// The same of one coordinate of four particles.
  associatedtype LaneMemory: Sendable

  /// The clock before the first step.
  func initialClock() -> Clock
  /// The memory of one coordinate before the first step.
  func initialMemory() -> Memory
  /// The memory of one coordinate of four particles before the first step.
  func initialMemory() -> LaneMemory
  /// Moves the clock to the next step.
  func advance(_ clock: inout Clock)
  /// The update of one coordinate.
  func update(
    _ gradient: Double, memory: inout Memory, clock: Clock, context: CoordinateContext<Double>
  ) -> Double
  /// The updates of one coordinate of four particles.
  func update(
    _ gradient: Lanes, memory: inout LaneMemory, clock: Clock, context: CoordinateContext<Lanes>
  ) -> Lanes
}

/// The memory of a `CoordinateRule`: one clock, and the same record for either coordinate.
public struct CoordinateState<Clock: Sendable, Memory: Sendable>: Sendable {
  /// What depends on the step alone.
  public var clock: Clock
  /// What is remembered of the first coordinate.
  public var x: Memory
  /// What is remembered of the second coordinate.
  public var y: Memory
}

/// What a coordinate rule may look at besides the gradient.
public struct CoordinateContext<Number: Real>: Sendable {
  /// The learning rate of this update.
  public var learningRate: Double
  /// The coordinate itself.
  public var position: Number
}

/// The clock of a rule whose formula does not depend on the step.
public struct NoClock: Sendable {}

extension CoordinateRule {
  /// The clock at its start and two equal records.
  public func initialState(at position: Vector) -> State {
    State(clock: initialClock(), x: initialMemory(), y: initialMemory())
  }

  /// Ticks the clock, then applies the formula to either coordinate.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    advance(&state.clock)
    let rate = context.learningRate
    let x = update(
      gradient.x, memory: &state.x, clock: state.clock,
      context: CoordinateContext(learningRate: rate, position: context.position.x))
    let y = update(
      gradient.y, memory: &state.y, clock: state.clock,
      context: CoordinateContext(learningRate: rate, position: context.position.y))
    return Vector(x, y)
  }
}

extension CoordinateRule where Clock == NoClock {
  /// Nothing to keep.
  public func initialClock() -> NoClock { NoClock() }
  /// Nothing to do.
  public func advance(_ clock: inout NoClock) {}
}

/// The clock of a rule whose formula depends on how many steps there have been.
public struct StepCount: Sendable {
  /// The number of this update, counted from 1.
  public var number = 0

  /// Whether nothing is remembered yet.
  var isFirst: Bool { number == 1 }
}

extension CoordinateRule where Clock == StepCount {
  /// No step yet.
  public func initialClock() -> StepCount { StepCount() }
  /// One more.
  public func advance(_ clock: inout StepCount) { clock.number += 1 }
}
