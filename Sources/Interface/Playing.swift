import Optimization
import Presets

// Steps are virtual time: what is due is made up for in whole steps, and a slow terminal only makes
// fewer frames of them.

extension State {
  /// Lets time pass: the steps that are due are made, up to the next pause.
  mutating func pass(_ elapsed: Duration) {
    let seconds = elapsed / .seconds(1)
    ageToast(elapsed)
    guard isPlaying else { return }
    pendingSteps += speed * min(seconds, Self.longestTick)
    let due = Int(pendingSteps)
    pendingSteps -= Double(due)
    play(due)
  }

  /// After a stall (a suspended program, a closed lid) the animation goes on, it does not jump.
  private static let longestTick = 0.25

  private mutating func play(_ count: Int) {
    let pause = preset.beats.first { $0.pauses && $0.step > timeline.step }?.step ?? .max
    timeline.advance(by: min(count, pause - timeline.step))
    if timeline.step == pause || timeline.isFinished { isPlaying = false }
  }

  /// Pauses, and shows the race after `step` updates.
  public mutating func show(step: Int) {
    isPlaying = false
    timeline.seek(to: step)
    touch()
  }

  /// Back to the start, playing on unless the scene pauses there.
  mutating func restart() {
    timeline.seek(to: 0)
    pauseAtStart()
  }

  private mutating func pauseAtStart() {
    pendingSteps = 0
    if !Self.playsAtStart(preset) { isPlaying = false }
  }

  mutating func togglePlaying() {
    guard !isPlaying else {
      isPlaying = false
      return
    }
    guard !timeline.isFinished else {
      say("at the end: r starts again, p opens another preset")
      return
    }
    isPlaying = true
    pendingSteps = 0
  }

  mutating func step(_ count: Int) {
    show(step: timeline.step + count)
  }

  mutating func restartWithNewSeed() {
    preset.seed = Philox.seed(after: preset.seed)
    sceneRevision += 1
    timeline = Timeline(preset.race, stepLimit: preset.steps)
    pauseAtStart()
    say("seed \(preset.seed)")
  }

  /// Speeds go 1, 2, 5, 10, 20, 50 and so on, within what can be seen and what can be computed.
  mutating func changeSpeed(_ direction: Int) {
    let ladder = Self.speeds
    let next =
      direction > 0
      ? ladder.first { $0 > speed * 1.001 } ?? speed
      : ladder.last { $0 < speed * 0.999 } ?? speed
    setSpeed(next)
  }

  mutating func setSpeed(_ speed: Double) {
    self.speed = speed
    say("\(Numerals.short(speed)) steps a second")
  }

  /// What can be computed.
  static let fastest = 1e5

  private static let speeds = [
    0.5, 1, 2, 5, 10, 20, 30, 60, 120, 250, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, fastest,
  ]
}
