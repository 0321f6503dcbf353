import Plotting
import Presets
import Testing

@testable import Interface

/// What is in view on a curve, where y is the loss.
@Suite struct OpeningViewTests {
  private func preset(_ view: String, beat: String = "") throws -> Preset {
    let text = """
      title: Curve
      landscape: {formula: (x^2 - 1)^2}
      \(view)
      start: 1.7
      steps: 50
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.02}
      beats:
        - {at: 5, say: here\(beat)}
      """
    return try Preset(reading: Array(text.utf8), file: "curve.yaml")
  }

  /// From 0 at x = 1 to 9 at x = 2, and a little more.
  @Test func allOfTheCurveIsShownWhereNothingIsSaid() throws {
    let view = try preset("view: {x: [-2, 2]}").openingView
    #expect(view.x == -2...2)
    #expect(abs(view.y.lowerBound + 0.54) < 0.01 && abs(view.y.upperBound - 9.54) < 0.01)
  }

  @Test func heightsThatAreGivenAreTaken() throws {
    #expect(
      try preset("view: {x: [-2, 2], y: [0, 3]}").openingView == Viewport(x: -2...2, y: 0...3))
    let preset = try preset(
      "view: {x: [-2, 2]}", beat: ", view: {x: [-1, 1], y: [0.5, 2]}")
    var state = State.on(preset)
    state.show(step: 6)
    #expect((state.view.glide?.to ?? state.view.wanted) == Viewport(x: -1...1, y: 0.5...2))
  }

  /// A curve that was zoomed and kept is seen as it was left.
  @Test func aZoomedCurveIsKept() throws {
    var state = State.on(try preset("view: {x: [-2, 2]}"))
    state.press("zzk")
    let kept = state.presetToKeep(as: "kept")
    #expect(kept.openingView == state.view.wanted)
    let read = try Preset(reading: Array(kept.text.utf8), file: "kept.yaml")
    #expect(read.openingView == state.view.wanted)
  }
}
