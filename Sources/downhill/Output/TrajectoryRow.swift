import Optimization

/// One row of what `downhill run` prints.
struct TrajectoryRow {
  /// Whose it is.
  var optimizer: String
  /// Which particle of an ensemble, counted from 0; 0 for a single run.
  var particle = 0
  /// After how many updates.
  var step: Int
  /// The numbers under `TrajectoryFormat.fields`, nil where there are none.
  var numbers: [Double?]

  /// The present row of a run.
  init(_ run: Run) {
    let sample = run.sample
    let average = run.optimizer.average == nil ? nil : sample.average
    optimizer = run.optimizer.name
    step = run.particle.step
    numbers = [
      sample.position.x, sample.position.y, sample.loss, sample.gradientNorm,
      sample.learningRate, sample.sigma,
      Double(sample.gradientEvaluations) / Double(run.landscape.gradientCost), average?.x,
      average?.y,
    ]
  }

  /// The present row of one particle of an ensemble.
  init(_ ensemble: Ensemble, particle: Int) {
    let position = ensemble.position(of: particle)
    let evaluation = ensemble.evaluation(of: particle)
    let average = ensemble.average(of: particle)
    optimizer = ensemble.optimizer.name
    self.particle = particle
    step = ensemble.step
    numbers = [
      position.x, position.y, evaluation.value, evaluation.gradient.norm,
      ensemble.learningRate(of: particle), ensemble.sigma(of: particle),
      Double(ensemble.gradientEvaluations(of: particle)) / Double(ensemble.landscape.gradientCost),
      average?.x, average?.y,
    ]
  }
}
