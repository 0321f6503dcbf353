import Optimization

/// A claim about one optimizer, or two, that `downhill check` holds against the run.
///
/// What is claimed of a run is claimed of particle 0 of an ensemble; shares, means and medians are about
/// all of its particles.
public struct Expectation: Hashable, Sendable {
  /// What is claimed.
  public enum Claim: Hashable, Sendable {
    /// These numbers of the row after `step` updates are these, to within `tolerance`.
    case values([Value: Double], step: Int, tolerance: Double)
    /// A number keeps to a bound at a step, at some step, or at every step.
    case bound(Bound, Span)
    /// A number first keeps to a bound at an earlier step than it does for the optimizer at place
    /// `before`, if it ever does there; up to step `by`, or the last of the scene.
    case order(before: Int, Bound, by: Int?)
    /// After `step` updates the share of the particles in the well of the minimum nearest to `well`
    /// lies above and below these bounds; nil is not checked. `ofAverages` counts where their averages
    /// are instead.
    case share(step: Int, well: Vector, above: Double?, below: Double?, ofAverages: Bool = false)
    /// After `step` updates the mean of the positions of all particles is this, each coordinate to
    /// within `tolerance`.
    case mean(Vector, step: Int, tolerance: Double)
    /// At least this share of the particles has been outside the well of the minimum nearest to `well`
    /// at some step up to number `step`.
    case escape(well: Vector, share: Double, by: Int)
    /// The run leaves the finite numbers in some update up to number `step`.
    case diverges(by: Int)
  }

  /// A number in a row of `downhill run`, by the key that claims it.
  public enum Value: String, CaseIterable, Sendable {
    case x
    case y
    case averageX = "average_x"
    case averageY = "average_y"
    case learningRate = "learning_rate"
    case sigma
  }

  /// Which optimizer, by its place in the preset.
  public var optimizer: Int
  /// What is claimed.
  public var claim: Claim
  /// The number of the beat whose question it answers, counted from 1 as the beats stand in the file.
  public var answers: Int?
  /// Where the preset says so.
  public var position: Position

  /// `claim` about the optimizer at place `optimizer`, made at `position`.
  public init(optimizer: Int, claim: Claim, position: Position) {
    self.optimizer = optimizer
    self.claim = claim
    self.position = position
  }
}

extension Expectation.Value {
  /// Whether only an optimizer that keeps an average has it.
  var isOfAverage: Bool { self == .averageX || self == .averageY }

  /// What it is in a row.
  func number(in sample: Sample) -> Double {
    switch self {
    case .x: sample.position.x
    case .y: sample.position.y
    case .averageX: sample.average.x
    case .averageY: sample.average.y
    case .learningRate: sample.learningRate
    case .sigma: sample.sigma
    }
  }
}
