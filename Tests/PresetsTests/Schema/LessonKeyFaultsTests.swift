import Testing

@testable import Presets

/// What messages list as valid.
private enum Valid {
  static let numbers = "loss, x, y, learning_rate, sigma, distance, share"
  static let locks =
    "valid: landscape, start, seed, optimizers, rule, learning_rate, noise, average, settings, "
    + "speed, layout, view, presets"
}

/// Marks, pages, notes and locks that go wrong, each with its lines.
struct LessonKeyFaultsTests {
  /// The faults of one beat in a scene with A and B, without file and line.
  private func faults(_ beat: String) -> [String] {
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
        """
    ).map { String($0.dropFirst("f.yaml:8:".count)) }
  }

  @Test(
    arguments: [
      ("at: 3, mark: 3", ["19: error: mark must be a mapping, not '3'"]),
      ("at: 3, mark: the minimum", ["19: error: mark must be a mapping, not 'the minimum'"]),
      ("at: 3, mark: []", ["19: error: mark must be a list of 1 to 4 items, not of 0"]),
      (
        "at: 3, mark: {}",
        ["19: error: mark needs the key 'text'", "19: error: mark needs the key 'at'"]
      ),
      ("at: 3, mark: {at: [0, 0]}", ["19: error: mark needs the key 'text'"]),
      ("at: 3, mark: {text: here}", ["19: error: mark needs the key 'at'"]),
      ("at: 3, mark: {at: 3, text: here}", ["24: error: at must be a list of 2 items, not '3'"]),
      ("at: 3, mark: {at: [0], text: here}", ["24: error: at must be a list of 2 items, not of 1"]),
      (
        "at: 3, mark: {at: [0, 0, 0], text: here}",
        ["24: error: at must be a list of 2 items, not of 3"]
      ),
      (
        "at: 3, mark: {at: [0, y], text: here}",
        ["28: error: item 2 of at must be a number, not 'y'"]
      ),
      (
        "at: 3, mark: {at: [0, .nan], text: here}",
        ["28: error: item 2 of at must be a number, not '.nan': it must be finite"]
      ),
      ("at: 3, mark: {at: [0, 0], text: ''}", ["38: error: text must not be empty"]),
      ("at: 3, mark: {at: [0, 0], text: [a]}", ["38: error: text must be a text, not a list"]),
      (
        "at: 3, mark: {at: [0, 0], txt: here}",
        [
          "19: error: mark needs the key 'text'",
          "32: error: unknown key 'txt' in mark (did you mean 'text'?)",
        ]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: here, optimizer: A}",
        ["44: error: unknown key 'optimizer' in mark (valid: text, at, curve)"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: here, color: red}",
        ["44: error: unknown key 'color' in mark (valid: text, at, curve)"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: '{C.x}'}",
        ["39: error: text has the unknown optimizer 'C' in '{C.x}' (valid: A, B)"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: '{A.q}'}",
        ["39: error: text has the unknown number 'q' in '{A.q}' (valid: \(Valid.numbers))"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: '{A'}",
        ["39: error: text has a { that is never closed; write {{ for a brace"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: '{A.share}'}",
        ["39: error: text has '{A.share}', a share of particles, but there is only one"]
      ),
      ("at: 3, mark: {at: [0, 0], text: {zh: x}}", ["38: error: text needs the key 'en'"]),
      (
        "at: 3, mark: {at: [0, 0], text: {en: x, de: y}}",
        ["46: error: unknown key 'de' in text (valid: en, zh)"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: \"two\\nlines\"}",
        ["38: error: text must be a single line"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: " + String(repeating: "x", count: 61) + "}",
        ["38: error: text must take at most 60 columns; what is longer is said with 'say'"]
      ),
      (
        "at: 3, mark: {at: [0, 0], text: {en: x, zh: " + String(repeating: "\u{5C71}", count: 31)
          + "}}",
        ["38: error: text must take at most 60 columns; what is longer is said with 'say'"]
      ),
      (
        "at: 3, mark: [{at: [0, 0], text: a}, {at: [1, 1]}]",
        ["43: error: item 2 of mark needs the key 'text'"]
      ),
      ("at: 3, mark: [a]", ["20: error: item 1 of mark must be a mapping, not 'a'"]),
      (
        "at: 3, mark: [{at: [0, 0], text: a}, {at: [0, 0], text: a}, {at: [0, 0], text: a}, {at: [0, 0], text: a}, {at: [0, 0], text: a}]",
        ["19: error: mark must be a list of 1 to 4 items, not of 5"]
      ),
    ] as [(String, [String])])
  func marks(beat: String, lines: [String]) {
    #expect(faults(beat) == lines)
  }

  @Test(
    arguments: [
      (
        "at: 3, mark: {at: 3, curve: loss, text: here}",
        ["19: error: mark needs the key 'optimizer'"]
      ),
      (
        "at: 3, mark: {at: 3, curve: los, optimizer: A, text: here}",
        ["34: error: unknown curve 'los' (did you mean 'loss'?)"]
      ),
      (
        "at: 3, mark: {at: 3, curve: velocity, optimizer: A, text: here}",
        [
          "34: error: unknown curve 'velocity' (valid: loss, learning_rate, sigma, "
            + "gradient_norm, distance, effective_rate_x, effective_rate_y, move, average_loss)"
        ]
      ),
      (
        "at: 3, mark: {at: 3, curve: [loss], optimizer: A, text: here}",
        [
          "34: error: curve must be a word, not a list (valid: loss, learning_rate, sigma, "
            + "gradient_norm, distance, effective_rate_x, effective_rate_y, move, average_loss)"
        ]
      ),
      (
        "at: 3, mark: {at: 3, curve: eta, optimizer: A, text: here}",
        [
          "34: error: unknown curve 'eta' (valid: loss, learning_rate, sigma, "
            + "gradient_norm, distance, effective_rate_x, effective_rate_y, move, average_loss)"
        ]
      ),
      (
        "at: 3, mark: {at: 61, curve: loss, optimizer: A, text: here}",
        ["24: error: at must be from 0 to 60, not 61"]
      ),
      (
        "at: 3, mark: {at: -1, curve: loss, optimizer: A, text: here}",
        ["24: error: at must be from 0 to 60, not -1"]
      ),
      (
        "at: 3, mark: {at: 2.5, curve: loss, optimizer: A, text: here}",
        ["24: error: at must be a whole number, not 2.5"]
      ),
      (
        "at: 3, mark: {at: [0, 0], curve: loss, optimizer: A, text: here}",
        ["24: error: at must be a whole number, not a list"]
      ),
      (
        "at: 3, mark: {curve: loss, optimizer: A, text: here}",
        ["19: error: mark needs the key 'at'"]
      ),
      (
        "at: 3, mark: {at: 3, curve: loss, optimizer: C, text: here}",
        ["51: error: unknown optimizer 'C' (valid: A, B)"]
      ),
      (
        "at: 3, mark: {at: 3, curve: loss, optimizer: 1, text: here}",
        ["51: error: unknown optimizer '1' (valid: A, B)"]
      ),
      (
        "at: 3, mark: {at: 3, curve: sigma, optimizer: B}", ["19: error: mark needs the key 'text'"]
      ),
      (
        "at: 3, mark: {at: 3, curve: sigma, optimiser: B, text: here}",
        [
          "19: error: mark needs the key 'optimizer'",
          "41: error: unknown key 'optimiser' in mark (did you mean 'optimizer'?)",
        ]
      ),
    ] as [(String, [String])])
  func marksOnCurves(beat: String, lines: [String]) {
    #expect(faults(beat) == lines)
  }

  @Test(
    arguments: [
      ("at: 3, page: ''", ["19: error: page must not be empty"]),
      ("at: 3, page: []", ["19: error: page must be a text, not a list"]),
      ("at: 3, page: {}", ["19: error: page needs the key 'en'"]),
      ("at: 3, page: {zh: x}", ["19: error: page needs the key 'en'"]),
      ("at: 3, page: {en: x, fr: y}", ["27: error: unknown key 'fr' in page (valid: en, zh)"]),
      (
        "at: 3, page: '{step'",
        ["20: error: page has a { that is never closed; write {{ for a brace"]
      ),
      (
        "at: 3, page: '{C.loss}'",
        ["20: error: page has the unknown optimizer 'C' in '{C.loss}' (valid: A, B)"]
      ),
      (
        "at: 3, page: '{A.los}'",
        ["20: error: page has the unknown number 'los' in '{A.los}' (did you mean 'loss'?)"]
      ),
      (
        "at: 3, page: '{steps}'",
        [
          "20: error: page has '{steps}', which is neither {step} nor like {A.loss}; write {{ for a brace"
        ]
      ),
      ("at: 3, page: \"a\\ab\"", ["19: error: page must not hold the control character U+0007"]),
      (
        "at: 3, pages: x",
        [
          "5: error: item 1 of beats needs the key 'say'",
          "13: error: unknown key 'pages' in item 1 of beats (did you mean 'page'?)",
        ]
      ),
      ("at: 3, notes: ''", ["20: error: notes must not be empty"]),
      ("at: 3, notes: [a]", ["20: error: notes must be a text, not a list"]),
      ("at: 3, notes: {zh: x}", ["20: error: notes needs the key 'en'"]),
      (
        "at: 3, notes: '{B.share}'",
        ["21: error: notes has '{B.share}', a share of particles, but there is only one"]
      ),
      (
        "at: 3, notes: '{D.x}'",
        ["21: error: notes has the unknown optimizer 'D' in '{D.x}' (valid: A, B)"]
      ),
      ("at: 3, notes: \"a\\eb\"", ["20: error: notes must not hold the control character U+001B"]),
      (
        "at: 3, note: x",
        [
          "5: error: item 1 of beats needs the key 'say'",
          "13: error: unknown key 'note' in item 1 of beats (did you mean 'notes'?)",
        ]
      ),
    ] as [(String, [String])])
  func pagesAndNotes(beat: String, lines: [String]) {
    #expect(faults(beat) == lines)
  }

  @Test(
    arguments: [
      ("lock: landscape", ["5:7: error: lock must be a list of 1 to 13 items, not 'landscape'"]),
      ("lock: []", ["5:7: error: lock must be a list of 1 to 13 items, not of 0"]),
      ("lock: {}", ["5:7: error: lock must be a list of 1 to 13 items, not a mapping"]),
      ("lock: true", ["5:7: error: lock must be a list of 1 to 13 items, not 'true'"]),
      ("lock: [landscap]", ["5:8: error: unknown lock 'landscap' (did you mean 'landscape'?)"]),
      ("lock: [landscape, rules]", ["5:19: error: unknown lock 'rules' (did you mean 'rule'?)"]),
      ("lock: [eta]", ["5:8: error: unknown lock 'eta' (\(Valid.locks))"]),
      ("lock: [1]", ["5:8: error: unknown lock '1' (\(Valid.locks))"]),
      ("lock: [[rule]]", ["5:8: error: lock must be a word, not a list (\(Valid.locks))"]),
      ("lock: ['']", ["5:8: error: unknown lock '' (\(Valid.locks))"]),
      ("lock:", ["5:1: error: lock has no value; give it one, or remove the key"]),
      ("locks: [rule]", ["5:1: error: unknown key 'locks' in the preset (did you mean 'lock'?)"]),
      ("lock: [rule, rule, momentum]", ["5:20: error: unknown lock 'momentum' (\(Valid.locks))"]),
      (
        "lock: [landscape, start, seed, optimizers, rule, learning_rate, noise, average, settings, speed, layout, view, presets, rule]",
        ["5:7: error: lock must be a list of 1 to 13 items, not of 14"]
      ),
    ] as [(String, [String])])
  func wrongLocks(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(adding: yaml)) == lines.map { "f.yaml:\($0)" })
  }
}
