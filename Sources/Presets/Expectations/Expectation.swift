import Optimization

/// A claim about one optimizer that `downhill check` holds against the run.
///
/// What is claimed of a run is claimed of particle 0 of an ensemble; only a share is about all of its
/// particles.
public struct Expectation: Hashable, Sendable {
  /// What is claimed.
  public enum Claim: Hashable, Sendable {
    /// The coordinates after `step` updates are these, to within `tolerance`; nil is not checked.
    case position(step: Int, x: Double?, y: Double?, tolerance: Double)
    /// The loss is below `loss` after some update up to number `step`.
    case lossBelow(Double, by: Int)
    /// The loss at the average of the positions is below `loss` after some update up to `step`.
    case averageLossBelow(Double, by: Int)
    /// After `step` updates the share of the particles in the well of the minimum nearest to `well`
    /// lies above and below these bounds; nil is not checked. `ofAverages` counts where their averages
    /// are instead.
    case share(step: Int, well: Vector, above: Double?, below: Double?, ofAverages: Bool = false)
    /// The run leaves the finite numbers in some update up to number `step`.
    case diverges(by: Int)
  }

  /// Which optimizer, by its place in the preset.
  public var optimizer: Int
  /// What is claimed.
  public var claim: Claim
  /// Where the preset says so.
  public var position: Position

  /// `claim` about the optimizer at place `optimizer`, made at `position`.
  public init(optimizer: Int, claim: Claim, position: Position) {
    self.optimizer = optimizer
    self.claim = claim
    self.position = position
  }
}
