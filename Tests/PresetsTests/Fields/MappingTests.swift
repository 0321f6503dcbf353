import Testing

@testable import Presets

struct MappingTests {
  @Test func findsAllFaultsInOrderOfPosition() {
    let text = """
      titel: The ravine
      steps: 0
      view: {x: [-6, 2], z: [0, 1]}
      sigma:
      optimizers:
        - name: A
          learning_rate: -0.1
          bta: 0.9
        - learning_rate: {from: fast}
      """
    let found = faults(in: text) { preset in
      _ = preset.required("title")?.text()
      _ = preset["steps"]?.integer(in: 1...100)
      _ = preset["sigma"]?.number()
      _ = preset["view"]?.mapping { ($0["x"]?.numbers(count: 2), $0["y"]?.numbers(count: 2)) }
      _ = preset["optimizers"]?.list { optimizer in
        optimizer.mapping { settings in
          let name = settings.required("name")?.text()
          let beta = settings["beta"]?.number(.decay)
          let rate = settings["learning_rate"]?.number(.positive, as: { $0 }) {
            $0["from"]?.number(.positive)
          }
          return (name, beta, rate)
        }
      }
    }
    #expect(
      found == [
        "1:1: the preset needs the key 'title'",
        "1:1: unknown key 'titel' in the preset (did you mean 'title'?)",
        "2:8: steps must be from 1 to 100, not 0",
        "3:20: unknown key 'z' in view (valid: x, y)",
        "4:1: sigma has no value; give it one, or remove the key",
        "7:20: learning_rate must be greater than 0, not -0.1",
        "8:5: unknown key 'bta' in item 1 of optimizers (did you mean 'beta'?)",
        "9:5: item 2 of optimizers needs the key 'name'",
        "9:27: from must be a number, not 'fast'",
      ])
  }

  @Test(
    arguments: [
      ("norm: 1", []),
      ("value: 2", []),
      ("nil: 1", ["1:1: the preset needs one of the keys 'norm', 'value'"]),
      (
        "nrm: 1",
        [
          "1:1: the preset needs one of the keys 'norm', 'value'",
          "1:1: unknown key 'nrm' in the preset (did you mean 'norm'?)",
        ]
      ),
      ("value: 1\nnorm: 2", ["2:1: 'norm' excludes 'value'; keep one of them"]),
      ("norm: ~", ["1:1: norm has no value; give it one, or remove the key"]),
    ] as [(String, [String])])
  func wantsOneOfSeveralKeys(text: String, expected: [String]) {
    var name: String?
    let found = faults(in: text) { mapping in
      name = mapping.one(of: "norm", "value")?.name
      mapping.acceptRemainingKeys()
    }
    #expect(found == expected)
    #expect((name != nil) == expected.isEmpty)
  }

  @Test func leavesOtherKeysWhenToldTo() {
    #expect(
      faults(in: "a: 1\nb: 2") { _ = $0["a"] } == ["2:1: unknown key 'b' in the preset (valid: a)"])
    #expect(faults(in: "a: 1\nb: 2") { $0.acceptRemainingKeys() }.isEmpty)
  }

  @Test func reportsAFaultOfItsOwn() {
    #expect(
      faults(in: "a: {}") { $0["a"]?.mapping { $0.fault("cannot stand here") } }
        == ["1:4: a cannot stand here"])
  }
}
