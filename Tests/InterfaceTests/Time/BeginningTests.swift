import Optimization
import Presets
import Testing

@testable import Interface

/// A lesson on the screen says what it is called, and waits.
@Suite struct BeginningTests {
  private static let beats = "  - {at: 0, say: First.}\n  - {at: 7, say: Second.}"

  private func waiting(
    _ beats: String = Self.beats, isUnattended: Bool = false, columns: Int = 80
  ) throws -> State {
    try .lesson(
      beats, columns: columns, pace: Pace(waitsToBegin: true, isUnattended: isUnattended))
  }

  @Test func itWaitsWithTitleSummaryAndFirstSentence() throws {
    var state = try waiting()
    state.play(for: .seconds(5))
    #expect(state.scene.timeline.step == 0 && !state.isAnimated)
    for text in ["Halves", "It halves its place.", "First.", "space begins", "PAUSED beat 1/2"] {
      #expect(state.text.contains(text), "\(text)")
    }
    state.press(" ")
    #expect(!state.playback.isOpening && !state.text.contains("space begins"))
    state.play(for: .milliseconds(300))
    #expect(state.scene.timeline.step > 0)
  }

  @Test func aClickBeginsToo() throws {
    var state = try waiting()
    let place = try #require(state.find("space begins"))
    state.click(x: place.x, y: place.y)
    #expect(state.playback.isPlaying && !state.playback.isOpening)
  }

  @Test func whateverMovesTimeBegins() throws {
    for key in [Key.pageDown, .right, .character("}")] {
      var state = try waiting()
      state.press(key)
      #expect(!state.playback.isOpening && state.scene.timeline.step > 0)
    }
    var state = try waiting("  - {at: 0, ask: Which?, choices: [this, that], answer: 2}")
    state.press("2")
    #expect(!state.playback.isOpening && state.caption[0].hasSuffix("2 that: right."))
  }

  @Test func whatPausesAtTheStartIsStillWaitedFor() throws {
    var state = try waiting("  - {at: 0, say: First., pause: true}")
    state.press(" ")
    state.play(for: .seconds(2))
    #expect(!state.playback.isOpening && state.scene.timeline.step == 0)
    state.press(" ")
    state.play(for: .milliseconds(300))
    #expect(state.scene.timeline.step > 0)
  }

  @Test func itBeginsOnceForEachScene() throws {
    var state = try waiting()
    state.press(" r")
    #expect(!state.playback.isOpening)
    _ = update(&state, .loaded(try waiting().scene.preset, 0))
    #expect(state.playback.isOpening && !state.playback.isPlaying)
  }

  @Test func withoutBeatsThereIsNothingToWaitFor() throws {
    let state = State.on(.crowd(1), pace: Pace(waitsToBegin: true))
    #expect(state.playback.isPlaying && !state.playback.isOpening)
  }

  /// Title, summary and sentence are 6 + 20 + 6 columns: 2.1 seconds.
  @Test func unattendedItGoesOnWhenItCouldBeRead() throws {
    var state = try waiting(isUnattended: true)
    #expect(state.text.contains("It halves its place.") && !state.text.contains("space begins"))
    state.play(for: .milliseconds(2050))
    #expect(state.playback.isOpening && state.scene.timeline.step == 0)
    state.play(for: .milliseconds(300))
    #expect(!state.playback.isOpening && state.scene.timeline.step > 0)
  }

  @Test func unattendedNothingPauses() throws {
    var state = try waiting("  - {at: 2, say: Stop., pause: true}", isUnattended: true)
    state.play(for: .seconds(6))
    #expect(state.scene.timeline.step > 2 && state.playback.isPlaying)
  }

  @Test(arguments: [40, 60, 80, 120]) func allOfItIsSeen(columns: Int) throws {
    let state = try waiting(columns: columns)
    for word in ["Halves", "It", "halves", "its", "place.", "space", "begins"] {
      #expect(state.text.contains(word))
    }
  }
}
