import Optimization
import Testing

@testable import Presets

struct ConstraintReaderTests {
  private func text(_ yaml: String) -> String {
    Scene.text(optimizer: Scene.optimizer(with: "constraint: \(yaml)"))
  }

  @Test(
    arguments: [
      ("1", ["f.yaml:4:71: error: constraint must be a mapping, not '1'; write {disk: 1}"]),
      (
        "{}",
        [
          "f.yaml:4:71: error: constraint needs one of the keys 'disk', 'box', 'intersection', 'union'"
        ]
      ),
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
        "{intersection: [{disk: 1}]}",
        ["f.yaml:4:86: error: intersection must be a list of 2 to 20 items, not of 1"]
      ),
      (
        "{intersection: [{disk: 1}, {box: [[1, 2], [1, 2]]}]}",
        ["f.yaml:4:86: error: intersection is empty: the sets have no point in common"]
      ),
      (
        "{union: [{disk: 1}, {union: [{disk: 1}, {disk: 2}]}]}",
        [
          "f.yaml:4:91: error: item 2 of union needs one of the keys 'disk', 'box'",
          "f.yaml:4:92: error: unknown key 'union' in item 2 of union (valid: disk, box)",
        ]
      ),
      (
        "{disk: 1, union: [{disk: 1}, {disk: 2}]}",
        ["f.yaml:4:81: error: 'union' excludes 'disk'; keep one of them"]
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

  /// A union of intervals is a set that is not convex; what they share is an interval again.
  @Test func setsOfXAlone() throws {
    func text(_ yaml: String) -> String {
      Scene.text(
        landscape: "parabola", optimizer: Scene.optimizer(with: "constraint: \(yaml)"))
    }
    let preset = try Scene.read(text("{union: [{box: [-3, -1]}, {box: [1, 2]}]}"))
    #expect(
      preset.optimizers.first?.constraint
        == Constraint(.union([.interval(-3 ... -1), .interval(1...2)])))
    #expect(
      Scene.errors(in: text("{intersection: [{box: [-3, 1]}, {box: [0, 2]}]}")) == [
        "f.yaml:4:86: error: intersection is for two dimensions; where there is only x, write what "
          + "intervals share"
      ])
  }

  @Test(
    arguments: [
      ("{disk: 1.5}", Constraint(.disk(radius: 1.5))),
      (
        "{intersection: [{disk: 2}, {box: [[0, 3], [-1, 1]]}], method: penalty, weight: 3}",
        Constraint(
          .intersection([.disk(radius: 2), .box(Domain(x: 0...3, y: -1...1))]),
          method: .penalty(weight: 3))
      ),
      (
        "{union: [{disk: 1}, {box: [[2, 3], [2, 3]]}]}",
        Constraint(.union([.disk(radius: 1), .box(Domain(x: 2...3, y: 2...3))]))
      ),
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
