import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// Whatever optimizers do, however far the view is away: there is a picture.
///
/// The case that was started last is the one that broke it; its seed alone makes it again.
@Suite(.serialized) struct DivergenceTests {
  @Test(arguments: UInt64(1)...12) func everySceneHasPictures(seed: UInt64) throws {
    var scene = DivergingScene(seed: seed)
    var state = try scene.state()
    var renderer = Renderer()
    for step in [0, 1, 2, 7, 40, 160].prefix(2 + scene.choice(5)) {
      state.show(step: step)
      #expect(renderer.frame(state) == state.frame, "seed \(seed), step \(step)")
    }
    state.look(at: scene.viewport(near: state.view.viewport))
    let frame = renderer.frame(state)
    #expect(frame.size == state.view.size)
    #expect(PlainText.encode(frame).split(separator: "\n").count <= state.view.size.rows)
    let picture = SVG(title: "Diverging").encode(frame)
    #expect(picture.contains("<svg") && !ANSI.encode(frame).isEmpty)
  }

  @Test(arguments: UInt64(101)...105) func everySceneAnswers(seed: UInt64) throws {
    var scene = DivergingScene(seed: seed)
    var state = try scene.state()
    var random = RandomEvents(seed: seed)
    var renderer = Renderer()
    _ = renderer.frame(state)
    for number in 0..<40 {
      _ = update(&state, random.next(state, renderer))
      // A step of ten million is no event to wait for.
      state.playback.goal = nil
      if number % 4 == 3 { _ = renderer.frame(state) }
    }
    #expect(renderer.frame(state) == state.frame, "seed \(seed)")
  }

  @Test(arguments: UInt64(201)...210) func everySceneIsAFilmThatEnds(seed: UInt64) throws {
    var scene = DivergingScene(seed: seed)
    var preset = try scene.state().scene.preset
    preset.steps = 5
    preset.speed = scene.magnitude(-300...6)
    var film = Film(
      preset, size: Size(columns: 60, rows: 20),
      display: Display(tier: .mono, glyphs: .ascii, theme: .mono), screenLimit: 4,
      framesPerSecond: 60)
    var recorder = Asciicast(title: "Diverging")
    var steps = 0
    let end = try film.play { screen, time, count in
      steps += count
      _ = recorder.add(screen, at: time)
    }
    #expect(steps <= 5 && end <= .seconds(304), "seed \(seed)")
  }

  /// What died: a step of gradient descent from far above the view to far below it.
  @Test func aTrailThatLeavesOnOneAxisIsDrawnToTheEnd() throws {
    let text = """
      title: Leaves along y
      landscape: {formula: 0.1*x^2 + 2*y^2}
      view: {x: [-6, 2], y: [-3, 3]}
      start: [-5, -2]
      steps: 400
      optimizers: [{name: GD, rule: gradient_descent, learning_rate: 0.6}]
      """
    var state = State.on(
      try Preset(reading: Array(text.utf8), file: "leaves.yaml"), 80, 24)
    state.show(step: 58)
    #expect(state.scene.timeline.race.runs[0].particle.position.y.magnitude > 1e8)
    let early = state.frame
    state.show(step: 300)
    #expect(state.scene.timeline.race.runs[0].particle.position.y.magnitude > 1e40)
    #expect(state.frame != early)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 0, 1e300])
  func aStepPointedAtIsWithinTheRace(step: Double) throws {
    var state = State.on(.crowd(1, steps: 50))
    state.scrub(to: step)
    #expect(state.scene.timeline.step == (step > 0 ? 50 : 0))
  }

  @Test func stepsAndSpeedsBeyondAllMeasureEndAtTheLimit() {
    var state = State.on(.crowd(1, steps: 50))
    state.goTo(step: 3)
    state.step(.max)
    #expect(state.scene.timeline.step == 50)
    state.step(.min)
    #expect(state.scene.timeline.step == 0)
    state.setSpeed(1e300)
    state.playback.isPlaying = true
    state.wait(.seconds(1))
    #expect(state.scene.timeline.step == 50)
  }

  @Test(arguments: [(0.5, "50 %"), (.nan, "0 %"), (1, "100 %")])
  func sharesAreWholePerCents(share: Double, text: String) {
    #expect(Wells.percent(share) == text)
  }
}
