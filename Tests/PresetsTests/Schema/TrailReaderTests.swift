import Optimization
import Testing

@testable import Presets

struct TrailReaderTests {
  @Test(arguments: [
    ("50", TrailLength.last(50)), ("1", .last(1)), ("1e3", .last(1000)), ("all", .all),
    ("none", .nothing),
  ])
  func reads(text: String, length: TrailLength) throws {
    #expect(try Scene.read(Scene.text(adding: "trail: \(text)")).trail == length)
    let preset = try Scene.read(
      Scene.text(optimizer: Scene.optimizer(with: "trail: \(text)"), adding: "trail: 7"))
    #expect(preset.trail == .last(7))
    #expect(preset.trails == ["A": length])
  }

  @Test func saysNothingOfItself() throws {
    let preset = try Scene.read(Scene.text())
    #expect(preset.trail == nil && preset.trails.isEmpty)
  }

  @Test(
    arguments: [
      ("0", "trail must be from 1 to 10000000, not 0"),
      ("-5", "trail must be from 1 to 10000000, not -5"),
      ("2.5", "trail must be a whole number, not 2.5"),
      ("1e9", "trail must be from 1 to 10000000, not 1e9"),
      ("[50]", "trail must be a whole number, not a list"),
      (
        "alll",
        "trail must be a number of steps or a word, not 'alll' (did you mean 'all'?)"
      ),
      (
        "non",
        "trail must be a number of steps or a word, not 'non' (did you mean 'none'?)"
      ),
      ("short", "trail must be a number of steps, all or none, not 'short'"),
    ])
  func refuses(text: String, message: String) {
    #expect(
      Scene.errors(in: Scene.text(adding: "trail: \(text)")) == ["f.yaml:5:8: error: \(message)"])
    let errors = Scene.errors(
      in: Scene.text(optimizer: Scene.optimizer(with: "trail: \(text)")))
    #expect(errors == ["f.yaml:4:66: error: \(message)"])
  }

  @Test func aSlipOfTheKeyIsSeen() {
    #expect(
      Scene.errors(in: Scene.text(adding: "trial: 50")) == [
        "f.yaml:5:1: error: unknown key 'trial' in the preset (did you mean 'trail'?)"
      ])
  }

  @Test func noisyRunsHaveShorterTrails() throws {
    func standard(_ setting: String) throws -> TrailLength {
      let preset = try Scene.read(Scene.text(optimizer: Scene.optimizer(with: setting)))
      return .standard(for: preset.optimizers[0])
    }
    #expect(try standard("weight_decay: 0.1") == .all)
    #expect(try standard("noise: {sigma: 1}") == .last(200))
    // The mean of many is what is drawn.
    #expect(try standard("noise: {sigma: 1}, particles: 100") == .all)
    var optimizer = try Scene.read(Scene.text()).optimizers[0]
    #expect(TrailLength.standard(for: optimizer) == .all)
    optimizer.batch = MiniBatch(size: 2)
    #expect(TrailLength.standard(for: optimizer) == .last(200))
  }
}
