import Optimization
import Testing

@testable import Presets

/// An optimizer that has the landscape turned for itself: as it is read, refused, written and claimed of.
struct RotationReaderTests {
  private static func text(_ second: String, adding rest: String = "") -> String {
    """
    title: T
    landscape: himmelblau
    start: [0.5, 0.25]
    optimizers:
      - {name: A, rule: adam, learning_rate: 0.1}
      - {name: B, rule: adam, learning_rate: 0.1, \(second)}
    \(rest)
    """
  }

  @Test(arguments: ["rotation: 30", "rotation: -77.5, start: [1, 2]"])
  func isReadAndWritten(setting: String) throws {
    let preset = try Scene.read(Self.text(setting))
    #expect(preset.optimizers.map(\.rotation) == [0, setting.contains("30") ? 30 : -77.5])
    #expect(preset.layout == .panes && preset.hasTurnedPanes)
    #expect(preset.landscape(of: 1).degrees == preset.optimizers[1].rotation)
    #expect(preset.landscape(of: 0).isSame(as: preset.landscape))
    let again = try Scene.read(preset.text)
    #expect(again.optimizers == preset.optimizers && again.text == preset.text)
  }

  @Test func aBranchHasThatOfItsParent() throws {
    let preset = try Scene.read(
      Self.text("rotation: 30", adding: "").replacing(
        "\n\n", with: "\n") + "  - {name: C, branch: {of: B, at: 4}}\n")
    #expect(preset.optimizers[2].rotation == 30)
    #expect(preset.race.runs[2].landscape.isSame(as: preset.race.runs[1].landscape))
  }

  @Test(
    arguments: [
      ("rotation: no", "", "6:57: error: rotation must be a number, not 'no'"),
      (
        "rotation: 30", "layout: overlay",
        "7:9: error: layout has one map for all, but the landscape of the optimizers is turned "
          + "differently; use panes"
      ),
      (
        "rotation: 30", "layout: surface",
        "7:9: error: layout has one map for all, but the landscape of the optimizers is turned "
          + "differently; use panes"
      ),
      (
        "rotation: 30", "beats: [{at: 1, say: a, layout: overlay}]",
        "7:33: error: layout has one map for all, but the landscape of the optimizers is turned "
          + "differently; use panes"
      ),
    ])
  func refuses(setting: String, rest: String, error: String) {
    #expect(Scene.errors(in: Self.text(setting, adding: rest)) == ["f.yaml:\(error)"])
  }

  @Test func refusesWhatCannotBeTurned() {
    #expect(
      Scene.errors(
        in: Scene.text(
          landscape: "parabola",
          optimizer: "{name: A, rule: adam, learning_rate: 0.1, rotation: 3}")) == [
          "f.yaml:4:57: error: rotation cannot be given here: a landscape of one dimension cannot be turned"
        ])
    // Turned by a half, the logarithm is of negative numbers at the start.
    let half = Scene.text(
      landscape: "{formula: ln(x + 7) + y^2}",
      optimizer: "{name: A, rule: adam, learning_rate: 0.1, rotation: 180}",
      adding: "start: [9, 0]\nview: {x: [-6, 10], y: [-1, 1]}")
    #expect(
      Scene.errors(in: half) == [
        "f.yaml:4:57: error: rotation leaves the start where the turned landscape has no finite value "
          + "and slope; add the key 'start'"
      ])
    let network = Scene.text(
      landscape: "two_layer",
      optimizer: "{name: A, rule: kfac, learning_rate: 0.1, rotation: 30}")
    #expect(
      Scene.errors(in: network) == ["f.yaml:4:21: error: kfac works on two_layer alone"])
  }

  /// Claims are of the landscape as the optimizer has it.
  @Test func claimsAreOfItsOwnLandscape() throws {
    let preset = try Scene.read(Self.text("rotation: 90"))
    var run = preset.race.runs[1]
    run.advance(by: 600)
    let minimum = try #require(
      preset.landscape(of: 1).minima.min {
        ($0 - run.particle.position).norm < ($1 - run.particle.position).norm
      })
    #expect((minimum - run.particle.position).norm < 1e-3)
    // No minimum of the scene's own landscape is there.
    #expect(preset.landscape.minima.allSatisfy { ($0 - minimum).norm > 0.5 })
    let (x, y) = (minimum.x, minimum.y)
    let cloud = "rotation: 90, noise: {sigma: 0.1}, particles: 20"
    func faults(_ claim: String) throws -> [Fault] {
      Expectation.check(
        try Scene.read(
          Self.text(cloud, adding: "steps: 300\nexpect: [{optimizer: B, at: 300, \(claim)}]")))
    }
    #expect(try faults("well: [\(x), \(y)], share_above: 0.9").isEmpty)
    #expect(try faults("well: [\(-x), \(-y)], share_below: 0.1").isEmpty)
    #expect(try faults("well: [\(-x), \(-y)], share_above: 0.9").count == 1)
  }
}
