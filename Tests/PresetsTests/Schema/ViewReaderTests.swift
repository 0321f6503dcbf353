import Optimization
import Testing

@testable import Presets

struct ViewReaderTests {
  @Test(
    arguments: [
      ("view: [0, 1]", ["f.yaml:5:7: error: view must be a mapping, not a list"]),
      ("view: {}", ["f.yaml:5:7: error: view needs 'x', 'y' or both, each as [from, to]"]),
      (
        "view: {x: [1, 1]}",
        [
          "f.yaml:5:11: error: x must be [from, to] with from < to, not [1.0, 1.0]"
        ]
      ),
      (
        "view: {x: [2, -6], y: [0, 1]}",
        [
          "f.yaml:5:11: error: x must be [from, to] with from < to, not [2.0, -6.0]"
        ]
      ),
      ("view: {x: [0], y: [0, 1]}", ["f.yaml:5:11: error: x must be a list of 2 items, not of 1"]),
      (
        "view: {x: [0, 1], z: [0, 1]}",
        [
          "f.yaml:5:19: error: unknown key 'z' in view (valid: x, y)"
        ]
      ),
      (
        "view: {x: [-1.5e308, 1.5e308]}",
        [
          "f.yaml:5:11: error: x must be neither as wide as that nor as narrow"
        ]
      ),
      (
        "view: {y: [1, 1.0000000000000002]}",
        [
          "f.yaml:5:11: error: y must be neither as wide as that nor as narrow"
        ]
      ),
      (
        "view: {x: [0, .inf]}",
        [
          "f.yaml:5:15: error: item 2 of x must be a number, not '.inf': it must be finite"
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(adding: yaml)) == lines)
  }

  @Test func keepsTheLandscapesRangeOfAnAxisLeftOut() throws {
    let preset = try Scene.read(Scene.text(adding: "view: {y: [-7, 8]}"))
    #expect(preset.view == Domain(x: Saddle().domain.x, y: -7...8))
  }
}
