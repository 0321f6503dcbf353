import Optimization
import Presets
import Testing

@testable import Interface

/// What becomes of a scene at its end.
@Suite struct EndingTests {
  private static let beats = "  - {at: 2, say: Stop., pause: true}\n  - {at: 6, say: \(words)}"
  private static let words = String(repeating: "x", count: 60)

  private func ending(_ end: Pace.End, beats: String = Self.beats) throws -> State {
    var state = try State.lesson(beats, steps: 6, pace: Pace(isUnattended: true, end: end))
    while !state.scene.timeline.isFinished { state.wait(.milliseconds(50)) }
    return state
  }

  @Test func itStays() throws {
    var state = try ending(.stays)
    state.play(for: .seconds(20))
    #expect(state.scene.timeline.isFinished && !state.isAnimated && !state.isOver)
  }

  /// Sixty columns take four seconds to read.
  @Test func itBeginsAnewWhenItCouldBeRead() throws {
    var state = try ending(.beginsAnew)
    state.play(for: .milliseconds(3900))
    #expect(state.scene.timeline.isFinished && state.isAnimated)
    state.play(for: .milliseconds(150))
    #expect(state.scene.timeline.step < 2 && state.playback.isPlaying)
    state.play(for: .seconds(20))
    #expect(state.scene.timeline.step < 6 || state.isAnimated)
  }

  @Test func itBeginsAnewAsItWas() throws {
    var state = try ending(.beginsAnew)
    let before = state.origins
    state.press("[[vX")
    #expect(state.origins != before)
    state.play(for: .seconds(6))
    #expect(state.origins == before && !state.isChangedByHand && state.view.layout == .panes)
  }

  @Test func itLeavesWhenItCouldBeRead() throws {
    var state = try ending(.leaves)
    state.play(for: .milliseconds(3900))
    #expect(!state.isOver)
    state.play(for: .milliseconds(150))
    #expect(state.isOver)
    // What was said before has been read.
    state = try ending(.leaves, beats: "  - {at: 2, say: \(Self.words)}")
    state.play(for: .milliseconds(50))
    #expect(state.isOver)
  }
}
