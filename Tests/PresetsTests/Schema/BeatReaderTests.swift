import Testing

@testable import Presets

struct BeatReaderTests {
  @Test(
    arguments: [
      ("beats: {at: 0}", ["f.yaml:5:8: error: beats must be a list, not a mapping"]),
      ("beats: [hello]", ["f.yaml:5:9: error: item 1 of beats must be a mapping, not 'hello'"]),
      ("beats: [{say: x}]", ["f.yaml:5:9: error: item 1 of beats needs the key 'at'"]),
      ("beats: [{at: 3}]", ["f.yaml:5:9: error: item 1 of beats needs the key 'say'"]),
      ("beats: [{at: -1, say: x}]", ["f.yaml:5:14: error: at must be from 0 to 1000, not -1"]),
      ("beats: [{at: 1001, say: x}]", ["f.yaml:5:14: error: at must be from 0 to 1000, not 1001"]),
      (
        "steps: 5\nbeats:\n  - at: 6\n    say: x",
        [
          "f.yaml:7:9: error: at must be from 0 to 5, not 6"
        ]
      ),
      (
        "beats: [{at: 1, say: x, pause: yes}]",
        [
          "f.yaml:5:32: error: pause must be true or false, not 'yes'"
        ]
      ),
      (
        "beats: [{at: 1, say: x, puase: true}]",
        [
          "f.yaml:5:25: error: unknown key 'puase' in item 1 of beats (did you mean 'pause'?)"
        ]
      ),
      (
        "beats: [{at: 1.5, say: ''}]",
        [
          "f.yaml:5:14: error: at must be a whole number, not 1.5",
          "f.yaml:5:24: error: say must not be empty",
        ]
      ),
      (
        "beats: [{at: 1, say: 'So {A.los} it is'}]",
        [
          "f.yaml:5:26: error: say has the unknown number 'los' in '{A.los}' (did you mean 'loss'?)"
        ]
      ),
      (
        "beats: [{at: 1, say: 'So {B.loss} it is'}]",
        [
          "f.yaml:5:26: error: say has the unknown optimizer 'B' in '{B.loss}' (valid: A)"
        ]
      ),
      (
        "beats: [{at: 1, say: 'A {brace}'}]",
        [
          "f.yaml:5:25: error: say has '{brace}', which is neither {step} nor like {A.loss}; "
            + "write {{ for a brace"
        ]
      ),
      (
        "beats: [{at: 1, say: 'A {step'}]",
        [
          "f.yaml:5:25: error: say has a { that is never closed; write {{ for a brace"
        ]
      ),
      (
        "beats: [{at: 1, say: '{.loss} {}'}]",
        [
          "f.yaml:5:23: error: say has '{.loss}', which is neither {step} nor like {A.loss}; "
            + "write {{ for a brace",
          "f.yaml:5:31: error: say has '{}', which is neither {step} nor like {A.loss}; "
            + "write {{ for a brace",
        ]
      ),
      (
        "beats: [{at: 1, say: '{A.share}'}]",
        [
          "f.yaml:5:23: error: say has '{A.share}', a share of particles, but there is only one"
        ]
      ),
      (
        "beats:\n  - at: 1\n    say: {en: x, zh: 'loss {A.lr}'}",
        [
          "f.yaml:7:28: error: zh has the unknown number 'lr' in '{A.lr}' (did you mean "
            + "'learning_rate'?)"
        ]
      ),
      ("beats: [{at: 1, say: {zh: x}}]", ["f.yaml:5:22: error: say needs the key 'en'"]),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(adding: yaml)) == lines)
  }

  @Test func aCurveHasNoY() {
    let text = Scene.text(landscape: "parabola", adding: "beats: [{at: 1, say: '{A.x} {A.y}'}]")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:5:29: error: say has '{A.y}', but the landscape depends on x alone"
      ])
  }

  @Test func readsTextOfSeveralLines() throws {
    let preset = try Scene.read(
      Scene.text(
        adding: """
          beats:
            - at: 1000
              pause: true
              say: |
                One,
                two: \u{8C37}.
          """))
    #expect(preset.beats == [Beat(step: 1000, text: "One,\ntwo: \u{8C37}.", pauses: true)])
  }
}
