import Optimization

/// What can be changed about an optimizer while it runs.
public enum Tunable: String, Hashable, Sendable {
  /// The learning rate of the next update.
  case learningRate = "eta"
  /// The noise of the next update.
  case sigma = "sigma"

  /// What it is called on the screen.
  var word: String { rawValue }

  /// What else it is called, and typed as.
  var aliases: [String] {
    switch self {
    case .learningRate: ["learning rate", "rate", "lr", "学习率"]
    case .sigma: ["noise", "噪声"]
    }
  }

  /// What stands above a column of it, or before one.
  var heading: Phrase {
    switch self {
    case .learningRate: .eta
    case .sigma: .sigma
    }
  }

  /// What a heading is of, if it is of one.
  init?(_ heading: Phrase) {
    guard let value = [Self.learningRate, .sigma].first(where: { $0.heading == heading }) else {
      return nil
    }
    self = value
  }

  /// What it is for `run` now.
  func value(of run: Run) -> Double {
    switch self {
    case .learningRate: run.learningRate
    case .sigma: run.sigma
    }
  }
}
