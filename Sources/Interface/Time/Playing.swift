import Optimization
import Presets

// Steps are virtual time: what is due is made up for in whole steps, and a slow terminal only makes
// fewer frames of them.

extension State {
  /// Lets time pass: the steps that are due are made, up to the next pause.
  mutating func pass(_ elapsed: Duration) {
    ageToast(elapsed)
    passSteps(elapsed)
    passEnd(elapsed)
    advanceJobs()
  }

  private mutating func passSteps(_ elapsed: Duration) {
    let seconds = elapsed / .seconds(1)
    guard playback.goal == nil else { return proceed() }
    guard playback.isPlaying else { return }
    guard playback.hold <= .zero else { return read(for: elapsed) }
    let speed = max(playback.speed, playback.leastSpeed)
    playback.pendingSteps += speed * min(seconds, Self.longestTick)
    let due = Int(saturating: playback.pendingSteps)
    playback.pendingSteps -= Double(due)
    play(due)
  }

  /// After a stall (a suspended program, a closed lid) the animation goes on, it does not jump.
  private static let longestTick = 0.25

  private mutating func play(_ count: Int) {
    let beat = scene.preset.beats.first { $0.step > scene.timeline.step }?.step ?? .max
    let due = scene.timeline.isMidUpdate ? max(1, count) : count
    scene.timeline.advance(
      by: min(due, beat - scene.timeline.step), work: Self.particleStepsPerFrame)
    if scene.timeline.step == beat { arrive() }
    if scene.timeline.isFinished { playback.isPlaying = false }
  }

  /// Stops at a beat: until it is played on, or until what is said could be read.
  private mutating func arrive() {
    let step = scene.timeline.step
    playback.pendingSteps = 0
    let isWaiting = scene.preset.beats.contains { $0.step == step && $0.pauses && !$0.isMissed }
    if isWaiting, !playback.pace.isUnattended {
      playback.isPlaying = false
    } else {
      holdToRead()
    }
  }

  /// What a frame has time for, about, in particles moved by a step: what more is due is let go, so
  /// that keys are answered however many particles there are.
  static let particleStepsPerFrame = 1 << 19

  /// Sets out for a step, forward or back, and arrives there at once or, where that takes longer
  /// than a frame, as time passes.
  mutating func go(to target: Int) {
    let target = min(max(0, target), scene.timeline.stepLimit)
    scene.timeline.rewind(to: target)
    playback.goal = target
    proceed()
  }

  private mutating func proceed() {
    guard let goal = playback.goal else { return }
    scene.timeline.advance(by: goal - scene.timeline.step, work: Self.particleStepsPerFrame)
    if scene.timeline.step >= goal || scene.timeline.isFinished { playback.goal = nil }
  }

  /// Pauses, and shows the race after `step` updates.
  public mutating func show(step: Int) {
    playback.isPlaying = false
    playback.goal = nil
    playback.isOpening = false
    scene.timeline.seek(to: step)
    // What is looked at is the scene, not what lies over it.
    playback.openedPage = scene.beatIndex.map { scene.preset.beats[$0].place }
    followBeats()
    fitView()
    touch()
  }

  /// Back to the start, playing on unless the scene pauses there.
  mutating func restart() {
    scene.timeline.seek(to: 0)
    view.leastHorizon = 0
    playback.isOpening = false
    pauseAtStart()
  }

  private mutating func pauseAtStart() {
    playback.goal = nil
    playback.pendingSteps = 0
    if scene.pausesAtStart, !playback.pace.isUnattended { playback.isPlaying = false }
    holdToRead()
  }

  mutating func togglePlaying() {
    guard !playback.isOpening else { return begin() }
    guard !playback.isPlaying else {
      playback.isPlaying = false
      // What is seen while nothing moves is a whole step.
      if scene.timeline.isMidUpdate { playback.goal = scene.timeline.step + 1 }
      return
    }
    guard !scene.timeline.isFinished else {
      say(.atTheEnd)
      return
    }
    playback.isPlaying = true
    playback.pendingSteps = 0
    // Who asks to go on has read what there was.
    playback.hold = .zero
  }

  mutating func step(_ count: Int) {
    let (step, isBeyond) = (playback.goal ?? scene.timeline.step).addingReportingOverflow(count)
    goTo(step: isBeyond ? scene.timeline.stepLimit : step)
  }

  mutating func goTo(step: Int) {
    playback.isPlaying = false
    go(to: step)
  }

  /// Goes to the step that the mouse points at on an axis.
  mutating func scrub(to step: Double) {
    goTo(step: min(max(0, Int(saturating: step.rounded())), scene.timeline.stepLimit))
  }

  mutating func restartWithNewSeed() {
    scene.timeline.seek(to: 0)
    playback.goal = nil
    // No longer than can be typed again.
    edit { $0.seed = Philox.seed(after: $0.seed) & 0xFFFF_FFFF }
    view.leastHorizon = 0
    pauseAtStart()
    say(.seed(scene.preset.seed))
  }

  /// Speeds go 1, 2, 5, 10, 20, 50 and so on, within what can be seen and what can be computed.
  mutating func changeSpeed(_ direction: Int) {
    let ladder = Self.speeds
    let next =
      direction > 0
      ? ladder.first { $0 > playback.speed * 1.001 } ?? playback.speed
      : ladder.last { $0 < playback.speed * 0.999 } ?? playback.speed
    setSpeed(next)
  }

  mutating func setSpeed(_ speed: Double) {
    playback.speed = speed
    say(.stepsASecond(Numerals.short(speed)))
  }

  /// What can be computed.
  static let fastest = 1e5

  private static let speeds = [
    0.5, 1, 2, 5, 10, 20, 30, 60, 120, 250, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, fastest,
  ]
}
