import Testing

@testable import Presets

struct FieldTests {
  enum Form: String, CaseIterable {
    case torch
    case optax
  }

  @Test(arguments: [
    ("The ravine", "The ravine"), ("'it''s'", "it's"), ("2024", "2024"), ("true", "true"),
    ("'null'", "null"), (#""a\nb""#, "a\nb"), ("|\n  a\n  b", "a\nb"),
  ])
  func readsTexts(yaml: String, text: String) {
    let (result, faults) = reading(yaml) { $0.text() }
    #expect(result == text)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    ("[a]", "field must be a text, not a list"), ("{a: b}", "field must be a text, not a mapping"),
    ("''", "field must not be empty"), ("'  '", "field must not be empty"),
    (#""\u200b""#, "field must not be empty"), (#""\u00ad \u2060""#, "field must not be empty"),
    (#""\u2800""#, "field must not be empty"), (#""\u3164\uffa0""#, "field must not be empty"),
    (#""\e[31m""#, "field must not hold the control character U+001B"),
    (#""a\0""#, "field must not hold the control character U+0000"),
  ])
  func refusesOtherTexts(yaml: String, message: String) {
    let (result, faults) = reading(yaml) { $0.text() }
    #expect(result == nil)
    #expect(faults == ["1:8: \(message)"])
  }

  @Test func readsBooleans() {
    #expect(reading("true") { $0.boolean() }.result == true)
    #expect(reading("false") { $0.boolean() }.result == false)
  }

  @Test(arguments: [
    ("yes", "field must be true or false, not 'yes'"),
    ("True", "field must be true or false, not 'True'"),
    ("'true'", "field must be true or false, without quotes"),
    ("1", "field must be true or false, not '1'"),
    ("[true]", "field must be true or false, not a list"),
  ])
  func refusesOtherBooleans(yaml: String, message: String) {
    let (result, faults) = reading(yaml) { $0.boolean() }
    #expect(result == nil)
    #expect(faults == ["1:8: \(message)"])
  }

  @Test func readsChoices() {
    #expect(reading("torch") { $0.choice(Form.self) }.result == .torch)
    #expect(reading("'optax'") { $0.choice() as Form? }.result == .optax)
  }

  @Test(arguments: [
    ("tourch", "unknown field 'tourch' (did you mean 'torch'?)"),
    ("book", "unknown field 'book' (valid: torch, optax)"),
    ("[torch]", "field must be a word, not a list (valid: torch, optax)"),
  ])
  func refusesOtherChoices(yaml: String, message: String) {
    let (result, faults) = reading(yaml) { $0.choice(Form.self) }
    #expect(result == nil)
    #expect(faults == ["1:8: \(message)"])
  }
}
