import Optimization
import Testing

@testable import Presets

struct LookaheadReaderTests {
  @Test(
    arguments: [
      (
        "5",
        ["f.yaml:4:70: error: lookahead must be a mapping, not '5'; write {every: 5, step: 0.5}"]
      ),
      ("{every: 0}", ["f.yaml:4:78: error: every must be from 1 to 1000000000, not 0"]),
      ("{every: 2.5}", ["f.yaml:4:78: error: every must be a whole number, not 2.5"]),
      ("{step: 0}", ["f.yaml:4:77: error: step must be greater than 0 and less than 1, not 0"]),
      ("{step: 1}", ["f.yaml:4:77: error: step must be greater than 0 and less than 1, not 1"]),
      (
        "{steps: 3}",
        ["f.yaml:4:71: error: unknown key 'steps' in lookahead (did you mean 'step'?)"]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    let optimizer = Scene.optimizer(with: "lookahead: \(yaml)")
    #expect(Scene.errors(in: Scene.text(optimizer: optimizer)) == lines)
  }

  @Test(
    arguments: [
      ("{every: 3, step: 0.25}", Lookahead(every: 3, step: 0.25)),
      ("{every: 3}", Lookahead(every: 3, step: 0.5)),
      ("{step: 0.25}", Lookahead(every: 5, step: 0.25)),
    ] as [(String, Lookahead)])
  func reads(yaml: String, lookahead: Lookahead) throws {
    let optimizer = Scene.optimizer(with: "lookahead: \(yaml)")
    let preset = try Scene.read(Scene.text(optimizer: optimizer))
    #expect(preset.optimizers.first?.lookahead == lookahead)
  }
}
