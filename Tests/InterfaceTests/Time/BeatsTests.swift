import Optimization
import Presets
import Testing

@testable import Interface

/// Beats as time passes.
@Suite struct BeatsTests {
  // MARK: - Reading

  /// Fifteen columns a second: 45 columns take three seconds.
  @Test func theClockStandsUntilItCouldBeRead() throws {
    let text = String(repeating: "x", count: 45)
    var state = try State.lesson("  - {at: 5, say: \(text)}\n  - {at: 8, say: Short.}")
    state.play(for: .milliseconds(500))
    #expect(state.scene.timeline.step == 5)
    #expect(state.playback.isPlaying)
    state.play(for: .milliseconds(2950))
    #expect(state.scene.timeline.step == 5)
    state.play(for: .milliseconds(350))
    #expect(state.scene.timeline.step == 8)
    state.play(for: .milliseconds(1450))
    #expect(state.scene.timeline.step == 8)
    state.play(for: .milliseconds(150))
    #expect(state.scene.timeline.step == 9)
  }

  @Test func whatIsSaidAtTheStartIsReadFirst() throws {
    var state = try State.lesson("  - {at: 0, say: Short.}")
    state.play(for: .milliseconds(1450))
    #expect(state.scene.timeline.step == 0 && state.playback.isPlaying)
    state.play(for: .milliseconds(300))
    #expect(state.scene.timeline.step > 0)
    state.press("r")
    state.play(for: .milliseconds(1450))
    #expect(state.scene.timeline.step == 0)
  }

  @Test func whoPlaysOnHasReadIt() throws {
    var state = try State.lesson("  - {at: 0, say: \(String(repeating: "x", count: 60))}")
    state.press("  ")
    state.play(for: .milliseconds(200))
    #expect(state.scene.timeline.step == 2)
  }

  // MARK: - To and fro

  @Test func pagesGoFromBeatToBeat() throws {
    var state = try State.lesson(
      "  - {at: 0, say: a}\n  - {at: 7, say: b}\n  - {at: 7, say: c}\n  - {at: 20, say: d}")
    var steps: [Int] = []
    for key in [Key.pageDown, .pageDown, .pageDown, .pageUp, .pageUp, .pageUp] {
      state.press(key)
      #expect(!state.playback.isPlaying)
      steps.append(state.scene.timeline.step)
    }
    #expect(steps == [7, 20, 20, 7, 0, 0])
    state.show(step: 10)
    state.press(.pageUp)
    #expect(state.scene.timeline.step == 7)
  }

  @Test func backIsExactOverWhatABeatSets() throws {
    let beats = """
        - {at: 3, say: a}
        - {at: 6, set: {optimizer: A, learning_rate: 0.25}, say: b}
        - {at: 9, set: [{optimizer: A, rule: adam}, {optimizer: B, noise: {sigma: 1}}], say: c}
      """
    var state = try State.lesson(beats)
    state.show(step: 3)
    let before = state.past
    for _ in 0..<3 { state.press(.pageDown) }
    #expect(state.scene.timeline.step == 9)
    #expect(state.scene.timeline.race.runs[0].optimizer.rule is Adam)
    state.show(step: 12)
    let after = state.past
    state.press(.pageUp)
    state.press(.pageUp)
    #expect(state.scene.timeline.race.runs[0].learningRate == 0.25)
    state.press(.pageUp)
    #expect(state.past == before)
    state.show(step: 12)
    #expect(state.past == after)
    #expect(state.handChangeCount == 0)
  }

  // MARK: - Conditions

  @Test func aConditionPausesExactlyWhereItComes() throws {
    // The loss of A is 40, 10, 2.5, .625, .15625.
    var state = try State.lesson(
      "  - {until: {optimizer: A, loss_below: 1}, pause: true, say: 'At {step}: {A.loss}.'}")
    state.play(for: .seconds(2))
    #expect(state.scene.timeline.step == 3)
    #expect(!state.playback.isPlaying)
    #expect(state.caption == ["At 3: 6.250e-01."])
  }

  @Test func aConditionFollowsTheHand() throws {
    var state = try State.lesson(
      """
        - {until: {optimizer: A, loss_below: 1}, set: {optimizer: B, learning_rate: 0.5},
           say: 'At {step}: {A.loss}.'}
      """)
    let plain = state.scene.preset
    state.show(step: 1)
    state.press("[[[")
    #expect(state.scene.preset.beats[0].step == 5)
    #expect(state.scene.preset.score.changes.last?.step == 5)
    state.show(step: 60)
    #expect(state.caption[0].hasPrefix("At 5: "))
    state.press("UUU")
    #expect(state.scene.preset.beats == plain.beats && state.scene.preset.score == plain.score)
    state.show(step: 60)
    #expect(state.caption == ["At 3: 6.250e-01."])
    #expect(state.scene.timeline.race.runs[1].learningRate == 0.5)
  }

  @Test func whatNeverComesIsSaidAtTheEnd() throws {
    var state = try State.lesson(
      """
        - {at: 0, say: Watch.}
        - {until: {optimizer: A, loss_below: -1}, pause: true, say: There., layout: curves}
        - {until: {optimizer: B, diverged: true}, say: Gone.}
      """, steps: 20)
    state.show(step: 19)
    #expect(state.caption == ["Watch."])
    state.show(step: 20)
    let words = "This never came by step 20: A: loss below -1.0; B: diverged."
    #expect(state.caption == [words])
    #expect(state.view.layout == .panes)
    #expect(state.text.contains(words))
    #expect(state.summary.contains("said at step 20: \(words)"))
  }

  // MARK: - Questions

  private static let question = """
      - {at: 2, ask: Where is A now?, choices: ["near {A.x}", far, gone], answer: 1, because: It halves.}
      - {at: 9, say: Later.}
    """

  @Test func aQuestionWaitsForADigit() throws {
    var state = try State.lesson(Self.question)
    state.play(for: .seconds(1))
    #expect(state.scene.timeline.step == 2 && !state.playback.isPlaying)
    #expect(state.caption == ["Where is A now?", "1 near 2.0000", "2 far", "3 gone"])
    state.press("4")
    #expect(state.caption.count == 4)
    state.press("2")
    #expect(
      state.caption == ["\u{2717} 2 far: wrong. \u{2713} 1 near 2.0000: right. It halves."])
    #expect(state.view.focus == 0)
    // It has been answered: digits are optimizers again.
    state.press("2")
    #expect(state.view.focus == 1)
    state.press(" ")
    state.play(for: .milliseconds(800))
    #expect(state.caption == ["Later."])
    state.press(.pageUp)
    #expect(state.caption.count == 1)
    state.show(step: 1)
    state.show(step: 2)
    #expect(state.caption.count == 4, "gone back before it, it is asked again")
    state.press("1")
    #expect(state.caption == ["\u{2713} 1 near 2.0000: right. It halves."])
  }

  @Test func aClickAnswers() throws {
    var state = try State.lesson(Self.question)
    state.show(step: 2)
    let place = try #require(state.find("3 gone"))
    state.click(x: place.x, y: place.y)
    #expect(state.caption[0].hasPrefix("\u{2717} 3 gone: wrong."))
  }

  @Test func withoutBrailleSignsAreASCII() throws {
    var state = try State.lesson(Self.question)
    state.view.display.glyphs = .ascii
    state.show(step: 2)
    state.press("3")
    #expect(state.caption == ["x 3 gone: wrong. + 1 near 2.0000: right. It halves."])
  }

  @Test func nothingMovesWhenItIsAnswered() throws {
    var state = try State.lesson(Self.question)
    state.show(step: 2)
    let screen = Screen(state).caption
    #expect(screen.rows == 2)
    state.press("2")
    #expect(Screen(state).caption == screen)
  }

  /// As `play --autoplay` has it: nothing pauses.
  @Test func unattendedItIsAnsweredInTime() throws {
    let beats = Self.question
    var preset = try State.lesson(beats).scene.preset
    for index in preset.beats.indices { preset.beats[index].pauses = false }
    var state = State.on(preset)
    // 42 columns of question and answers take 2.8 seconds, the 37 of the verdict 2.4.
    let asked = state.readingTimes(at: 2)
    state.play(for: .milliseconds(200) + asked.question - .milliseconds(50))
    #expect(state.caption.count == 4)
    state.play(for: .milliseconds(50))
    #expect(state.caption == ["\u{2713} 1 near 2.0000: right. It halves."])
    #expect(state.scene.timeline.step == 2)
    state.play(for: asked.verdict + .milliseconds(150))
    #expect(state.scene.timeline.step > 2)
  }
}

extension State {
  /// How long the question at a step takes to read, and what is said when it has been answered, in
  /// whole ticks.
  fileprivate func readingTimes(at step: Int) -> (question: Duration, verdict: Duration) {
    func ticks(_ columns: Int) -> Duration {
      .milliseconds((1000 * columns / 15 + 49) / 50 * 50)
    }
    var state = self
    state.show(step: step)
    let question = state.caption.reduce(0) { $0 + $1.count }
    state.press("1")
    return (ticks(question), ticks(state.caption.reduce(0) { $0 + $1.count }))
  }
}
