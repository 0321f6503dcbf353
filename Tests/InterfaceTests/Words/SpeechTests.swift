import Optimization
import Presets
import Testing

@testable import Interface

/// Numbers in what is said.
@Suite struct SpeechTests {
  private static let all =
    "{step} {A.loss} {A.x} {A.y} {A.learning_rate} {A.sigma} {A.distance}"

  /// A halves x, with noise from step 4 on; B is forty particles in two wells.
  private static func state(_ beats: String) throws -> State {
    let text = """
      title: Halves
      landscape: {formula: "0.5*x^2 + 0.5*y^2"}
      view: {x: [-9, 9], y: [-9, 9]}
      start: [8, 4]
      steps: 40
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.5}
      changes:
        - {at: 4, optimizer: A, noise: {sigma: 0.25}}
      beats:
      \(beats)
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "f.yaml"))
    state.finishJobs()
    return state
  }

  @Test func areThoseOfTheReadout() throws {
    var state = try Self.state("  - {at: 3, say: '\(Self.all)'}\n  - {at: 4, say: '{A.sigma}'}")
    state.show(step: 3)
    let readout = state.readout(0, [:])
    #expect(
      state.words(of: 0)
        == "3 \(readout.loss) \(readout.x) \(readout.y) \(readout.learningRate) - 1.118e+00")
    #expect(readout.x == "1.0000")
    state.show(step: 4)
    #expect(state.words(of: 1) == "0.25000")
  }

  /// What was said of a step stays true as the race goes on, and when it comes back.
  @Test func areThoseOfTheirStep() throws {
    var state = try Self.state("  - {at: 2, say: 'x {A.x}'}\n  - {at: 5, say: 'x {A.x}'}")
    state.show(step: 30)
    let (early, late) = (state.words(of: 0), state.words(of: 1))
    #expect(early == "x 2.0000")
    for step in [2, 5, 17, 0, 30] {
      state.show(step: step)
      #expect(state.words(of: 0) == early)
      #expect(state.words(of: 1) == late)
    }
  }

  @Test func followAChangeOfThePast() throws {
    var state = try Self.state("  - {at: 2, say: 'x {A.x}'}\n  - {at: 5, say: 'x {A.x}'}")
    state.show(step: 30)
    let late = state.words(of: 1)
    state.show(step: 3)
    _ = update(&state, .key(.character("]")))
    state.show(step: 30)
    #expect(state.words(of: 0) == "x 2.0000")
    #expect(state.words(of: 1) != late)
    _ = update(&state, .key(.character("U")))
    state.show(step: 30)
    #expect(state.words(of: 1) == late)
  }

  @Test func ofAnEnsembleAreMedianMeanAndShare() throws {
    let text = """
      title: Two wells
      landscape: {formula: "(x^2 - 1)^2 + 0.1*x"}
      view: {x: [-2, 2], y: [-1, 2]}
      start: -1
      steps: 60
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.1, noise: {sigma: 5}, particles: 40}
      beats:
        - {at: 60, say: "{A.loss} {A.x} {A.share}"}
        - {at: 0, say: "{A.share}"}
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "f.yaml"))
    state.finishJobs()
    state.show(step: 60)
    #expect(state.words(of: 0) == "100 %")
    let summary = try #require(state.ensembleSummaries[0])
    let readout = state.readout(0, state.ensembleSummaries)
    let lowest = summary.shares[0]
    #expect(lowest > 0 && lowest < 1)
    #expect(
      state.words(of: 1) == "\(readout.loss) \(readout.x) \(Wells.percent(lowest))")
  }

  @Test func ofAnOptimizerThatIsGoneAreDashes() throws {
    var state = try Self.state("  - {at: 0, say: 'x {A.x}'}")
    _ = update(&state, .key(.character("D")))
    state.view.focus = 0
    _ = update(&state, .key(.character("X")))
    #expect(state.words(of: 0) == "x -")
    let kept = try Preset(reading: Array(state.presetToKeep(as: "mine").text.utf8), file: "f.yaml")
    #expect(kept.beats.map { $0.text.text(in: .en) } == ["x -"])
  }

  @Test func theSummaryHasThem() throws {
    var state = try Self.state("  - {at: 2, say: 'x {A.x}'}\n  - {at: 3, say: 'x {A.x}'}")
    state.show(step: 9)
    #expect(state.summary.contains("said at step 2: x 2.0000\nsaid at step 3: x 1.0000"))
  }
}
