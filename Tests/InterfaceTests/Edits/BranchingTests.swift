import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct BranchingTests {
  /// Where the optimizers have been up to a step.
  private func path(_ state: State, _ index: Int, to step: Int) -> [Vector] {
    state.scene.timeline.histories[index].buckets.prefix(step + 1).map(\.sample.position)
  }

  @Test func aBranchIsWhatItsParentWasUntilItChanges() {
    var state = State.on(.crowd(3), 120, 40)
    state.show(step: 40)
    state.press("2]B")
    #expect(state.view.focus == 3)
    #expect(state.scene.preset.optimizers[3].name == "Optimizer 1 from 40")
    state.show(step: 80)
    #expect(path(state, 3, to: 80) == path(state, 1, to: 80))
    state.show(step: 40)
    state.press("[")
    state.show(step: 80)
    #expect(path(state, 3, to: 40) == path(state, 1, to: 40))
    #expect(path(state, 3, to: 80) != path(state, 1, to: 80))
    // What changes before the branching point changes both.
    state.show(step: 20)
    state.press("2[")
    state.show(step: 39)
    #expect(path(state, 3, to: 39) == path(state, 1, to: 39))
    #expect(state.scene.timeline.race.runs[3].learningRate == 0.8 * 0.01)
  }

  @Test func aBranchCannotChangeThePastOfItsParent() {
    var state = State.on(.crowd(2), 120, 40)
    state.show(step: 40)
    state.press("B")
    state.show(step: 10)
    let before = state.scene.preset.content
    state.press("]")
    #expect(state.scene.preset.content == before)
    #expect(
      state.input.toast?.text
        == "Optimizer 0 from 40 branches off at step 40; before that change what it was")
  }

  @Test func withoutItsParentABranchKeepsItsPast() {
    var state = State.on(.crowd(2), 120, 40)
    state.show(step: 30)
    state.press("1]")
    state.show(step: 60)
    state.press("B[")
    state.show(step: 90)
    let before = path(state, 2, to: 90)
    state.press("1X")
    #expect(state.scene.preset.optimizers.map(\.name) == ["Optimizer 1", "Optimizer 0 from 60"])
    #expect(path(state, 1, to: 90) == before)
    #expect(state.scene.preset.optimizers[1].branch == nil)
  }

  @Test func thereAreNineAtMost() {
    var state = State.on(.crowd(9), 120, 40)
    state.show(step: 5)
    for key in ["B", "D"] {
      state.press(key)
      #expect(state.scene.preset.optimizers.count == 9)
      #expect(
        state.input.toast?.text
          == "there are 9 optimizers, as many as a scene may have; X takes one away")
    }
    for _ in 0..<9 { state.press("X") }
    #expect(state.scene.preset.optimizers.count == 1)
    #expect(state.input.toast?.text == "a scene needs an optimizer")
  }

  @Test func anOptimizerIsAddedFromTheCatalogue() {
    var state = State.on(.crowd(1), 120, 40)
    state.press("A")
    #expect(state.text.contains("Add an optimizer"))
    for letter in "yogi" { state.press(String(letter)) }
    state.press(.enter)
    #expect(state.input.overlays.isEmpty)
    #expect(state.scene.preset.optimizers.last?.name == "yogi")
    #expect(state.view.focus == 1)
    #expect(state.input.toast?.text.hasPrefix("yogi: eta ") == true)
  }

  /// The rate comes from the landscape: where there is a bottom these come down and stay in reach.
  @Test(arguments: Catalog.landscapes)
  func aFittedRateWorks(type: any NamedLandscape.Type) {
    let landscape = type.init()
    guard !landscape.minima.isEmpty else { return }
    let rules: [any Rule.Type] = [GradientDescent.self, Momentum.self, Adam.self, RMSProp.self]
    for rule in rules {
      guard
        let optimizer = FittedRate.optimizer(
          of: rule, name: "o", on: landscape, from: landscape.start)
      else { continue }
      var run = Run(optimizer, on: landscape, from: landscape.start, seed: 0)
      let before = run.particle.evaluation.value
      run.advance(by: 100)
      #expect(run.particle.divergedAt == nil, "\(rule.name) on \(type.name)")
      #expect(run.particle.evaluation.value <= before, "\(rule.name) on \(type.name)")
    }
  }
}

extension BranchingTests {
  /// On one map the past that both share is drawn once; on a map of its own a branch has it too.
  @Test func theSharedPastIsDrawnOnce() {
    var state = State.on(.crowd(2), 120, 40)
    state.show(step: 60)
    state.press("2B")
    #expect(state.firstOwnStep(of: 2, among: [0, 1, 2]) == 60)
    #expect(state.firstOwnStep(of: 2, among: [0, 2]) == 0)
    state.show(step: 90)
    var cache = TrailCache()
    let projection = Projection(
      state.view.viewport, in: Rect(x: 0, y: 0, columns: 80, rows: 30))
    func trails(of optimizers: [Int]) -> [Trail] {
      let look = Look(state.view.display)
      let marks = SceneFigure(
        state: state, optimizers: optimizers, viewport: state.view.viewport, look: look,
        arrows: nil
      ).marks
      return cache.layers(of: marks, on: MapPlane(projection), look, focus: 0).map(\.trail)
    }
    let together = trails(of: [0, 1, 2])
    let alone = trails(of: [2])
    #expect(together[2] != alone[0])
    #expect(alone[0] == together[1])
  }
}
