import Optimization
import Presets
import Testing

@testable import Interface

@Suite struct ReadoutTests {
  private static func readouts(_ name: String, step: Int) throws -> [Readout] {
    var state = try State.bundled(name)
    state.show(step: step)
    return state.scene.timeline.race.runs.map {
      Readout($0, stepLimit: state.scene.timeline.stepLimit)
    }
  }

  @Test func runningAtFirst() throws {
    let readouts = try Self.readouts("welcome", step: 0)
    #expect(readouts.map(\.condition.en) == ["running", "running", "running", "running"])
    #expect(readouts[0].step == "0")
    #expect(readouts[0].loss == "2.420e+01")
    #expect(readouts[0].learningRate == "0.00100")
    #expect(readouts[0].sigma == "-")
    #expect(readouts[3].sigma == "50.00000")
    #expect(readouts[0].position == "(-1.2000, 1.0000)")
  }

  @Test func divergedSaysWhen() throws {
    let readouts = try Self.readouts("warm_up", step: 20)
    #expect(readouts[0].condition.en == "diverged at 6")
    #expect(readouts[0].hasDiverged)
    #expect(readouts[0].step == "5", "it stays where it was")
    #expect(readouts[1].condition.en == "running")
  }

  @Test func convergedIsALabelNotAnEnd() throws {
    var state = State.on(.crowd(1, steps: 20_000))
    state.show(step: 19_999)
    let run = state.scene.timeline.race.runs[0]
    #expect(Readout(run, stepLimit: 20_000).condition.en == "converged")
    #expect(run.particle.step == 19_999)
  }

  @Test func theStepLimitIsNamed() throws {
    let readouts = try Self.readouts("welcome", step: 2000)
    #expect(readouts[3].condition.en == "step limit")
  }

  @Test func aCurveHasNoY() throws {
    let state = State.on(try .curve())
    let readout = Readout(state.scene.timeline.race.runs[0], stepLimit: 10)
    #expect(readout.y == "-")
    #expect(readout.position == "x = 3.5000")
  }

  @Test(arguments: Layout.allCases) func everyConditionIsOnTheScreen(layout: Layout) throws {
    var preset = try Preset.bundled("warm_up")
    preset.layout = layout
    for (columns, rows) in [(80, 24), (120, 40)] {
      var state = State.on(preset, columns, rows)
      state.show(step: 15)
      #expect(state.text.contains("diverged at 6"))
    }
  }
}
