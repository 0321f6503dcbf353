import Optimization
import Testing

@testable import Presets

/// When conditions come true.
///
/// A halves x from 8, B multiplies it by -9: the losses of A are 32, 8, 2,
/// .5, .125 and so on.
struct RehearsalTests {
  private func preset(_ beats: String, changes: String = "") throws -> Preset {
    try Scene.read(
      """
      title: Halves
      landscape: {formula: x^2/2}
      view: {x: [-9, 9]}
      start: 8
      steps: 200
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.5}
        - {name: B, rule: gradient_descent, learning_rate: 10}
      \(changes)
      beats:
      \(beats)
      """)
  }

  @Test(
    arguments: [
      ("loss_below: 1", 3), ("loss_below: 33", 0), ("loss_below: 0.5", 4),
      ("distance_below: 0.6, around: 1.5", 2), ("gradient_norm_below: 1.5", 3),
      // 8/2^37 is the first below 1e-10, and the last move is as long.
      ("converged: true", 37),
    ])
  func findsTheFirstStep(event: String, step: Int) throws {
    let preset = try preset("  - {until: {optimizer: A, \(event)}, say: There.}")
    #expect(preset.beats.map(\.step) == [step])
    #expect(!preset.beats[0].isMissed)
  }

  @Test func findsDivergence() throws {
    let preset = try preset("  - {until: {optimizer: B, diverged: true}, say: Gone.}")
    #expect(preset.beats.map(\.step) == [161])
    var run = preset.race.runs[1]
    run.advance(by: 200)
    #expect(run.particle.divergedAt == 161)
  }

  /// Where x^2 = 2 a rate of 1/2 takes x to -x.
  @Test(arguments: ["escaped: true", "escaped: true, well: -1"])
  func findsEscapes(event: String) throws {
    let preset = try Scene.read(
      """
      title: Wells
      landscape: {formula: "(x^2 - 1)^2"}
      view: {x: [-2, 2]}
      start: -1.4142135623730951
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.5}
      beats:
        - {until: {optimizer: A, \(event)}, say: Out.}
      """)
    #expect(preset.beats.map(\.step) == [1])
  }

  @Test func looksFromTheBeatBeforeOn() throws {
    let preset = try preset(
      """
        - {at: 5, say: one}
        - {until: {optimizer: A, loss_below: 1}, say: at once}
        - {until: {optimizer: A, loss_below: 1.0e-6}, say: later}
        - {until: {optimizer: B, loss_below: 1}, say: never}
        - {at: 7, say: between}
      """)
    #expect(preset.beats.map(\.step) == [5, 5, 7, 13, 200])
    #expect(
      preset.beats.map { $0.text.text(in: .en) } == ["one", "at once", "between", "later", "never"])
    #expect(preset.beats.map(\.isMissed) == [false, false, false, false, true])
  }

  @Test func whatItSetsIsDated() throws {
    let preset = try preset(
      """
        - {at: 1, set: {optimizer: A, learning_rate: 0.25}}
        - {until: {optimizer: A, loss_below: 5}, set: [{optimizer: A, learning_rate: {times: 0.5}},
           {optimizer: B, learning_rate: 0.5}]}
        - {until: {optimizer: A, loss_above: 5}, say: x}
      """.replacing("loss_above: 5", with: "diverged: true"))
    // 8, 4, 3, 2.25: the loss is 4.5 after step 2.
    #expect(preset.beats.map(\.step) == [1, 2, 200])
    #expect(
      preset.score.changes == [
        Change(step: 1, optimizer: 0, .learningRate(LearningRate(constant: 0.25))),
        Change(step: 2, optimizer: 0, .learningRateFactor(0.5)),
        Change(step: 2, optimizer: 1, .learningRate(LearningRate(constant: 0.5))),
      ])
    var again = preset
    again.rehearse()
    #expect(again.beats == preset.beats && again.score == preset.score)
    again.start = Vector(16, 0)
    again.rehearse()
    // 16, 8, 6, 4.5, 3.375, 2.53.
    #expect(again.beats[1].step == 5)
    #expect(again.score.changes.map(\.step) == [1, 5, 5])
  }

  @Test func whatIsMissedSetsNothing() throws {
    let preset = try preset(
      "  - {until: {optimizer: B, loss_below: 1}, set: {optimizer: A, learning_rate: 0.1}}")
    #expect(preset.score.changes.isEmpty)
    let again = try Scene.read(preset.text)
    #expect(again.beats == preset.beats)
    #expect(again.text == preset.text)
  }

  @Test func aQuestionWhoseAnswerIsWrongFails() throws {
    let text = """
      title: Halves
      landscape: {formula: x^2/2}
      start: 8
      steps: 9
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.5}
        - {name: B, rule: gradient_descent, learning_rate: 0.25}
      beats:
        - {at: 0, say: Watch.}
        - {at: 0, ask: Which is first?, choices: [A, B], answer: 1}
      expect:
        - {first: A, before: B, loss_below: 1, answers: 2}
        - {first: B, before: A, loss_below: 1, answers: 2}
      """
    let preset = try Scene.read(text)
    #expect(
      Expectation.check(preset).map { "\($0.position.line): \($0.message)" } == [
        "13: B is not before A: the loss is below 1.0 first at step 7, for A first at step 3; "
          + "it is the answer to beat 2"
      ])
  }
}
