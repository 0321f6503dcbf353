import Optimization

/// What can be changed about an optimizer while it runs.
public enum Tunable: String, Hashable, Sendable {
  /// The learning rate of the next update.
  case learningRate = "eta"
  /// The noise of the next update.
  case sigma = "sigma"

  /// What it is called on the screen.
  var word: String { rawValue }

  /// What it is for `run` now.
  func value(of run: Run) -> Double {
    switch self {
    case .learningRate: run.learningRate
    case .sigma: run.sigma
    }
  }
}
