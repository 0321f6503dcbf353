import Optimization
import Presets

/// What a hand can change about a scene; all else stays as the preset has it.
struct Content: Sendable {
  var landscape: any Landscape
  var optimizers: [Optimizer]
  var score: Score
  var start: Vector
  var seed: UInt64
  /// What a step takes in simulated time.
  var time: StepTime
  /// With the steps that follow from all that.
  var beats: [Beat]
}

extension Content: Equatable {
  static func == (one: Self, other: Self) -> Bool {
    one.landscape.isSame(as: other.landscape)
      && (one.optimizers, one.score, one.start, one.seed, one.time, one.beats)
        == (other.optimizers, other.score, other.start, other.seed, other.time, other.beats)
  }
}

extension Content {
  /// Whether it makes the same race as `other`, though the changes may be written in another way.
  func acts(as other: Self) -> Bool {
    var content = self
    content.score = other.score
    return score.acts(as: other.score, of: optimizers, on: landscape) && content == other
  }
}

extension Preset {
  /// What of it a hand can change.
  var content: Content {
    get {
      Content(
        landscape: landscape, optimizers: optimizers, score: score, start: start, seed: seed,
        time: time, beats: beats)
    }
    set {
      landscape = newValue.landscape
      (optimizers, score, start, seed, time, beats) = (
        newValue.optimizers, newValue.score, newValue.start, newValue.seed, newValue.time,
        newValue.beats
      )
    }
  }
}
