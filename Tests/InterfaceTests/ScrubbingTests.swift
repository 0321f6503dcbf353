import Plotting
import Presets
import Testing

@testable import Interface

/// Going through time with the mouse on the curves.
@Suite struct ScrubbingTests {
  /// A scene with curves after so many steps, and where the loss is drawn.
  private static func scene(
    _ preset: Preset = .crowd(3), step: Int = 90
  ) throws -> (state: State, plot: Rect, columns: StepColumns) {
    var state = State.on(preset, 130, 44)
    state.show(step: step)
    var renderer = Renderer()
    _ = renderer.frame(state)
    let curves = Screen(state).curves
    for x in curves.x..<curves.endX {
      if let target = renderer.target(atX: x, y: curves.y + 2),
        case .steps(let columns) = target.kind
      {
        return (state, target.rect, columns)
      }
    }
    return try #require(nil)
  }

  @Test func aClickGoesToTheStepUnderIt() throws {
    let (scene, plot, columns) = try Self.scene()
    #expect(columns.lastStep == 200)
    let middle = plot.x + plot.columns / 2
    for (x, steps) in [(plot.x, 0...0), (middle, 98...102), (plot.endX - 1, 200...200)] {
      var state = scene
      state.playback.isPlaying = true
      state.click(x: x, y: plot.y + 1)
      #expect(steps.contains(state.scene.timeline.step))
      #expect(!state.playback.isPlaying)
      #expect(state.origins == scene.origins)
    }
  }

  @Test func theCursorStandsUnderThePointer() throws {
    var (state, plot, _) = try Self.scene()
    let x = plot.x + plot.columns / 2
    state.click(x: x, y: plot.y + 1)
    let column = (plot.y..<plot.endY).map { Array(state.lines[$0])[x] }
    #expect(column.contains("\u{2502}"))
  }

  @Test func aDragGoesThroughTimeAndBackExactly() throws {
    var (state, plot, columns) = try Self.scene()
    let before = state.past
    let frame = state.frame
    state.mouse(.press(button: 0), x: plot.x + 20, y: plot.y + 1)
    // Beyond both edges too.
    for x in [plot.x + 4, plot.x - 30, plot.endX + 200, plot.x + 12] {
      state.mouse(.drag(button: 0), x: x, y: 0)
      let step = Int(columns.step(atCell: x - plot.x).rounded())
      #expect(state.scene.timeline.step == min(max(0, step), state.scene.timeline.stepLimit))
    }
    state.mouse(.release(button: 0), x: plot.x + 12, y: 0)
    state.mouse(.drag(button: 0), x: plot.x, y: 0)
    #expect(state.scene.timeline.step != 0)
    state.show(step: 90)
    #expect(state.past == before)
    #expect(state.frame.lines.dropLast() == frame.lines.dropLast())
  }

  @Test func theAxisDoesNotShrinkInTheHand() throws {
    var (state, plot, _) = try Self.scene(.crowd(2, steps: 5000), step: 3000)
    state.click(x: plot.x + 1, y: plot.y + 1)
    #expect(state.scene.timeline.step < 200)
    #expect(CurveSpan(state, axis: .steps).range == 0...5000)
    // From the start it is as long as it is when nobody has touched it.
    state.press("r")
    #expect(CurveSpan(state, axis: .steps).range == 0...100)
  }

  @Test func theWheelMakesSteps() throws {
    var (state, plot, _) = try Self.scene()
    state.mouse(.wheelUp, x: plot.x + 3, y: plot.y + 1)
    #expect(state.scene.timeline.step == 89)
    state.mouse(.wheelDown, x: plot.x + 3, y: plot.y + 1)
    state.mouse(.wheelRight, x: plot.x + 3, y: plot.y + 1)
    #expect(state.scene.timeline.step == 91)
    state.mouse(.wheelLeft, x: plot.x + 3, y: plot.y + 1)
    #expect(state.scene.timeline.step == 90)
  }

  @Test func goingBackKeepsWhatWasChangedAhead() throws {
    var (state, plot, _) = try Self.scene()
    state.press("]]")
    state.show(step: 120)
    let ahead = state.past
    state.click(x: plot.x + 2, y: plot.y + 1)
    #expect(state.scene.timeline.step < 90)
    #expect(state.scene.timeline.race.runs[0].learningRate == 0.01)
    state.show(step: 120)
    #expect(state.past == ahead)
  }

  @Test func curvesOverCostsHaveNoPresentToMove() throws {
    let text = """
      title: Batches
      landscape: {data: {model: linear_regression, samples: [[-1, 0.2], [0.5, 1.1], [1, 2]]}}
      optimizers:
        - {name: SGD, rule: gradient_descent, learning_rate: 0.05, gradient: {batch: 1}}
      layout: curves
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "batches.yaml"), 100, 30)
    state.show(step: 20)
    state.view.curveAxis = .evaluations
    #expect(state.shownCurveAxis == .evaluations)
    var renderer = Renderer()
    _ = renderer.frame(state)
    let curves = Screen(state).curves
    for y in curves.y..<curves.endY {
      for x in curves.x..<curves.endX {
        if case .steps? = renderer.target(atX: x, y: y)?.kind { Issue.record("\(x), \(y)") }
      }
    }
  }
}
