import Optimization
import Testing

@testable import Presets

struct ClipReaderTests {
  @Test(
    arguments: [
      ("1", ["f.yaml:4:65: error: clip must be a mapping, not '1'; write {norm: 1}"]),
      ("{}", ["f.yaml:4:65: error: clip needs one of the keys 'norm', 'value'"]),
      ("{norm: 0}", ["f.yaml:4:72: error: norm must be greater than 0, not 0"]),
      ("{value: -1}", ["f.yaml:4:73: error: value must be greater than 0, not -1"]),
      ("{norm: 1, value: 1}", ["f.yaml:4:75: error: 'value' excludes 'norm'; keep one of them"]),
      (
        "{norm: 1, form: tensorflow}",
        [
          "f.yaml:4:81: error: unknown form 'tensorflow' (valid: exact, torch)"
        ]
      ),
      (
        "{value: 1, form: torch}",
        [
          "f.yaml:4:76: error: 'form' excludes 'value'; keep one of them"
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(
      Scene.errors(in: Scene.text(optimizer: Scene.optimizer(with: "clip: \(yaml)"))) == lines)
  }

  @Test(
    arguments: [
      ("{norm: 1}", .norm(limit: 1)),
      ("{norm: 1, form: torch}", .norm(limit: 1, form: .torch)),
      ("{value: 0.5}", .value(limit: 0.5)),
    ] as [(String, Clip)])
  func reads(yaml: String, clip: Clip) throws {
    let preset = try Scene.read(Scene.text(optimizer: Scene.optimizer(with: "clip: \(yaml)")))
    #expect(preset.optimizers.first?.clip == clip)
  }
}
