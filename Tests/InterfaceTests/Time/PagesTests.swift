import Optimization
import Presets
import Testing

@testable import Interface

/// Longer texts over the scene.
@Suite struct PagesTests {
  private static let long = (1...60).map { "Line \($0) of {A.x}." }.joined(separator: "\\n")
  private static let beats = """
      - {at: 3, say: Here., page: "\(long)"}
      - {at: 9, say: Stop., page: "Once.", pause: true}
    """

  private func opened(columns: Int = 80) throws -> State {
    var state = try State.lesson(Self.beats, columns: columns)
    state.play(for: .seconds(1))
    return state
  }

  @Test func itOpensWhenItsBeatComesAndIsTurned() throws {
    var state = try opened()
    #expect(state.scene.timeline.step == 3 && !state.playback.isPlaying)
    #expect(state.text.contains("Line 1 of 1.0000.") && state.text.contains("1/3"))
    state.press(" ")
    #expect(state.text.contains("Line 22 of") && !state.text.contains("Line 21 of"))
    state.press(.pageUp)
    state.press(.pageDown)
    state.press(.pageDown)
    #expect(state.text.contains("Line 60 of") && state.text.contains("3/3"))
    state.press(.pageDown)
    #expect(state.input.overlays.isEmpty && state.playback.isPlaying)
    #expect(state.caption == ["Here."])
    state.play(for: .seconds(4))
    #expect(state.scene.timeline.step == 9 && state.text.contains("Once."))
    state.press(" ")
    #expect(state.input.overlays.isEmpty && !state.playback.isPlaying, "its beat pauses")
  }

  @Test func escapeClosesIt() throws {
    var state = try opened()
    state.press(.escape)
    #expect(state.input.overlays.isEmpty && !state.playback.isPlaying)
    state.wait(.seconds(1))
    #expect(state.input.overlays.isEmpty)
  }

  @Test func itIsThereAgainWhenItsBeatIs() throws {
    var state = try opened()
    state.press(.escape)
    state.press(.pageDown)
    #expect(state.text.contains("Once."))
    state.press(.escape)
    state.press(.pageUp)
    #expect(state.text.contains("Line 1 of 1.0000."))
    state.press(.escape)
    state.press(",")
    state.press(",")
    #expect(state.input.overlays.isEmpty && state.scene.timeline.step == 1)
  }

  @Test func aPictureShowsTheScene() throws {
    var state = try State.lesson(Self.beats)
    state.show(step: 3)
    #expect(state.input.overlays.isEmpty && state.caption == ["Here."])
  }

  @Test func unattendedItIsTurnedWhenItCouldBeRead() throws {
    var state = try State.lesson(Self.beats, pace: Pace(isUnattended: true))
    state.play(for: .seconds(1))
    #expect(state.pageBeat == 0 && state.playback.isPlaying)
    // 21 lines of some 17 columns.
    state.play(for: .seconds(27))
    #expect(state.text.contains("2/3"))
    state.play(for: .seconds(60))
    #expect(state.scene.timeline.step > 9)
  }

  @Test(arguments: [(40, 24), (80, 24), (200, 24)]) func nothingIsCut(size: (Int, Int)) throws {
    var state = try opened(columns: size.0)
    var seen = ""
    while state.pageBeat != nil {
      seen += state.text
      state.press(" ")
    }
    for line in 1...60 { #expect(seen.contains("Line \(line) of")) }
  }
}
