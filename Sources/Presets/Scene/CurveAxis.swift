/// What the curves are drawn over.
public enum CurveAxis: String, CaseIterable, Sendable {
  /// Updates.
  case steps
  /// Gradients of one sample, so that full gradients and batches are compared by their cost.
  case evaluations
  /// Simulated time, in units of one sample's gradient.
  case time
  /// The learning rate, which a range test raises step by step.
  case learningRate = "learning_rate"

  /// Those that all optimizers have at any time, so that a preset may ask for them.
  public static let ofAll: [CurveAxis] = [.steps, .evaluations, .time]

  /// What it is, in a few words.
  public var summary: String {
    switch self {
    case .steps: "the steps"
    case .evaluations: "gradients of one sample"
    case .time: "simulated time, in gradients of one sample"
    case .learningRate: "the rate of a range test"
    }
  }
}
