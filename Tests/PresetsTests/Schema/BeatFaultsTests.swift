import Testing

@testable import Presets

/// Beats that go wrong, each with its one line.
struct BeatFaultsTests {
  /// The faults of one beat in a scene with A and B.
  private func faults(_ beat: String, after: String = "") -> [String] {
    Scene.errors(
      in: """
        title: A scene
        landscape: saddle
        optimizers:
          - {name: A, rule: gradient_descent, learning_rate: 0.1}
          - {name: B, rule: adam, learning_rate: 0.1}
        steps: 60
        beats:
          - {\(beat)}
        \(after)
        """
    ).map { String($0.dropFirst("f.yaml:8:".count)) }
  }

  private static let whole = "5: error: item 1 of beats "

  @Test(
    arguments: [
      // Conditions.
      (
        "until: {optimizer: A}, say: x",
        "13: error: until needs one of the keys 'loss_below', "
          + "'distance_below', 'gradient_norm_below', 'diverged', 'converged', 'escaped'"
      ),
      ("until: {loss_below: 1}, say: x", "13: error: until needs the key 'optimizer'"),
      (
        "until: {optimizer: C, loss_below: 1}, say: x",
        "25: error: unknown optimizer 'C' (valid: A, B)"
      ),
      (
        "until: 3, say: x",
        "13: error: until must be a mapping, not '3'; write {optimizer: A, loss_below: 3}"
      ),
      (
        "until: {optimizer: A, loss_below: low}, say: x",
        "40: error: loss_below must be a number, not 'low'"
      ),
      (
        "until: {optimizer: A, loss_below: 1, converged: true}, say: x",
        "43: error: 'converged' excludes 'loss_below'; keep one of them"
      ),
      (
        "until: {optimizer: A, gradient_norm_below: 0}, say: x",
        "49: error: gradient_norm_below must be greater than 0, not 0"
      ),
      (
        "until: {optimizer: A, distance_below: 1}, say: x",
        "13: error: until needs the key 'around'"
      ),
      (
        "until: {optimizer: A, distance_below: 1, around: [0]}, say: x",
        "55: error: around must be a list of 2 items, not of 1"
      ),
      ("until: {optimizer: A, diverged: false}, say: x", "38: error: diverged must be true"),
      (
        "until: {optimizer: A, converged: yes}, say: x",
        "39: error: converged must be true or false, not 'yes'"
      ),
      (
        "until: {optimizer: A, escaped: true, well: 3}, say: x",
        "49: error: well must be a list of 2 items, not '3'"
      ),
      (
        "until: {optimizer: A, diverged: true}, at: 3, say: x",
        "45: error: 'at' excludes 'until'; keep one of them"
      ),
      // Questions.
      ("at: 3, ask: Which?, choices: [A, B]", whole + "needs the key 'answer'"),
      ("at: 3, ask: Which?, answer: 1", whole + "needs the key 'choices'"),
      (
        "at: 3, say: x, because: it is so, choices: [A, B], answer: 1",
        whole + "needs the key 'ask'"
      ),
      (
        "at: 3, ask: Which?, choices: [A], answer: 1",
        "35: error: choices must be a list of 2 to 9 items, not of 1"
      ),
      (
        "at: 3, ask: Which?, choices: A, answer: 1",
        "35: error: choices must be a list of 2 to 9 items, not 'A'"
      ),
      (
        "at: 3, ask: Which?, choices: [A, B], answer: 3",
        "51: error: answer must be from 1 to 2, not 3"
      ),
      (
        "at: 3, ask: Which?, choices: [A, B], answer: A",
        "51: error: answer must be a whole number, not 'A'"
      ),
      (
        "at: 3, ask: Which?, choices: [A, ''], answer: 1",
        "39: error: item 2 of choices must not be empty"
      ),
      (
        "at: 3, ask: '{C.x}?', choices: [A, B], answer: 1",
        "19: error: ask has the unknown optimizer 'C' in '{C.x}' (valid: A, B)"
      ),
      (
        "at: 3, ask: Which?, choices: [A, B], answer: 1, because: '{A.z}'",
        "64: error: because has the unknown number 'z' in '{A.z}' (valid: loss, x, y, "
          + "learning_rate, sigma, distance, share)"
      ),
      (
        "at: 3, ask: Which?, choices: [A, B], answer: 1, pause: false",
        "61: error: pause must not be false: a question waits for its answer"
      ),
      // What is set.
      ("at: 3, set: {learning_rate: 1}", "18: error: set needs the key 'optimizer'"),
      (
        "at: 3, set: {optimizer: C, learning_rate: 1}",
        "30: error: unknown optimizer 'C' (valid: A, B)"
      ),
      ("at: 3, set: {optimizer: A}", "18: error: set changes nothing; add a setting"),
      (
        "at: 3, set: {optimizer: A, beta1: 0.5}",
        "33: error: unknown key 'beta1' in set (valid: optimizer, rule, learning_rate, "
          + "weight_decay, gradient, noise, clip, constraint, lookahead, average)"
      ),
      (
        "at: 3, set: {optimizer: B, beta1: 2}",
        "40: error: beta1 must be at least 0 and less than 1, not 2"
      ),
      (
        "at: 3, set: {optimizer: A, learning_rate: {times: 0}}",
        "56: error: times must be greater than 0, not 0"
      ),
      ("at: 3, set: []", "18: error: set must be a list of at least 1 item, not of 0"),
      (
        "at: 3, set: [{optimizer: A, learning_rate: 1}, {optimizer: A}]",
        "53: error: item 2 of set changes nothing; add a setting"
      ),
      (
        "at: 60, set: {optimizer: A, learning_rate: 1}",
        whole + "sets something at the last step, after which nothing happens"
      ),
      (
        "at: 3, set: {at: 4, optimizer: A, learning_rate: 1}",
        "19: error: unknown key 'at' in set (valid: optimizer, rule, learning_rate, "
          + "weight_decay, gradient, noise, clip, constraint, lookahead, average)"
      ),
      // What is shown.
      ("at: 3, focus: C", "20: error: unknown focus 'C' (valid: A, B)"),
      ("at: 3, layout: pane", "21: error: unknown layout 'pane' (did you mean 'panes'?)"),
      (
        "at: 3, curves: [eta]",
        "22: error: unknown curve 'eta' (valid: loss, learning_rate, sigma, gradient_norm, "
          + "distance, effective_rate_x, effective_rate_y, move, average_loss)"
      ),
      (
        "at: 3, curves: [move], hide: [curves]",
        whole + "chooses 'curves' and hides them"
      ),
      (
        "at: 3, view: 3",
        "19: error: view must be a mapping, not '3'; write {x: [-2, 2], y: [-1, 3]}"
      ),
      ("at: 3, view: {}", "19: error: view needs 'x', 'y' or both, each as [from, to]"),
      (
        "at: 3, view: {x: [1, 0]}",
        "23: error: x must be [from, to] with from < to, not [1.0, 0.0]"
      ),
      (
        "at: 3, view: {x: [0, 1], aspect: equal}",
        "19: error: view has no aspect in a beat: the preset's own stays"
      ),
      (
        "at: 3, show: arrows",
        "19: error: show must be a list of 1 to 8 items, not 'arrows'"
      ),
      ("at: 3, show: []", "19: error: show must be a list of 1 to 8 items, not of 0"),
      ("at: 3, show: [arows]", "20: error: unknown layer 'arows' (did you mean 'arrows'?)"),
      (
        "at: 3, hide: [water]",
        "20: error: unknown layer 'water' (valid: arrows, curvature, theory, isolines, curves, "
          + "pointer, basins, field)"
      ),
      (
        "at: 3, show: [arrows], hide: [theory, arrows]",
        whole + "shows and hides 'arrows'"
      ),
      (
        "at: 3, speed: 0",
        "20: error: speed must be greater than 0 and at most 1000000, not 0"
      ),
      ("at: 3, speed: fast", "20: error: speed must be a number, not 'fast'"),
      (
        "at: 3, sped: 5, say: x",
        "13: error: unknown key 'sped' in item 1 of beats (did you mean 'speed'?)"
      ),
    ] as [(String, String)])
  func everyWrongBeatIsOneLine(beat: String, line: String) {
    #expect(faults(beat) == [line])
  }

  @Test func severalFaultsAreSeveralLines() {
    #expect(
      faults("at: 3, ask: Which?") == [
        Self.whole + "needs the key 'choices'", Self.whole + "needs the key 'answer'",
      ])
    #expect(
      faults("until: {optimizer: A, loss_blow: 1}, say: x") == [
        "13: error: until needs one of the keys 'loss_below', 'distance_below', "
          + "'gradient_norm_below', 'diverged', 'converged', 'escaped'",
        "28: error: unknown key 'loss_blow' in until (did you mean 'loss_below'?)",
      ])
  }

  @Test(
    arguments: [
      ("answers: 2", "must be the number of a beat that asks (valid: 1), not 2"),
      ("answers: 0", "must be from 1 to 9223372036854775807, not 0"),
      ("answers: one", "must be a whole number, not 'one'"),
    ])
  func aClaimAnswersAQuestion(answers: String, message: String) {
    let expect = "expect: [{optimizer: A, diverges_by: 60, \(answers)}]"
    let beat = "at: 3, ask: Which?, choices: [A, B], answer: 1"
    #expect(
      Scene.errors(
        in: Scene.text(adding: "beats: [{\(beat)}]\nsteps: 60\n\(expect)")) == [
          "f.yaml:7:51: error: answers \(message)"
        ])
  }

  @Test func aClaimNeedsAQuestionToAnswer() {
    let text = Scene.text(
      adding: "beats: [{at: 1, say: x}]\nexpect: [{optimizer: A, diverges_by: 60, answers: 1}]")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:6:51: error: answers must be the number of a beat that asks, but none does"
      ])
  }
}
