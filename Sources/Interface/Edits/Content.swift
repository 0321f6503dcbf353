import Optimization
import Presets

/// What a hand can change about a scene; all else stays as the preset has it.
struct Content: Equatable, Sendable {
  var optimizers: [Optimizer]
  var score: Score
  var start: Vector
  var seed: UInt64
}

extension Preset {
  /// What of it a hand can change.
  var content: Content {
    get { Content(optimizers: optimizers, score: score, start: start, seed: seed) }
    set {
      (optimizers, score, start, seed) = (
        newValue.optimizers, newValue.score, newValue.start, newValue.seed
      )
    }
  }
}
