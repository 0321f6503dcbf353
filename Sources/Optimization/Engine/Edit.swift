/// A change made by hand to one optimizer, dated: it holds from the update with number `step` on.
public struct Edit: Hashable, Sendable {
  /// What is changed.
  public enum Change: Hashable, Sendable {
    /// The learning rate is multiplied by this, > 0.
    case learningRate(factor: Double)
    /// Sigma is multiplied by this, > 0.
    case sigma(factor: Double)
    /// An optimizer without noise gets noise of this constant sigma.
    case addedSigma(Double)
  }

  /// The first update that feels it.
  public var step: Int
  /// Which run of the race.
  public var run: Int
  /// What is changed.
  public var change: Change

  /// A change of run number `run` from update `step` on.
  public init(step: Int, run: Int, change: Change) {
    self.step = step
    self.run = run
    self.change = change
  }
}

extension Tuning {
  /// Takes in one more change.
  mutating func apply(_ change: Edit.Change) {
    switch change {
    case .learningRate(let factor): learningRateFactor *= factor
    case .sigma(let factor): sigmaFactor *= factor
    case .addedSigma(let sigma): addedSigma = sigma
    }
  }
}
