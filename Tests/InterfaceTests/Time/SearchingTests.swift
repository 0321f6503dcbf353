import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct SearchingTests {
  private static func preset(
    _ formula: String, reach: Double = 2, particles: Int = 1
  ) throws -> Preset {
    let text = """
      title: Searched
      landscape: {formula: "\(formula)"}
      view: {x: [\(-reach), \(reach)], y: [\(-reach), \(reach)]}
      start: [0.9, 0.7]
      steps: 50
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.002, particles: \(particles)}
      """
    return try Preset(reading: Array(text.utf8), file: "searched.yaml")
  }

  private static let wells = "(x^2 - 1)^2 + y^2 + 0.1*x"
  private static let rastrigin = "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)"

  private static func new(_ preset: Preset) -> State {
    State(
      preset, size: Size(columns: 120, rows: 40),
      display: Display(tier: .mono, glyphs: .braille, theme: .dark))
  }

  @Test func escapeCallsTheSearchOff() throws {
    var state = Self.new(try Self.preset(Self.rastrigin, reach: 5))
    state.press(" ")
    state.press(.escape)
    #expect(state.scene.search == nil && state.minima.isEmpty)
    #expect(state.input.toast?.text == "the search for minima is called off")
    // There is nothing left to call off.
    state.input.toast = nil
    state.press(.escape)
    #expect(state.input.toast == nil)
  }

  @Test func escapeStopsOnTheWayToAStep() throws {
    var preset = Preset.crowd(1)
    preset.optimizers[0].particles = 100_000
    var state = State.on(preset)
    state.finishJobs()
    state.press(" ")
    state.press(":400")
    state.press(.enter)
    #expect(state.playback.goal == 400)
    state.press(.escape)
    #expect(state.playback.goal == nil)
    let step = state.scene.timeline.step
    #expect(step < 400 && !state.scene.timeline.isMidUpdate)
    #expect(state.input.toast?.text == "stopped at step \(step)")
  }

  /// The axis of losses begins at the lowest minimum, at 0 where no loss is below, nowhere else.
  @Test(arguments: [
    ("x^2 + y^2 - 3", -3.0), ("exp(x) + y^2*0", 0), ("x + y", nil),
  ])
  func theFloorOfLossesIsFoundBehindTheFirstFrame(formula: String, floor: Double?) throws {
    var state = Self.new(try Self.preset(formula))
    #expect(state.scene.lossFloor == nil)
    state.finishJobs()
    if let floor {
      #expect(abs(try #require(state.scene.lossFloor) - floor) < 1e-9)
    } else {
      #expect(state.scene.lossFloor == nil)
    }
  }

  @Test func theFirstFrameDoesNotWait() throws {
    var state = Self.new(try Self.preset(Self.wells))
    #expect(state.minima.isEmpty && state.scene.search != nil)
    state.press(" ")
    #expect(state.isAnimated, "time is wanted for the search")
    let first = state.text
    var ticks = 0
    while state.isAnimated, ticks < 1000 {
      state.wait(.milliseconds(16))
      ticks += 1
    }
    #expect(ticks > 1)
    #expect(state.scene.search == nil && state.minima.count == 2 && state.saddles.count == 1)
    #expect(state.scene.timeline.step == 0)
    #expect(!first.contains("saddle") && state.text.contains("saddle"))
  }

  @Test func keysAreAnsweredMeanwhile() throws {
    var state = Self.new(try Self.preset(Self.wells))
    state.press(" ")
    state.press(".")
    #expect(state.scene.timeline.step == 1 && state.scene.search != nil)
  }

  /// What was drawn before is not kept where it was drawn without what has been found.
  @Test(arguments: [1, 30])
  func theEndIsTheSameWhetherFramesWereDrawnMeanwhile(particles: Int) throws {
    let preset = try Self.preset(Self.wells, particles: particles)
    var state = Self.new(preset)
    state.show(step: 20)
    var renderer = Renderer()
    var ticks = 0
    while state.scene.search != nil {
      _ = renderer.frame(state)
      state.wait(.milliseconds(16))
      ticks += 1
    }
    #expect(ticks > 1)
    var other = Self.new(preset)
    other.finishJobs()
    other.show(step: 20)
    #expect(renderer.frame(state).lines == other.frame.lines)
    #expect(state.summary == other.summary)
  }

  @Test func theSearchEndsTheLastFrame() throws {
    var state = Self.new(try Self.preset(Self.wells))
    state.press(" ")
    var revision = state.view.revision
    while state.scene.search != nil {
      revision = state.view.revision
      state.wait(.milliseconds(16))
    }
    #expect(state.view.revision > revision, "what was found is drawn")
  }

  @Test func anotherSceneDropsTheSearch() throws {
    var state = Self.new(try Self.preset(Self.rastrigin, reach: 5.12))
    state.wait(.milliseconds(16))
    _ = update(&state, .loaded(try Self.preset(Self.wells), 0))
    #expect(state.minima.isEmpty)
    state.finishJobs()
    #expect(state.minima.count == 2)
  }

  @Test func moreSignsThanTheMapHasRoomForAreCounted() throws {
    var state = State.on(try Self.preset(Self.rastrigin, reach: 5.12), 120, 40)
    #expect(state.saddles.count == 220 && state.maxima.count == 100)
    #expect(state.text.contains("220 saddles, 100 maxima: zoom in to see them"))
    #expect(!state.text.contains("\u{22C8}"))
    for _ in 0..<8 { state.press("z") }
    #expect(state.text.contains("\u{22C8} saddle"))
    #expect(!state.text.contains("zoom in"))
  }

  @Test func aValleyIsNamed() throws {
    let state = State.on(try Self.preset("(x*y - 1)^2", reach: 3), 120, 40)
    #expect(state.minima.isEmpty)
    #expect(state.summary.contains("a valley: equally low places, one of them at x "))
    #expect(state.text.contains("a valley: no minimum, but equally low places"))
  }

  @Test func countsThatMayNotBeAllSaySo() throws {
    let many = State.on(try Self.preset("cos(40*x) + cos(40*y)", reach: 5))
    #expect(many.summary.contains("minima: at least "))
    let all = State.on(try Self.preset(Self.rastrigin, reach: 5.12))
    #expect(all.summary.contains("minima: 121 found by a search of the view"))
  }
}
