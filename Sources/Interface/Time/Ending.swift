import Optimization

// What becomes of a scene at its end, where somebody has said.

extension State {
  /// How long an end is looked at before the scene begins anew.
  private static let leastRest = Duration.seconds(3)

  /// Whether the scene has come to its end, that could be read, and the program is to leave.
  public var isOver: Bool { playback.pace.end == .leaves && playback.rest == .zero }

  /// Whether the end is being looked at, so that time has to pass.
  var isResting: Bool {
    playback.pace.end != .stays && scene.timeline.isFinished && playback.rest != .zero
  }

  /// Lets time pass at the end.
  mutating func passEnd(_ elapsed: Duration) {
    guard playback.pace.end != .stays, scene.timeline.isFinished, playback.goal == nil,
      input.overlays.isEmpty
    else {
      playback.rest = nil
      return
    }
    let rest = (playback.rest ?? wholeRest) - min(elapsed, .milliseconds(250))
    playback.rest = max(.zero, rest)
    if rest <= .zero, playback.pace.end == .beginsAnew { beginAnew() }
  }

  /// What is said at the very end has to be read; what was said before has been.
  private var wholeRest: Duration {
    let isSaid = scene.preset.beats.last?.step == scene.timeline.step
    let reading = isSaid ? readingTime : .zero
    return playback.pace.end == .beginsAnew ? max(reading, Self.leastRest) : reading
  }

  /// Opens the scene as it was opened first, whatever hands have done to it since.
  private mutating func beginAnew() {
    var preset = scene.preset
    if let first = scene.done.first {
      preset.content = first
      preset.rehearse()
    }
    open(preset, libraryIndex: scene.libraryIndex)
    touch()
  }
}
