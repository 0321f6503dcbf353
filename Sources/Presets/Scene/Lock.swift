/// Something about a scene that keys and commands leave alone where its preset says so.
public enum Lock: String, CaseIterable, Sendable {
  /// The landscape and its parameters.
  case landscape
  /// Where the optimizers begin.
  case start
  /// The seed of the noise.
  case seed
  /// Which optimizers there are.
  case optimizers
  /// The rules and their hyper-parameters.
  case rule
  /// The learning rates.
  case learningRate = "learning_rate"
  /// The noise of the gradients.
  case noise
  /// The averages.
  case average
  /// All other settings of an optimizer.
  case settings
  /// Steps a second.
  case speed
  /// What is drawn where.
  case layout
  /// The part of the plane that is shown.
  case view
  /// Which preset is open, and what is kept as one.
  case presets
}
