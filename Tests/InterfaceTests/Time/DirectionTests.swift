import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What beats have shown.
@Suite struct DirectionTests {
  private static let beats = """
      - {at: 10, say: One., focus: B, layout: curves, speed: 5, show: [arrows, theory, curves]}
      - {at: 20, view: {x: [-1, 1], y: [-2, 2]}, hide: [isolines, arrows], show: [pointer, basins, field]}
      - {at: 30, layout: overlay, focus: A, hide: [pointer, basins, field], show: [curvature]}
    """

  /// How a scene is looked at.
  private struct Look: Equatable {
    let focus: Int
    let layout: Layout
    let view: Viewport
    let speed: Double
    let layers: [Bool]
    let curves: Bool?
    let pointer: Vector?

    init(_ state: State) {
      focus = state.view.focus
      layout = state.view.layout
      view = state.view.wanted
      speed = state.playback.speed
      layers = [
        state.view.showsArrows, state.view.showsCurvature, state.view.showsTheory,
        state.view.showsIsolines, state.view.showsBasins, state.view.field != nil,
      ]
      curves = state.view.showsCurves
      pointer = state.view.pointer
    }
  }

  /// Beats turn reliefs, and a hand after them; going back takes it back.
  @Test func reliefsAreTurned() throws {
    let beats = """
        - {at: 10, say: One., layout: surface, camera: {turn: 40, tilt: 20}}
        - {at: 20, say: Two., camera: {turn: 80}}
      """
    var state = try State.lesson(beats)
    let turned = Camera(turn: 40, tilt: 20)
    state.show(step: 12)
    #expect(state.view.camera == turned && state.isOnSurface)
    let picture = state.text
    state.press("l")
    let byHand = state.view.camera
    #expect(byHand != turned && state.text != picture)
    state.show(step: 15)
    #expect(state.view.camera == byHand)
    state.show(step: 22)
    #expect(state.view.camera == Camera(turn: 80, tilt: 36))
    state.show(step: 12)
    #expect(state.view.camera == turned && state.text == picture)
    state.show(step: 5)
    #expect(state.view.camera == .standard)
    // What beats have shown is not how the scene begins.
    state.show(step: 22)
    #expect(state.presetToKeep(as: "mine").camera == .standard)
  }

  @Test func theNextUpdateIsExplainedUntilABeatOrAHandEndsIt() throws {
    let beats = """
        - {at: 10, say: One., focus: B, explain: true}
        - {at: 20, say: Two., explain: false}
      """
    var state = try State.lesson(beats)
    #expect(!state.isUpdateExplained)
    state.show(step: 12)
    #expect(state.isUpdateExplained && UpdateTelling(state)?.index == 1)
    state.show(step: 20)
    #expect(!state.isUpdateExplained)
    state.show(step: 15)
    #expect(state.isUpdateExplained)
    state.show(step: 5)
    #expect(!state.isUpdateExplained)
    state.show(step: 11)
    state.press(.escape)
    state.show(step: 13)
    #expect(!state.isUpdateExplained)
    let text = state.scene.preset.text
    #expect(text.contains("explain: true") && text.contains("explain: false"))
    let again = try Preset(reading: Array(text.utf8), file: "again.yaml")
    #expect(again.beats.map(\.cues) == state.scene.preset.beats.map(\.cues))
  }

  @Test func isWhatTheLastBeatHasShown() throws {
    var state = try State.lesson(Self.beats)
    let whole = Viewport(x: -9...9, y: -9...9)
    #expect(state.view.layout == .panes && state.view.focus == 0 && state.view.wanted == whole)
    state.show(step: 10)
    #expect(state.view.layout == .curves && state.view.focus == 1 && state.view.wanted == whole)
    #expect(state.playback.speed == 5 && state.view.showsCurves == true)
    #expect(state.view.showsArrows && state.view.showsTheory && state.view.showsIsolines)
    state.show(step: 25)
    #expect(state.view.wanted == Viewport(x: -1...1, y: -2...2))
    #expect(!state.view.showsArrows && state.view.showsTheory && !state.view.showsIsolines)
    #expect(state.view.showsBasins && state.view.field == .gradient)
    var run = state.scene.preset.race.runs[1]
    run.advance(by: 20)
    #expect(state.view.pointer == run.particle.position)
    state.show(step: 60)
    #expect(state.view.layout == .overlay && state.view.focus == 0 && state.view.showsCurvature)
    #expect(state.view.pointer == nil && !state.view.showsArrows)
  }

  @Test func theWayThereDoesNotMatter() throws {
    let looks = try [0, 9, 10, 15, 20, 29, 30, 60].map { step in
      var state = try State.lesson(Self.beats)
      state.show(step: step)
      return (step, Look(state))
    }
    var state = try State.lesson(Self.beats)
    for (step, look) in looks + looks.reversed() + [looks[5], looks[0], looks[7], looks[2]] {
      state.show(step: step)
      #expect(Look(state) == look, "\(step)")
    }
  }

  @Test func playingShowsTheSame() throws {
    var state = try State.lesson(Self.beats)
    while !state.scene.timeline.isFinished { state.wait(.milliseconds(100)) }
    var direct = try State.lesson(Self.beats)
    direct.show(step: 60)
    #expect(Look(state) == Look(direct))
  }

  /// What a hand has chosen stays until a beat says otherwise, or until the beat that it overrode is
  /// left.
  @Test func aHandOverridesABeat() throws {
    var state = try State.lesson(Self.beats)
    state.show(step: 12)
    state.press("v")
    #expect(state.view.layout == .surfaces)
    state.show(step: 19)
    #expect(state.view.layout == .surfaces)
    state.show(step: 25)
    #expect(state.view.layout == .surfaces, "the beat at 20 says nothing of layouts")
    state.press("v")
    state.show(step: 30)
    #expect(state.view.layout == .overlay)
    state.press("v")
    #expect(state.view.layout == .panes)
    state.show(step: 12)
    #expect(state.view.layout == .curves)
    state.show(step: 3)
    #expect(state.view.layout == .panes)
  }

  @Test func whatAHandChoseBeforeIsBackBeforeTheBeat() throws {
    var state = try State.lesson(Self.beats)
    state.press("vg")
    #expect(state.view.layout == .curves && state.view.showsArrows)
    state.show(step: 35)
    #expect(!state.view.showsArrows)
    state.show(step: 0)
    #expect(state.view.layout == .curves && state.view.showsArrows)
  }

  @Test func anotherSceneIsNotDirected() throws {
    var state = try State.lesson(Self.beats)
    state.show(step: 25)
    #expect(state.view.showsTheory && !state.view.showsIsolines)
    state.open(.crowd(2))
    #expect(!state.view.showsTheory && state.view.showsIsolines && state.view.pointer == nil)
  }

  @Test func whatIsKeptBeginsAsTheSceneDid() throws {
    var state = try State.lesson(Self.beats)
    state.show(step: 40)
    let kept = try Preset(reading: Array(state.presetToKeep(as: "mine").text.utf8), file: "f.yaml")
    var scene = state.scene.preset
    scene.titles = kept.titles
    #expect(kept.text == scene.text)
    #expect(kept.layout == .panes && kept.speed == 10 && kept.beats.count == 3)
  }
}
