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

  @Test func anotherLossIsTyped() {
    var state = state()
    state.show(step: 50)
    state.press(":race to 0.5")
    state.press(.enter)
    #expect(state.view.raceLoss == 0.5)
    #expect(state.text.contains("Race to the loss 0.5"))
  }
}
