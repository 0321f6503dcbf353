import Optimization

extension Expectation {
  /// A number that changes from step to step and can be claimed to lie above or below another.
  public enum Quantity: String, CaseIterable, Sendable {
    /// The loss at the position.
    case loss
    /// The loss at the average of the positions.
    case averageLoss = "average_loss"
    /// The distance of the position from a place.
    case distance
    /// What the gradients so far have cost, in full gradients.
    case evaluations
    /// The simulated time so far, in gradients of one sample.
    case time
    /// The root of the mean squared distance of all particles from a place.
    case rms
    /// The median of the losses of all particles.
    case medianLoss = "median_loss"

    /// Whether it is a number of all particles, not of one.
    var isOfEnsemble: Bool { self == .rms || self == .medianLoss }
    /// Whether it is measured from a place.
    var hasPlace: Bool { self == .distance || self == .rms }
  }

  /// Where a quantity is claimed to lie.
  public struct Bound: Hashable, Sendable {
    /// What has to keep to it.
    public var quantity: Quantity
    /// The place that a distance is measured from.
    public var place: Vector?
    /// What it is greater than, if that is claimed.
    public var above: Double?
    /// What it is less than, if that is claimed.
    public var below: Double?

    /// `quantity` above and below these numbers.
    public init(
      _ quantity: Quantity, around place: Vector? = nil, above: Double? = nil,
      below: Double? = nil
    ) {
      self.quantity = quantity
      self.place = place
      self.above = above
      self.below = below
    }
  }

  /// When something is claimed to hold.
  public enum Span: Hashable, Sendable {
    /// After so many updates.
    case at(Int)
    /// At some step up to this one.
    case by(Int)
    /// At every step from one to another, or to the last of the scene.
    case from(Int, to: Int?)
  }
}

extension Expectation.Bound {
  /// Whether `value` is within the bounds; what is not a number never is.
  func isMet(by value: Double) -> Bool {
    !value.isNaN && above.map { value > $0 } ?? true && below.map { value < $0 } ?? true
  }

  /// By how much `value` misses the bound: 0 if it does not, infinity for what is not a number.
  func excess(of value: Double) -> Double {
    guard !value.isNaN else { return .infinity }
    return max(0, (above ?? -.infinity) - value, value - (below ?? .infinity))
  }

  /// The quantity of a run in the row of a step; nil for a quantity of all particles.
  func value(in sample: Sample, at step: Int, of subject: BoundSubject) -> Double? {
    switch quantity {
    case .loss: sample.loss
    case .averageLoss: subject.landscape.value(at: sample.average)
    case .distance: place.map { (sample.position - $0).norm }
    case .evaluations: Double(sample.gradientEvaluations) / Double(subject.landscape.gradientCost)
    case .time: subject.time.time(ofSteps: step, evaluations: sample.gradientEvaluations)
    case .rms, .medianLoss: nil
    }
  }

  /// The quantity of all particles; nil for a quantity of a run.
  ///
  /// A particle that has diverged is infinitely far away and has an infinite loss.
  func value(of ensemble: Ensemble) -> Double? {
    switch quantity {
    case .rms: place.map(ensemble.rootMeanSquare(from:))
    case .medianLoss: ensemble.medianLoss
    default: nil
    }
  }

  /// The quantity in words.
  var subject: String {
    let from = place.map { " from (\($0.x), \($0.y))" } ?? ""
    return switch quantity {
    case .loss: "the loss"
    case .averageLoss: "the loss at the average"
    case .distance: "the distance" + from
    case .evaluations: "the number of evaluations"
    case .time: "the simulated time"
    case .rms: "the RMS distance" + from
    case .medianLoss: "the median of the losses"
    }
  }

  /// What is claimed of it, as in "above 1.0 and below 2.0".
  var limits: String {
    [above.map { "above \($0)" }, below.map { "below \($0)" }].compactMap(\.self)
      .joined(separator: " and ")
  }
}

extension Ensemble {
  fileprivate func rootMeanSquare(from place: Vector) -> Double {
    let statistics = statistics
    guard statistics.divergedCount == 0 else { return .infinity }
    let covariance = statistics.covariance
    let spread = Double(statistics.count - 1) / Double(statistics.count)
    let offset = (statistics.mean - place).norm
    return (offset * offset + spread * (covariance.xx + covariance.yy)).squareRoot()
  }

  fileprivate var medianLoss: Double {
    var losses = withLosses(Array.init)
    if divergedCount > 0 {
      for number in losses.indices where hasDiverged(number) { losses[number] = .infinity }
    }
    losses.sort()
    return losses[Int((0.5 * Double(losses.count - 1)).rounded())]
  }
}
