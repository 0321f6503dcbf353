import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What cards, tables, panes and charts say of an ensemble.
@Suite struct EnsembleReadoutTests {
  private func state(_ columns: Int, _ rows: Int, layout: Layout) throws -> State {
    var preset = try Preset.bundled("escape", mostParticles: 50)
    preset.layout = layout
    var state = State.on(preset, columns, rows)
    state.show(step: 100)
    return state
  }

  @Test func numbersAreThoseOfAllParticles() throws {
    let state = try state(120, 40, layout: .overlay)
    let summary = try #require(state.ensembleSummaries[1])
    let ensemble = try #require(state.scene.timeline.race.ensembles[1])
    let readout = state.readout(1, state.ensembleSummaries)
    #expect(readout.step == "100")
    #expect(readout.loss == Numerals.scientific(ensemble.lossPercentiles([0.5])[0], digits: 3))
    #expect(readout.x == Numerals.coordinate(ensemble.statistics.mean.x))
    #expect(readout.gradientNorm == "-")
    let deep = try #require(summary.wells.leading(summary.shares))
    let inDeep = (0..<50).count { number in
      state.scene.findings.basins.minimum(of: ensemble.position(of: number)) == deep
    }
    #expect(
      summary.headline.en
        == Wells.percent(Double(inDeep) / 50).padded(to: 5) + " of 50 in the deep well")
  }

  @Test func cardsSayThem() throws {
    let state = try state(120, 40, layout: .overlay)
    let summary = try #require(state.ensembleSummaries[1])
    let text = state.text
    #expect(text.contains(summary.headline.en))
    #expect(text.contains("in the shallow well"))
    #expect(text.contains("median loss and 10-90 %"))
    for number in [Numerals.coordinate(summary.mean.x), Numerals.coordinate(summary.deviation.y)] {
      #expect(text.contains(number))
    }
    for loss in summary.percentiles { #expect(text.contains(Numerals.scientific(loss, digits: 3))) }
  }

  @Test func panesAndTablesSayThem() throws {
    let state = try state(200, 60, layout: .panes)
    let summary = try #require(state.ensembleSummaries[2])
    #expect(state.text.contains(summary.headline.en))
    let heading = try #require(state.lines.first { $0.contains("mean x") })
    for name in ["median", "deep well", "10 %", "90 %", "sd x", "sd y", "particles"] {
      #expect(heading.contains(name))
    }
    #expect(!heading.contains("|grad|"))
  }

  @Test func narrowPanesDropTheCount() throws {
    let state = try state(80, 24, layout: .panes)
    let summary = try #require(state.ensembleSummaries[2])
    #expect(!state.text.contains(summary.headline.en))
    #expect(state.text.contains(summary.shortHeadline.en))
  }

  @Test func ofTwoEqualWellsTheLossIsTheNews() throws {
    var state = State.on(try Preset.bundled("saddle_whisper", mostParticles: 50), 80, 24)
    state.show(step: 90)
    let summary = try #require(state.ensembleSummaries[1])
    #expect(summary.headline.en == "50 particles")
    #expect(summary.shortHeadline.en == "50 particles")
    #expect(summary.allShares.count == 2 && summary.allShares == summary.otherShares)
    #expect(state.text.contains("median \(Numerals.scientific(summary.percentiles[1], digits: 3))"))
    #expect(!state.text.contains("lower well"))
  }

  @Test func theFinalTableSaysThem() throws {
    var preset = try Preset.bundled("escape", mostParticles: 50)
    preset.optimizers[0].particles = 1
    var state = State.on(preset)
    state.show(step: 20)
    let rows = state.finalTable.split(separator: "\n").map { $0.split(separator: "  ") }
    let words = rows.map { $0.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } }
    #expect(Set(words.map(\.count)) == [15])
    #expect(words[0].suffix(7) == ["particles", "10%", "90%", "sdx", "sdy", "deepwell", "state"])
    #expect(words[1][8] == "1")
    #expect(words[2][8] == "50")
  }

  @Test func thoseThatDivergeAreCounted() throws {
    let text = """
      title: Steep
      landscape: {formula: x^2/2 + y^2/2 + exp(x^8)}
      view: {x: [-2, 2], y: [-2, 2]}
      start: [0, 0]
      steps: 30
      seed: 3
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.05, noise: {sigma: 3}, particles: 40}
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "f.yaml"), 120, 40)
    state.show(step: 29)
    let count = try #require(state.ensembleSummaries[0]).divergedCount
    #expect((1..<40).contains(count))
    #expect(state.text.contains("\(count) diverged"))
    #expect(state.text.contains("40 particles"))
  }

  @Test func aCurveHasNoYToSpeakOf() throws {
    var preset = try Preset.curve()
    preset.optimizers[0].particles = 30
    preset.optimizers[0].noise = GradientNoise(.constant(sigma: 2))
    var state = State.on(preset, 120, 40)
    state.show(step: 40)
    let readout = state.readout(0, state.ensembleSummaries)
    #expect(readout.y == "-")
    #expect(readout.ensemble?.deviationY == "-")
  }
}
