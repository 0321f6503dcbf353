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
    #expect(Suggestion(for: word, among: names).nearest == meant)
  }

  @Test(arguments: ["", "y", "ad", "sgd", "rate", "cosine", "\u{1F600}"])
  func guessesNothingWhenNothingIsNear(word: String) {
    #expect(Suggestion(for: word, among: names).nearest == nil)
  }

  @Test func keepsTheOrderBetweenEquallyNearNames() {
    #expect(Suggestion(for: "adamx", among: ["adam", "adamw"]).nearest == "adam")
    #expect(Suggestion(for: "adamx", among: ["adamw", "adam"]).nearest == "adamw")
  }

  @Test func endsAMessage() {
    #expect("\(Suggestion(for: "mu", among: ["beta", "mu_0"]))" == "valid: beta, mu_0")
    #expect("\(Suggestion(for: "betta", among: ["beta", "form"]))" == "did you mean 'beta'?")
    #expect("\(Suggestion(for: "beta", among: []))" == "none is valid here")
  }

  @Test func isQuickForAbsurdlyLongWords() {
    let word = String(repeating: "a", count: 200_000)
    let start = ContinuousClock.now
    #expect(Suggestion(for: word, among: names).nearest == nil)
    #expect(ContinuousClock.now - start < .seconds(1))
  }
}
