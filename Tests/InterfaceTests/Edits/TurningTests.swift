import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// The landscape turned by hand, under everything else.
@Suite struct TurningTests {
  @Test func keysTurnItAndTheRaceBeginsAnew() throws {
    var state = State.on(try .bundled("ravine"), 120, 40)
    let before = state.scene.preset
    state.press("]")
    state.show(step: 30)
    state.press("))")
    #expect(state.scene.timeline.step == 0)
    #expect(state.scene.preset.landscape.degrees == before.landscape.degrees + 10)
    #expect(state.scene.preset.start == before.start)
    // What a hand changed is still there.
    #expect(state.scene.preset.score.changes.count == before.score.changes.count + 1)
    #expect(state.scene.preset.text.contains("rotation: 10"))
    state.press("(((")
    #expect(state.scene.preset.landscape.degrees == before.landscape.degrees - 5)
    for _ in 0..<6 { state.press("U") }
    #expect(state.scene.preset.landscape.isSame(as: before.landscape))
    #expect(!state.isChangedByHand)
  }

  @Test func minimaAndMapFollow() throws {
    var preset = Preset(title: "H", landscape: Himmelblau(), landscapeName: "himmelblau")
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))
    ]
    var state = State.on(preset)
    var renderer = Renderer()
    var (before, after) = (CellBuffer(size: state.view.size), CellBuffer(size: state.view.size))
    renderer.render(state, into: &before)
    let origins = state.origins
    _ = state.perform(.setRotation(30))
    #expect(state.origins != origins)
    let expected = TurnedLandscape(Himmelblau(), degrees: 30).minima
    #expect(state.minima == expected)
    renderer.render(state, into: &after)
    #expect(after == state.frame)
    #expect(PlainText.encode(before) != PlainText.encode(after))
    let reread = try Preset(reading: Array(state.scene.preset.text.utf8), file: "h.yaml")
    #expect(reread.landscape.isSame(as: state.scene.preset.landscape))
  }

  @Test func aCurveAndANetworkStayAsTheyAre() throws {
    var state = State.on(try .curve())
    state.press(")")
    #expect(state.input.toast?.text == "a landscape of one dimension cannot be turned")
    #expect(!state.isChangedByHand)
    var preset = Preset(title: "N", landscape: TwoLayer(), landscapeName: "two_layer")
    preset.optimizers = [
      Optimizer(name: "K", rule: KFAC(), learningRate: LearningRate(constant: 0.5))
    ]
    state = State.on(preset)
    state.press(")")
    #expect(state.input.toast?.text == "kfac works on two_layer alone")
    #expect(state.scene.preset.landscape.degrees == 0)
  }
}
