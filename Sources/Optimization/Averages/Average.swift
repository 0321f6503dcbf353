/// A mean of the positions an optimizer has been at, kept beside it and never fed back.
///
/// It is updated after each step with the new position, and works on top of any optimizer.
public protocol Average: Configurable {
  /// The first step whose position counts; before it the average is the position itself.
  var from: Int { get set }
  /// The memory when the average begins, at `position`.
  func begin(at position: Vector) -> AverageState
  /// Takes in the position after an update; `state.count` has been raised for it.
  func absorb(_ position: Vector, into state: inout AverageState)
  /// The average as shown.
  func value(_ state: AverageState) -> Vector
  /// The steps up to `last` whose positions are single snapshots, each worth a dot in a picture;
  /// none where all positions count.
  func snapshotSteps(through last: Int) -> StrideThrough<Int>
}

/// What an average remembers.
public struct AverageState: Hashable, Sendable {
  /// The mean, or the sum that becomes one.
  public var mean: Vector
  /// Where the particle was when the average began: what is shown until a position is taken in.
  public var anchor: Vector
  /// How many positions it has taken in since it began.
  public var count = 0
  /// The product of the decays used so far.
  public var decayPower = 1.0

  /// A mean of nothing yet, begun at `anchor` with the recursion at `mean`.
  public init(mean: Vector, anchor: Vector) {
    self.mean = mean
    self.anchor = anchor
  }
}

extension Average {
  /// None: all positions count.
  public func snapshotSteps(through last: Int) -> StrideThrough<Int> {
    stride(from: 1, through: 0, by: 1)
  }

  /// The memory at step 0.
  func initialState(at position: Vector) -> AverageState {
    from == 0 ? begin(at: position) : AverageState(mean: position, anchor: position)
  }

  /// The memory after the update that led to `position` and made the step count `step`.
  func update(_ state: inout AverageState, position: Vector, step: Int) {
    if step < from {
      state = AverageState(mean: position, anchor: position)
    } else if step == from {
      state = begin(at: position)
    } else {
      state.count += 1
      absorb(position, into: &state)
    }
  }

  /// The average as shown: the position itself until another has been taken in.
  func shown(_ state: AverageState) -> Vector {
    state.count == 0 ? state.anchor : value(state)
  }
}
