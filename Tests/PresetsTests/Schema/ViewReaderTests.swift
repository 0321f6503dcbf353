import Optimization
import Testing

@testable import Presets

struct ViewReaderTests {
  @Test(
    arguments: [
      (
        "view: [0, 1]",
        ["f.yaml:5:7: error: view must be a mapping, not a list; write {x: [-2, 2], y: [-1, 3]}"]
      ),
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
          "f.yaml:5:19: error: unknown key 'z' in view (valid: x, y, aspect)"
        ]
      ),
      (
        "view: {aspect: eqaul}",
        [
          "f.yaml:5:16: error: unknown aspect 'eqaul' (did you mean 'equal'?)"
        ]
      ),
      (
        "view: {aspect: [1, 2]}",
        [
          "f.yaml:5:16: error: aspect must be a word, not a list (valid: equal, free)"
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

  @Test func aCurveHasNoAspect() {
    let yaml = Scene.text(landscape: "{formula: x^2}", adding: "view: {aspect: equal}")
    #expect(
      Scene.errors(in: yaml) == [
        "f.yaml:5:16: error: aspect is for landscapes of x and y; here y is the loss"
      ])
  }

  @Test(arguments: [
    ("", "", false), ("", "view: {aspect: equal}", true), ("", "view: {x: [0, 1]}", false),
    ("constraint: {disk: 1}", "", true), ("constraint: {disk: 1}", "view: {x: [0, 1]}", true),
    ("constraint: {disk: 1}", "view: {aspect: free}", false),
    ("constraint: {box: [[0, 1], [0, 1]]}", "", false),
  ])
  func scalesAreEqualWhereSaidOrWhereThereIsADisk(
    setting: String, view: String, isEqual: Bool
  ) throws {
    let optimizer = setting.isEmpty ? Scene.optimizer : Scene.optimizer(with: setting)
    let preset = try Scene.read(Scene.text(optimizer: optimizer, adding: view))
    #expect(preset.hasEqualScales == isEqual)
    if !view.contains("x:") { #expect(preset.view == Saddle().domain) }
  }

  @Test func aDiskOnACurveNeedsNoEqualScales() throws {
    let yaml = Scene.text(
      landscape: "{formula: x^2}", optimizer: Scene.optimizer(with: "constraint: {disk: 1}"))
    #expect(try !Scene.read(yaml).hasEqualScales)
  }

  @Test func keepsTheLandscapesRangeOfAnAxisLeftOut() throws {
    let preset = try Scene.read(Scene.text(adding: "view: {y: [-7, 8]}"))
    #expect(preset.view == Domain(x: Saddle().domain.x, y: -7...8))
  }
}
