import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct PlayingTests {
  /// A lesson that pauses at steps 10 and 25.
  private static func lesson(pausingAtStart: Bool = false) -> Preset {
    var preset = Preset.crowd(3, steps: 100)
    preset.speed = 10
    preset.beats = [
      Beat(step: 0, text: "First.", pauses: pausingAtStart),
      Beat(step: 10, text: "Second.", pauses: true), Beat(step: 20, text: "Third."),
      Beat(step: 25, text: "Fourth.", pauses: true),
    ]
    return preset
  }

  // MARK: - Time

  @Test func stepsAreSpeedTimesTime() {
    var state = State.on(.crowd(2))
    state.press("r")
    for _ in 0..<60 { state.wait(.milliseconds(50)) }
    #expect(state.scene.timeline.step == 90)
  }

  @Test(arguments: [1, 4, 7, 33, 200]) func slowFramesLoseNoSteps(milliseconds: Int) {
    var state = State.on(.crowd(2))
    let frames = 4200 / milliseconds
    for _ in 0..<frames { state.wait(.milliseconds(milliseconds)) }
    let due = 30 * Double(frames * milliseconds) / 1000
    #expect((due - 1.001...due + 0.001).contains(Double(state.scene.timeline.step)))
  }

  @Test func aStallDoesNotJump() {
    var state = State.on(.crowd(2))
    state.wait(.seconds(3600))
    #expect(state.scene.timeline.step <= 8)
  }

  @Test func timeAloneDecidesWhatIsSeen() {
    var fine = State.on(.crowd(4))
    var coarse = fine
    for _ in 0..<40 { fine.wait(.milliseconds(25)) }
    for _ in 0..<10 { coarse.wait(.milliseconds(100)) }
    #expect(fine.past == coarse.past)
  }

  @Test func nothingPassesWhilePaused() {
    var state = State.on(.crowd(2))
    state.press(" ")
    for _ in 0..<100 { state.wait(.milliseconds(100)) }
    #expect(state.scene.timeline.step == 0)
    #expect(!state.isAnimated)
  }

  @Test func pauseAndPlayGoOnWhereTheyWere() {
    var state = State.on(.crowd(2))
    state.wait(.milliseconds(100))
    state.press("  ")
    #expect(state.playback.isPlaying)
    state.wait(.milliseconds(100))
    #expect(state.scene.timeline.step == 6)
  }

  @Test func speedsGoUpAndDownALadder() {
    var state = State.on(.crowd(2))
    state.press("+")
    #expect(state.playback.speed == 60)
    state.press("--")
    #expect(state.playback.speed == 20)
    state.press(String(repeating: "-", count: 50))
    #expect(state.playback.speed == 0.5)
    state.press(String(repeating: "+", count: 50))
    #expect(state.playback.speed == 100_000)
  }

  // MARK: - Beats and ends

  @Test(arguments: [10.0, 250, 100_000]) func pausesExactlyAtBeats(speed: Double) {
    var preset = Self.lesson()
    preset.speed = speed
    var state = State.on(preset)
    var pauses: [Int] = []
    for _ in 0..<400 {
      if !state.playback.isPlaying {
        pauses.append(state.scene.timeline.step)
        state.press(" ")
      }
      state.wait(.milliseconds(100))
      if state.scene.timeline.isFinished { break }
    }
    #expect(pauses == [10, 25])
    #expect(state.scene.timeline.step == 100)
  }

  @Test func sceneThatPausesAtItsStartAlwaysDoes() {
    var state = State.on(Self.lesson(pausingAtStart: true))
    #expect(!state.playback.isPlaying)
    state.press(" ")
    state.wait(.milliseconds(200))
    #expect(state.scene.timeline.step == 2)
    state.press("r")
    #expect(!state.playback.isPlaying)
    state.press(" ")
    state.press("R")
    #expect(!state.playback.isPlaying)
  }

  @Test func captionFollowsTheStep() {
    var state = State.on(Self.lesson())
    #expect(state.scene.beatIndex == 0)
    state.show(step: 24)
    #expect(state.scene.beatIndex == 2)
    state.press(".")
    #expect(state.scene.beatIndex == 3)
    state.press(",")
    #expect(state.scene.beatIndex == 2)
  }

  @Test func playingEndsAtTheEndAndSaysHowToGoOn() {
    var state = State.on(.crowd(2, steps: 5))
    for _ in 0..<10 { state.wait(.milliseconds(100)) }
    #expect(state.scene.timeline.step == 5)
    #expect(!state.playback.isPlaying)
    state.press(".")
    #expect(state.scene.timeline.step == 5)
    state.press(" ")
    #expect(!state.playback.isPlaying)
    #expect(state.input.toast?.text.contains("r starts again") == true)
  }

  @Test func aRaceWithoutSurvivorsEnds() {
    var preset = Preset.crowd(1)
    preset.optimizers[0].learningRate = LearningRate(constant: 1e6)
    var state = State.on(preset)
    for _ in 0..<100 { state.wait(.milliseconds(100)) }
    #expect(!state.playback.isPlaying)
    #expect(state.scene.timeline.race.runs[0].particle.divergedAt != nil)
  }

  // MARK: - Steps

  @Test func oneStepBackIsAsIfItHadNeverBeenMade() {
    for count in [1, 2, 63, 64, 65, 130] {
      var state = State.on(.crowd(5))
      state.show(step: count - 1)
      state.press("]")
      let before = state.past
      state.press(".,")
      #expect(state.past == before)
      // What optimizers remember shows in what they do next.
      var direct = State.on(.crowd(5))
      direct.show(step: count - 1)
      direct.press("]")
      state.press(String(repeating: ".", count: 40))
      direct.press(String(repeating: ".", count: 40))
      #expect(state.past == direct.past)
    }
  }

  @Test func theWayToAStepDoesNotMatter() {
    var wandering = State.on(.crowd(6))
    for step in [300, 12, 499, 64, 63, 200, 128] { wandering.show(step: step) }
    var direct = State.on(.crowd(6))
    direct.show(step: 128)
    #expect(wandering.past == direct.past)
  }

  @Test func steppingPausesAndStaysWithinTheRace() {
    var state = State.on(.crowd(2, steps: 3))
    state.press(",")
    #expect(state.scene.timeline.step == 0)
    #expect(!state.playback.isPlaying)
    state.press(".......")
    #expect(state.scene.timeline.step == 3)
  }

  @Test func restartGoesBackWithTheSameNoise() {
    var state = State.on(.crowd(4))
    let first = state.past
    state.show(step: 77)
    let later = state.past
    state.press("r")
    #expect(state.past == first)
    state.show(step: 77)
    #expect(state.past == later)
  }

  @Test func newSeedsCanBeTypedAgain() {
    var state = State.on(.crowd(1))
    var seeds: Set<UInt64> = []
    for _ in 0..<20 {
      state.press("R")
      seeds.insert(state.scene.preset.seed)
    }
    #expect(seeds.count == 20 && seeds.allSatisfy { $0 < 1 << 32 })
  }

  @Test func newNoiseIsTheSameNewNoiseEveryTime() {
    var state = State.on(.crowd(4))
    state.show(step: 50)
    let old = state.past
    var other = state
    state.press("R")
    #expect(state.scene.timeline.step == 0)
    #expect(state.scene.preset.seed == Philox.seed(after: 11) & 0xFFFF_FFFF)
    state.show(step: 50)
    #expect(state.past != old)
    #expect(state.past.samples[0] == old.samples[0], "one without noise is not touched")
    other.press("R")
    other.show(step: 50)
    #expect(state.past == other.past)
  }

  /// An ensemble of which a frame has time for half.
  private func large() throws -> State {
    let text = """
      title: Large
      landscape: himmelblau
      steps: 9
      speed: 1000
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.01, particles: \(State.particleStepsPerFrame + 1)}
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "f.yaml"))
    state.togglePlaying()
    return state
  }

  @Test func aLongStepIsMadeOverManyFrames() throws {
    var state = try large()
    state.press(".")
    #expect(state.scene.timeline.step == 0)
    #expect(state.playback.goal == 1)
    #expect(state.isAnimated)
    #expect(!state.playback.isPlaying)
    #expect(state.text.contains("SEEKS"))
    state.wait(.milliseconds(16))
    #expect(state.scene.timeline.step == 1)
    #expect(state.playback.goal == nil)
    #expect(!state.isAnimated)
  }

  @Test func pausingFinishesTheStepThatIsBeingMade() throws {
    var state = try large()
    state.press(" ")
    state.wait(.milliseconds(16))
    #expect(state.scene.timeline.step == 0)
    state.press(" ")
    #expect(state.scene.timeline.isMidUpdate)
    state.wait(.milliseconds(16))
    #expect(state.scene.timeline.step == 1)
    #expect(!state.scene.timeline.isMidUpdate)
    state.wait(.milliseconds(16))
    #expect(state.scene.timeline.step == 1)
  }

  @Test func stepsAskedForOnTheWayAddUp() throws {
    var state = try large()
    state.press("..")
    #expect(state.scene.timeline.step == 1)
    #expect(state.playback.goal == 2)
    state.press(".")
    #expect(state.playback.goal == 3)
    state.press(",")
    #expect(state.playback.goal == nil)
    #expect(state.scene.timeline.step == 2)
    state.press(",")
    #expect(state.playback.goal == 1)
    #expect(state.scene.timeline.step == 0)
    state.press("r")
    #expect(state.playback.goal == nil)
    #expect(state.scene.timeline.step == 0)
    #expect(!state.scene.timeline.isMidUpdate)
  }
}
