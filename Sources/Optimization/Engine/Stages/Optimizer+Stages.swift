// An update in its order, which runs and ensembles share:
//
//     the gradient of the landscape or of a batch, with what a penalty adds to it
//     gradient stages: ascent, weight decay, noise, clip
//     the rule
//     times the learning rate, subtracted from the position
//     position stages: projection, lookahead
//     the average

extension Optimizer {
  /// What happens to a gradient before the rule gets it.
  var gradientStages: GradientStages {
    GradientStages(
      ascent: ascent, weightDecay: weightDecay, isNoisy: noise != nil,
      noiseStretch: noise?.stretch ?? Vector(1, 1), clip: clip)
  }

  /// What happens to a position after the move.
  var positionStages: PositionStages {
    PositionStages(
      projection: constraint.flatMap { $0.method == .projection ? $0 : nil }, lookahead: lookahead)
  }

  /// The constraint that adds to the gradient itself, if there is one.
  var penalty: Constraint? { constraint.flatMap { $0.method == .projection ? nil : $0 } }
}
