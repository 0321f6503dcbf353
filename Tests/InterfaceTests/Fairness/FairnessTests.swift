import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What each optimizer was given and spent, and who wins by what.
@Suite struct FairnessTests {
  private func state() -> State {
    var preset = Preset(title: "Valley", landscape: Rosenbrock(), landscapeName: "rosenbrock")
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.001)),
      Optimizer(name: "BFGS", rule: BFGS(), learningRate: LearningRate(constant: 1)),
    ]
    preset.optimizers[0].noise = GradientNoise(.constant(sigma: 0.1))
    preset.seed = 7
    return State.on(preset, 100, 40)
  }

  @Test func theRaceIsThatOfTheRuns() throws {
    var state = state()
    state.show(step: 300)
    let race = RaceToLoss(to: 5, among: [0, 1], in: state)
    for arrival in race.arrivals {
      var run = Run(
        state.scene.preset.optimizers[arrival.optimizer], on: Rosenbrock(),
        from: state.scene.preset.start, seed: 7)
      var step = 0
      while run.particle.evaluation.value > 5 {
        run.advance()
        step += 1
      }
      #expect(arrival.step == step)
      #expect(arrival.evaluations == Double(run.particle.gradientEvaluations))
    }
    #expect(race.arrivals.map(\.optimizer) == [0, 1])
    #expect(RaceToLoss(to: -1, among: [0, 1], in: state).arrivals.isEmpty)
  }

  @Test func theCardSaysWhatWasGivenAndByWhom() {
    var state = state()
    state.show(step: 20)
    state.press("1]]")
    state.show(step: 100)
    state.press("V")
    #expect(state.text.contains("Is this fair?"))
    #expect(state.text.contains("100 steps, 100 gradient evaluations"))
    #expect(
      state.text.contains("learning rate 0.00156, given, then changed by hand 2 times, at 20"))
    #expect(state.text.contains("noise sigma 0.1, the race's seed, 7"))
    #expect(state.text.contains("by steps: A "))
    state.press(.escape)
    #expect(!state.text.contains("Is this fair?"))
  }

  /// Ticks tune, the card says so, and one undo takes it back.
  @Test func allRatesAreTunedInTheBackground() throws {
    var state = state()
    state.show(step: 50)
    let before = state.scene.preset.content
    state.press("Vt")
    #expect(state.isAnimated && state.text.contains("tuning all rates: 0 %"))
    for _ in 0..<2000 where state.scene.tuning != nil { state.wait(.milliseconds(16)) }
    #expect(state.scene.tuning == nil && state.scene.timeline.step == 50)
    let changes = state.scene.preset.score.changes
    #expect(changes.map(\.step) == [0, 0] && changes.map(\.optimizer) == [0, 1])
    #expect(state.text.contains("tuned: the lowest final loss of 40 runs"))
    for index in 0..<2 {
      var optimizer = state.scene.preset.optimizers[index]
      try optimizer.apply(changes[index].setting, at: 0, on: Rosenbrock())
      var run = Run(optimizer, on: Rosenbrock(), from: state.scene.preset.start, seed: 7)
      run.advance(by: 50)
      #expect(state.scene.timeline.race.runs[index].particle.position == run.particle.position)
    }
    let kept = try Preset(reading: Array(state.presetToKeep(as: "mine").text.utf8), file: "f.yaml")
    #expect(kept.score == state.scene.preset.score)
    state.press(.escape)
    state.press("U")
    #expect(state.scene.preset.content == before)
    state.press("V")
    #expect(!state.text.contains("tuned:") && state.text.contains("given"))
  }

  /// A branch has the rate that its parent was tuned to.
  @Test func aBranchOfATunedOptimizerIsTuned() {
    var state = state()
    _ = state.perform(.tuneAll)
    state.finishJobs()
    state.show(step: 50)
    state.press("1B")
    func rates(_ state: State) -> [String] {
      FairnessReport(state).lines.map(\.text).filter { $0.contains("learning rate") }
    }
    #expect(rates(state).count == 3 && rates(state).allSatisfy { $0.contains("tuned: ") })
    // At the start nothing is inherited.
    var early = self.state()
    early.show(step: 0)
    early.press("1B")
    #expect(rates(early).allSatisfy { $0.contains("given") })
  }

  @Test func oneStepIsOne() {
    var state = state()
    state.show(step: 1)
    #expect(
      FairnessReport(state).lines.contains { $0.text.hasSuffix("1 step, 1 gradient evaluation") })
  }

  @Test func tuningIsForTheLossOfTheRaceWhereOneIsSet() throws {
    var state = state()
    _ = state.perform(.race(0.5))
    #expect(state.text.contains("40 runs each, for the fewest steps to 0.5"))
    _ = state.perform(.tuneAll)
    state.finishJobs()
    #expect(state.text.contains("tuned: the fewest steps to 0.5 of 40 runs"))
  }

  @Test func escapeAndOtherChangesCallItOff() {
    var state = state()
    let before = state.scene.preset.content
    state.press("Vt")
    state.press(.escape)
    state.press(.escape)
    #expect(state.scene.tuning == nil && state.scene.preset.content == before)
    #expect(state.input.toast?.text.contains("called off") == true)
    _ = state.perform(.tuneAll)
    state.press("]")
    state.finishJobs()
    #expect(state.scene.tuning == nil && state.scene.tuned.isEmpty)
    #expect(state.scene.preset.score.changes.count == 1)
  }

  @Test func anotherLossIsTyped() {
    var state = state()
    state.show(step: 50)
    state.press(":race to 0.5")
    state.press(.enter)
    #expect(state.view.raceLoss == 0.5)
    #expect(state.text.contains("Race to the loss 0.5"))
  }
}
