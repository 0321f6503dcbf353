import Optimization
import Testing

@testable import Presets

struct PresetReaderTests {
  @Test(
    arguments: [
      (
        "titel: T\nlandscape: saddle\noptimizers: [{name: A, rule: adam, learning_rate: 1}]",
        [
          "f.yaml:1:1: error: the preset needs the key 'title'",
          "f.yaml:1:1: error: unknown key 'titel' in the preset (did you mean 'title'?)",
        ]
      ),
      (
        "title: ''\nlandscape: saddle\noptimizers:\n  - {name: A, rule: adam, learning_rate: 1}",
        [
          "f.yaml:1:8: error: title must not be empty"
        ]
      ),
      (
        "title: [a]\nlandscape: saddle\noptimizers:\n  - {name: A, rule: adam, learning_rate: 1}",
        [
          "f.yaml:1:8: error: title must be a text, not a list"
        ]
      ),
      (
        "title: |\n  a\n  b\nlandscape: saddle\noptimizers:\n  - {name: A, rule: adam, "
          + "learning_rate: 1}",
        [
          "f.yaml:1:8: error: title must be a single line"
        ]
      ),
      (
        "landscape: saddle\noptimizers:\n  - {name: A, rule: adam, learning_rate: 1}",
        [
          "f.yaml:1:1: error: the preset needs the key 'title'"
        ]
      ),
      (
        "title: T\noptimizers:\n  - {name: A, rule: adam, learning_rate: 1}",
        [
          "f.yaml:1:1: error: the preset needs the key 'landscape'"
        ]
      ),
      ("title: T\nlandscape: saddle", ["f.yaml:1:1: error: the preset needs the key 'optimizers'"]),
      (
        "title: T\nlandscape: saddle\noptimizers: []",
        [
          "f.yaml:3:13: error: optimizers must be a list of 1 to 9 items, not of 0"
        ]
      ),
      (
        "title: T\nlandscape: saddle\noptimizers: adam",
        [
          "f.yaml:3:13: error: optimizers must be a list of 1 to 9 items, not 'adam'"
        ]
      ),
      (
        "title: T\nlandscape: saddle\noptimizers:\n  - adam",
        [
          "f.yaml:4:5: error: item 1 of optimizers must be a mapping, not 'adam'"
        ]
      ),
      (
        "title: T\nlandscape: saddle\noptimizers:\n  - {name: 0, rule: adam, learning_rate: "
          + "1}\n  - {name: 1, rule: adam, learning_rate: 1}\n  - {name: 2, rule: adam, "
          + "learning_rate: 1}\n  - {name: 3, rule: adam, learning_rate: 1}\n  - {name: 4, rule: "
          + "adam, learning_rate: 1}\n  - {name: 5, rule: adam, learning_rate: 1}\n  - {name: 6, "
          + "rule: adam, learning_rate: 1}\n  - {name: 7, rule: adam, learning_rate: 1}\n  - "
          + "{name: 8, rule: adam, learning_rate: 1}\n  - {name: 9, rule: adam, learning_rate: "
          + "1}",
        [
          "f.yaml:4:3: error: optimizers must be a list of 1 to 9 items, not of 10"
        ]
      ),
      ("- title: T", ["f.yaml:1:1: error: the preset must be a mapping, not a list"]),
      ("", ["f.yaml:1:1: error: the file is empty"]),
      (
        "title: T\ntitle: U",
        [
          "f.yaml:1:1: error: the preset needs the key 'landscape'",
          "f.yaml:1:1: error: the preset needs the key 'optimizers'",
          "f.yaml:2:1: error: the key 'title' is given more than once, first in line 1; "
            + "keep one of them",
        ]
      ),
      (
        "a: &x 1\nb: *x",
        [
          "f.yaml:1:4: error: anchors and aliases (& and *) are not supported; write it out"
        ]
      ),
      (
        "q: {<<: {b: 1}}",
        [
          "f.yaml:1:1: error: the preset needs the key 'title'",
          "f.yaml:1:1: error: the preset needs the key 'landscape'",
          "f.yaml:1:1: error: the preset needs the key 'optimizers'",
          "f.yaml:1:1: error: unknown key 'q' in the preset (valid: title, summary, "
            + "course, lock, landscape, beside, view, start, seed, speed, layout, camera, curves, axis, time, trail, steps, optimizers, changes, paths, beats, "
            + "expect)",
          "f.yaml:1:5: error: merge keys are not supported; write the settings out",
        ]
      ),
      (
        "title: T\n--- \ntitle: U",
        [
          "f.yaml:2:1: error: a file holds one document; remove the '---' or '...' line"
        ]
      ),
      ("title: T\n\tsteps: 3", ["f.yaml:2:1: error: indentation must be spaces, not tabs"]),
      (
        "title: T\nlandscape: [saddle\nsteps: 3",
        [
          "f.yaml:3:6: error: the list is not closed; a ',' or ']' is missing before this"
        ]
      ),
    ] as [(String, [String])])
  func refusesWholeFiles(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: yaml) == lines)
  }

  @Test func readsEverything() throws {
    let preset = try Scene.read(
      """
      title: "Ravine \u{8C37}"
      summary: One rate, two curvatures.
      landscape: {formula: 0.1 * x^2 + (2*y^2)}
      view: {x: [-6, 2], y: [-3, 3]}
      start: [-5, -2]
      steps: 60
      seed: 18446744073709551615
      speed: 12.5
      layout: panes
      optimizers:
        - {name: B, rule: adam, learning_rate: 0.1}
        - {name: A, rule: momentum, learning_rate: 0}
      beats:
        - {at: 20, say: second, pause: true}
        - {at: 0, say: first}
        - {at: 20, say: third}
      expect:
        - {optimizer: A, diverges_by: 60}
      """)
    #expect(preset.title == "Ravine \u{8C37}")
    #expect(preset.summary == "One rate, two curvatures.")
    #expect(preset.landscapeName == "0.1*x^2 + 2*y^2")
    #expect(preset.view == Domain(x: -6...2, y: -3...3))
    #expect(preset.start == Vector(-5, -2))
    #expect(preset.steps == 60)
    #expect(preset.seed == .max)
    #expect(preset.speed == 12.5)
    #expect(preset.layout == .panes)
    #expect(preset.optimizers.map(\.name) == ["B", "A"])
    #expect(preset.beats.map { $0.text.text(in: .en) } == ["first", "second", "third"])
    #expect(preset.beats.map(\.pauses) == [false, true, false])
    #expect(preset.expectations.map(\.optimizer) == [1])
    #expect(preset.race.runs.map(\.particle.position) == [Vector(-5, -2), Vector(-5, -2)])
  }

  @Test func fillsInTheDefaults() throws {
    let preset = try Scene.read(Scene.text())
    #expect(preset.summary.isEmpty)
    #expect(preset.view == Saddle().domain)
    #expect(preset.start == Saddle().start)
    #expect(preset.steps == 1000)
    #expect(preset.seed == 0)
    #expect(preset.speed == 30)
    #expect(preset.layout == .overlay)
    #expect(preset.beats.isEmpty && preset.expectations.isEmpty)
  }

  @Test func findsTheFaultsOfAllPartsAtOnce() {
    let text = """
      title:
      landscape: {formula: x^2 + 2y}
      veiw: {x: [0, 1]}
      steps: 1e9
      optimizers:
        - name: A
          rule: adm
          learning_rate: {schedule: cosine, from: -1, steps: 0}
          noise: {eta: high}
        - name: A
          rule: adam
          bata1: 0.5
      beats:
        - at: soon
          say: ""
      expect:
        - {optimizer: A, at: 1, x: .nan}
      """
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:1:1: error: title has no value; give it one, or remove the key",
        "f.yaml:2:29: error: an operator is missing between '2' and 'y': write 2*y for the product",
        "f.yaml:3:1: error: unknown key 'veiw' in the preset (did you mean 'view'?)",
        "f.yaml:4:8: error: steps must be from 1 to 10000000, not 1e9",
        "f.yaml:7:11: error: unknown rule 'adm' (did you mean 'adam'?)",
        "f.yaml:8:45: error: from must be at least 0, not -1",
        "f.yaml:8:56: error: steps must be from 1 to 1000000000, not 0",
        "f.yaml:9:18: error: eta must be a number, not 'high'",
        "f.yaml:10:5: error: item 2 of optimizers needs the key 'learning_rate'",
        "f.yaml:10:11: error: name must differ from that of item 1, which is 'A' too",
        "f.yaml:12:5: error: unknown key 'bata1' in item 2 of optimizers (did you mean 'beta1'?)",
        "f.yaml:14:9: error: at must be a whole number, not 'soon'",
        "f.yaml:15:10: error: say must not be empty",
        "f.yaml:17:5: error: item 1 of expect needs the key 'within'",
        "f.yaml:17:30: error: x must be a number, not '.nan': it must be finite",
      ])
  }

  @Test func refusesAFileThatIsTooLarge() {
    let text = Scene.text() + String(repeating: "#", count: Preset.maximumBytes)
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:1:1: error: the file is larger than the 262144 bytes allowed; shorten it"
      ])
  }
}
