/// What a chart can show of every optimizer.
public enum Curve: String, CaseIterable, Sendable {
  /// The loss, and beside it that of an average.
  case loss
  /// The learning rate of the update about to be made.
  case learningRate = "learning_rate"
  /// The standard deviation of the noise in it.
  case sigma
  /// The length of the landscape's gradient.
  case gradientNorm = "gradient_norm"
  /// The distance to the nearest minimum.
  case distance
  /// The learning rate that x feels, of a rule that scales the coordinates apart.
  case effectiveRateX = "effective_rate_x"
  /// The learning rate that y feels.
  case effectiveRateY = "effective_rate_y"
  /// The length of the last move.
  case move
  /// The loss at the average of the positions.
  case averageLoss = "average_loss"

  /// As many charts as there may be at once.
  public static let most = 3

  /// What it shows, in a few words.
  public var summary: String {
    switch self {
    case .loss: "the loss, dashed at an average"
    case .learningRate: "the learning rate of the next update"
    case .sigma: "the noise of the next update"
    case .gradientNorm: "the length of the gradient, before noise and clip"
    case .distance: "how far the nearest minimum is"
    case .effectiveRateX: "the learning rate that x feels"
    case .effectiveRateY: "the learning rate that y feels"
    case .move: "the length of the last move"
    case .averageLoss: "the loss at the average of the positions"
    }
  }
}
