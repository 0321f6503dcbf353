import Optimization

/// Something that comes true about an optimizer at some step; of an ensemble it is about particle 0.
public struct Condition: Hashable, Sendable {
  /// What comes true.
  public enum Event: Hashable, Sendable {
    /// The loss is below this.
    case lossBelow(Double)
    /// The position is nearer than this to a place.
    case distanceBelow(Double, around: Vector)
    /// The gradient is shorter than this.
    case gradientNormBelow(Double)
    /// The run has left the finite numbers.
    case diverged
    /// Gradient and last move are both under 1e-10.
    case converged
    /// It is outside the well of the minimum nearest to a place; nil for the well that it begins in.
    case escaped(well: Vector?)
  }

  /// The optimizer, by name.
  public var optimizer: String
  /// What comes true about it.
  public var event: Event
}

extension Condition {
  /// The first step from `first` to `last` at which it is true of a run; nil where there is none.
  ///
  /// `start` stands at its start, and `basins` say which well is which.
  func firstStep(of start: Run, from first: Int, to last: Int, _ basins: Basins) -> Int? {
    var run = start
    let well: Int? =
      if case .escaped(let place) = event {
        place.flatMap(basins.well(near:)) ?? basins.minimum(of: start.particle.position)
      } else {
        nil
      }
    var before = start.particle.position
    var step = 0
    var found: Int?
    func look(_ sample: Sample) {
      let move = (sample.position - before).norm
      before = sample.position
      guard step >= first, found == nil else { return }
      let isTrue =
        switch event {
        case .lossBelow(let loss): sample.loss < loss
        case .distanceBelow(let distance, let place): (sample.position - place).norm < distance
        case .gradientNormBelow(let norm): sample.gradientNorm < norm
        case .diverged: false
        case .converged: step > 0 && sample.gradientNorm < 1e-10 && move < 1e-10
        case .escaped: well != nil && basins.minimum(of: sample.position) != well
        }
      if isTrue { found = step }
    }
    if run.particle.divergedAt == nil { look(run.sample) }
    let stride = 256
    while found == nil, step < last, run.particle.divergedAt == nil {
      run.advance(by: min(stride, last - step)) { samples in
        for sample in samples {
          step += 1
          look(sample)
        }
      }
    }
    guard found == nil, case .diverged = event else { return found }
    return run.particle.divergedAt.flatMap { $0 <= last ? max($0, first) : nil }
  }
}
