import Testing

@testable import Presets

struct FieldMappingTests {
  private func landscape(_ field: Field) -> String? {
    field.named { name, settings in
      let a = settings["a"]?.number() ?? 1
      return name.choice(among: ["rosenbrock", "beale"]).map { "\($0) \(a)" }
    }
  }

  @Test(arguments: [
    ("rosenbrock", "rosenbrock 1.0"), ("{name: beale}", "beale 1.0"),
    ("{a: 3, name: rosenbrock}", "rosenbrock 3.0"),
  ])
  func readsANameAloneOrWithSettings(yaml: String, expected: String) {
    let (result, faults) = reading(yaml, as: landscape)
    #expect(result == expected)
    #expect(faults.isEmpty)
  }

  @Test(
    arguments: [
      ("rosenbrok", ["1:8: unknown field 'rosenbrok' (did you mean 'rosenbrock'?)"]),
      ("[beale]", ["1:8: field must be a name or a mapping with 'name', not a list"]),
      ("{a: 1}", ["1:8: field needs the key 'name'"]),
      (
        "{name: bale, b: 2}",
        [
          "1:15: unknown field 'bale' (did you mean 'beale'?)",
          "1:21: unknown key 'b' in field (valid: name, a)",
        ]
      ),
    ] as [(String, [String])])
  func refusesOtherForms(yaml: String, expected: [String]) {
    let (result, faults) = reading(yaml, as: landscape)
    #expect(result == nil)
    #expect(faults == expected)
  }

  @Test(arguments: ["1", "[a]", "text"])
  func refusesWhatIsNoMapping(yaml: String) {
    let (result, faults) = reading(yaml) { $0.mapping { _ in 1 } }
    #expect(result == nil)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("1:8: field must be a mapping, not ") == true)
  }
}
