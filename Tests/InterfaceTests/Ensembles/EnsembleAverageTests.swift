import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The averages and the learning rates of an ensemble's particles, as the screen has them.
@Suite struct EnsembleAverageTests {
  private func preset() -> Preset {
    var preset = Preset.crowd(2)
    preset.optimizers[0].particles = 40
    preset.optimizers[0].noise = GradientNoise(.constant(sigma: 3))
    return preset
  }

  private func state(_ preset: Preset, step: Int = 60) -> State {
    var state = State.on(preset, 120, 40)
    state.show(step: step)
    return state
  }

  @Test func theKeyGivesEveryParticleAnAverage() throws {
    var state = state(preset())
    #expect(state.ensembleSummaries[0]?.average == nil)
    let before = state.scene.timeline.race.ensembles[0]?.position(of: 5)
    state.press("a")
    #expect(state.scene.timeline.race.runs[0].optimizer.average is ExponentialAverage)
    #expect(state.scene.timeline.step == 60)
    #expect(state.scene.timeline.race.ensembles[0]?.position(of: 5) == before)
    let ensemble = try #require(state.scene.timeline.race.ensembles[0])
    #expect(ensemble.average(of: 0) == state.scene.timeline.race.runs[0].average)
    let average = try #require(state.ensembleSummaries[0]?.average)
    #expect(average.mean == ensemble.meanOfAverages)
    #expect(average.loss == ensemble.medianLossOfAverages())
    state.press("aa")
    #expect(state.ensembleSummaries[0]?.average == nil)
  }

  @Test func theMeanOfTheAveragesHasItsSignAndItsCurve() {
    let plain = state(preset())
    var averaged = plain
    averaged.press("a")
    let sign = "\u{25CB} mean"
    #expect(!plain.frame.text.contains(sign))
    #expect(averaged.frame.text.contains(sign))
    averaged.press("vv")
    var charts = plain
    charts.press("vv")
    // The curve of the averages ends in the hollow sign.
    #expect(
      averaged.frame.text.count { $0 == "\u{25CB}" }
        == charts.frame.text.count { $0 == "\u{25CB}" } + 3)
  }

  @Test func tablesAndSummariesSayWhatTheAveragesAre() throws {
    var state = state(preset())
    #expect(!state.summary.contains("averages"))
    state.press("a")
    let average = try #require(state.ensembleSummaries[0]?.average)
    let loss = Numerals.scientific(average.loss, digits: 3)
    let x = Numerals.coordinate(average.mean.x)
    #expect(state.summary.contains("mean of the averages: x \(x), y "))
    #expect(state.summary.contains("median loss at the averages: \(loss)"))
    let lines = state.finalTable.split(separator: "\n")
    #expect(lines[0].contains("average x  average y  average loss"))
    #expect(lines[1].contains(loss))
  }

  @Test func whoseRatesAreShownIsSaid() {
    var own = preset()
    var plateau = Plateau()
    (plateau.from, plateau.patience) = (0.01, 2)
    own.optimizers[0].learningRate = LearningRate(plateau)
    for (preset, isSaid) in [(preset(), false), (own, true)] {
      let state = state(preset)
      #expect(state.frame.text.contains("eta (ensembles: particle 0)") == isSaid)
      #expect(state.frame.text.contains("eta, sigma: of particle 0") == isSaid)
      #expect(state.summary.contains(", of particle 0") == isSaid)
    }
  }
}

extension CellBuffer {
  fileprivate var text: String { lines.joined(separator: "\n") }
}
