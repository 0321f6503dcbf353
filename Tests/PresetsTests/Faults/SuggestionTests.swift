import Presets
import Testing

struct SuggestionTests {
  let names = [
    "adam", "adamw", "adagrad", "gradient_descent", "learning_rate", "momentum", "rosenbrock",
    "himmelblau", "x",
  ]

  @Test(arguments: [
    ("adan", "adam"), ("ada", "adam"), ("Adam", "adam"), ("adamW", "adamw"), ("adgrad", "adagrad"),
    ("learning-rate", "learning_rate"), ("Learning Rate", "learning_rate"),
    ("leraning_rate", "learning_rate"), ("momentun", "momentum"), ("himelblau", "himmelblau"),
    ("lr", "learning_rate"), ("GD", "gradient_descent"), ("rosen", "rosenbrock"), ("X", "x"),
  ])
  func findsWhatWasMeant(word: String, meant: String) {
    #expect(Suggestion(for: word, among: names).nearest == [meant])
  }

  @Test(arguments: ["", "y", "ad", "sgd", "rate", "cosine", "\u{1F600}"])
  func guessesNothingWhenNothingIsNear(word: String) {
    #expect(Suggestion(for: word, among: names).nearest.isEmpty)
  }

  @Test func namesAllThatAreEquallyNear() {
    #expect(Suggestion(for: "adamx", among: ["adam", "adamw"]).nearest == ["adam"])
    #expect(Suggestion(for: "adamz", among: ["adamw", "adamx"]).nearest == ["adamw", "adamx"])
    #expect(
      "\(Suggestion(for: "stap", among: ["step", "stop", "at"]))"
        == "did you mean 'step' or 'stop'?")
    #expect(
      "\(Suggestion(for: "stxp", among: ["step", "stop", "stap"]))"
        == "did you mean 'step', 'stop' or 'stap'?")
  }

  /// The keys of a preset's outermost mapping and of an optimizer.
  private static let keys = [
    [
      "title", "summary", "landscape", "beside", "view", "start", "seed", "speed", "layout",
      "trail", "steps",
      "optimizers", "beats", "expect",
    ],
    [
      "name", "rule", "learning_rate", "gradient", "weight_decay", "noise", "clip", "constraint",
      "average", "particles", "trail", "start",
    ],
  ]

  /// What a hand makes of a word most often: a letter left out, one doubled, two swapped.
  private func slips(of word: String) -> Set<String> {
    let letters = Array(word)
    var slips: Set<String> = []
    for index in letters.indices {
      slips.insert(String(letters[..<index] + letters[(index + 1)...]))
      slips.insert(String(letters[...index] + letters[index...]))
      guard index + 1 < letters.count else { continue }
      var swapped = letters
      swapped.swapAt(index, index + 1)
      slips.insert(String(swapped))
    }
    return slips.subtracting([word])
  }

  @Test(arguments: keys) func aSlipOfTheHandFindsItsKey(keys: [String]) {
    for key in keys {
      for slip in slips(of: key) where !keys.contains(slip) {
        let nearest = Suggestion(for: slip, among: keys).nearest
        #expect(nearest.contains(key) && nearest.count <= 2, "\(slip) for \(key): \(nearest)")
      }
    }
    #expect(Suggestion(for: "sped", among: Self.keys[0]).nearest == ["speed"])
  }

  @Test func namesFromFilesAreSafeToPrint() {
    let suggestion = Suggestion(for: "nosuch", among: ["a\u{1B}]52;c;eA==\u{7}", "b"])
    #expect("\(suggestion)" == "valid: a\\u{1B}]52;c;eA==\\u{7}, b")
    #expect(
      "\(Suggestion(for: "abcde", among: ["abcd\u{202E}"]))" == "did you mean 'abcd\\u{202E}'?")
  }

  @Test func endsAMessage() {
    #expect("\(Suggestion(for: "mu", among: ["beta", "mu_0"]))" == "valid: beta, mu_0")
    #expect("\(Suggestion(for: "betta", among: ["beta", "form"]))" == "did you mean 'beta'?")
    #expect("\(Suggestion(for: "beta", among: []))" == "none is valid here")
  }

  @Test func isQuickForAbsurdlyLongWords() {
    let word = String(repeating: "a", count: 200_000)
    let start = ContinuousClock.now
    #expect(Suggestion(for: word, among: names).nearest.isEmpty)
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  /// A doubled letter weighs less than another one, but with so few letters both may be meant.
  @Test(arguments: [
    ("q1", ["q11", "q12"]), ("q2", ["q12", "q22"]), ("q13", ["q11", "q12"]),
    ("qq", [String]()),
  ])
  func shortWordsNameAllThatAreNear(word: String, expected: [String]) {
    #expect(Suggestion(for: word, among: ["q11", "q12", "q22"]).nearest == expected)
  }
}
