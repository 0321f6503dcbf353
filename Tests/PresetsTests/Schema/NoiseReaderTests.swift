import Optimization
import Testing

@testable import Presets

struct NoiseReaderTests {
  @Test(
    arguments: [
      ("0.3", ["f.yaml:4:66: error: noise must be a mapping, not '0.3'; write {sigma: 0.3}"]),
      ("{eta: -1}", ["f.yaml:4:72: error: eta must be at least 0, not -1"]),
      ("{eta: 1, gamma: -0.5}", ["f.yaml:4:82: error: gamma must be at least 0, not -0.5"]),
      ("{eta: 1, form: book}", ["f.yaml:4:81: error: unknown form 'book' (valid: paper, code)"]),
      ("{sigma: -1}", ["f.yaml:4:74: error: sigma must be at least 0, not -1"]),
      ("{sigma: 1, eta: 1}", ["f.yaml:4:77: error: 'eta' excludes 'sigma'; keep one of them"]),
      ("{temperature: -1}", ["f.yaml:4:80: error: temperature must be at least 0, not -1"]),
      (
        "{sigma: 1, temperature: 1}",
        ["f.yaml:4:77: error: 'temperature' excludes 'sigma'; keep one of them"]
      ),
      ("{sigma: 1, seed: 1.5}", ["f.yaml:4:83: error: seed must be a whole number, not 1.5"]),
      ("{sigam: 1}", ["f.yaml:4:67: error: unknown key 'sigam' in noise (did you mean 'sigma'?)"]),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(
      Scene.errors(in: Scene.text(optimizer: Scene.optimizer(with: "noise: \(yaml)"))) == lines)
  }

  @Test(
    arguments: [
      ("{}", GradientNoise(.annealed(eta: 1, gamma: 0.55, form: .paper))),
      ("{eta: 0.3}", GradientNoise(.annealed(eta: 0.3, gamma: 0.55, form: .paper))),
      ("{gamma: 0.8, form: code}", GradientNoise(.annealed(eta: 1, gamma: 0.8, form: .code))),
      ("{sigma: 0.5}", GradientNoise(.constant(sigma: 0.5))),
      ("{temperature: 0.3}", GradientNoise(.temperature(0.3))),
      ("{sigma: 0.5, seed: 4}", GradientNoise(.constant(sigma: 0.5), seed: 4)),
    ] as [(String, GradientNoise)])
  func reads(yaml: String, noise: GradientNoise) throws {
    let preset = try Scene.read(Scene.text(optimizer: Scene.optimizer(with: "noise: \(yaml)")))
    #expect(preset.optimizers.first?.noise == noise)
  }
}
