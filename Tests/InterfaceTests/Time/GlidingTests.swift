import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The view of a beat takes half a second to be there.
@Suite struct GlidingTests {
  private static let beats = """
      - {at: 2, say: Near., view: {x: [-1, 1], y: [-1, 1]}}
      - {at: 5, say: Far., view: {x: [-5, 5], y: [-9, 9]}}
    """
  private static let whole = Viewport(x: -9...9, y: -9...9)
  private static let near = Viewport(x: -1...1, y: -1...1)

  @Test func itIsOnItsWayForHalfASecond() throws {
    var state = try State.lesson(Self.beats)
    while state.scene.timeline.step < 2 { state.wait(.milliseconds(50)) }
    #expect(state.view.wanted == Self.whole && state.isAnimated)
    state.play(for: .milliseconds(250))
    let halfway = state.view.wanted
    #expect(halfway.x == -5...5 && halfway.y == -5...5)
    #expect(state.view.viewport == halfway)
    state.play(for: .milliseconds(250))
    #expect(state.view.wanted == Self.near && state.view.viewport == Self.near)
  }

  @Test func itGlidesAfterAKeyAndBack() throws {
    var state = try State.lesson(Self.beats)
    state.press(.pageDown)
    #expect(state.view.wanted == Self.whole && !state.playback.isPlaying && state.isAnimated)
    state.play(for: .milliseconds(500))
    #expect(state.view.wanted == Self.near && !state.isAnimated)
    state.press("r")
    state.play(for: .milliseconds(500))
    #expect(state.view.wanted == Self.whole)
  }

  @Test func anotherBeatTakesOverFromWhereItIs() throws {
    var state = try State.lesson(Self.beats)
    state.press(.pageDown)
    state.play(for: .milliseconds(250))
    state.press(.pageDown)
    #expect(state.view.wanted.x == -5...5)
    state.play(for: .milliseconds(500))
    #expect(state.view.wanted == Viewport(x: -5...5, y: -9...9))
  }

  @Test func aHandEndsIt() throws {
    var state = try State.lesson(Self.beats)
    state.press(.pageDown)
    state.play(for: .milliseconds(250))
    state.press("z")
    let zoomed = state.view.wanted
    #expect(zoomed.width == 8)
    state.play(for: .seconds(1))
    #expect(state.view.wanted == zoomed)
  }

  @Test func lessMotionIsAJump() throws {
    var state = try State.lesson(Self.beats)
    state.view.display.reducesMotion = true
    state.press(.pageDown)
    #expect(state.view.wanted == Self.near && state.view.glide == nil)
  }

  @Test func stillPicturesAreThereAtOnce() throws {
    var state = try State.lesson(Self.beats)
    state.show(step: 3)
    #expect(state.view.wanted == Self.near)
    state.show(step: 1)
    #expect(state.view.wanted == Self.whole)
  }

  @Test func whatIsKeptIsWhereItGoes() throws {
    var state = try State.lesson(Self.beats)
    state.press("z")
    let zoomed = state.view.wanted
    state.press(.pageDown)
    state.play(for: .milliseconds(200))
    #expect(state.presetToKeep(as: "mine").view == Domain(x: zoomed.x, y: zoomed.y))
  }
}
