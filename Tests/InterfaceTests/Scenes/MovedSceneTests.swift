import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What becomes of the optimizers of a scene on another landscape.
struct MovedSceneTests {
  private static func landscape(_ name: String) throws -> any NamedLandscape.Type {
    try #require(Catalog.landscapes.first { $0.name == name })
  }

  private static func preset(_ optimizers: String..., landscape: String = "quadratic") throws
    -> Preset
  {
    let list = optimizers.enumerated().map { "  - {name: N\($0.offset), \($0.element)}" }
    let text = """
      title: Moved
      landscape: \(landscape)
      start: [1, 1]
      seed: 5
      optimizers:
      \(list.joined(separator: "\n"))
      """
    return try Preset(reading: Array(text.utf8), file: "moved.yaml")
  }

  private static let plain = "rule: gradient_descent, learning_rate"

  @Test func whatFitsIsKeptAndWhatLeavesGetsASmallerRate() throws {
    let source = try Self.preset("\(Self.plain): 0.0005", "\(Self.plain): 0.5")
    let scene = MovedScene(of: source, to: try Self.landscape("rosenbrock"))
    #expect(scene.fates[0] == .kept)
    guard case .changed(let rate, _) = scene.fates[1] else {
      Issue.record("0.5 leaves Rosenbrock's valley: \(scene.fates[1])")
      return
    }
    #expect(scene.preset.optimizers.map(\.name) == ["N0", "N1"])
    #expect(scene.preset.optimizers[0].learningRate.rate(at: 0) == 0.0005)
    #expect(scene.preset.optimizers[1].learningRate.rate(at: 99) == rate)
    #expect(scene.preset.seed == 5)
    let remark = scene.remark { ["A", "B"][$0] }.en
    #expect(
      remark == "Rosenbrock: kept A; eta changed to fit: B \(Numerals.trimmed(rate))")
  }

  /// A schedule that gives way to a rate that fits is named.
  @Test func aScheduleThatIsReplacedIsNamed() throws {
    let source = try Self.preset(
      "rule: gradient_descent, learning_rate: {schedule: cosine, from: 0.5, steps: 50}")
    let scene = MovedScene(of: source, to: try Self.landscape("rosenbrock"))
    guard case .changed(let rate, replacesSchedule: true) = scene.fates[0] else {
      Issue.record("\(scene.fates)")
      return
    }
    #expect(
      scene.remark { ["A"][$0] }.en
        == "Rosenbrock: eta changed to fit: A \(Numerals.trimmed(rate)) in place of its schedule")
  }

  /// Half and a third of a rate at the edge are stable, so a rate that fits leaves room.
  @Test func aChangedRateIsNotAtTheEdge() throws {
    let source = try Self.preset("\(Self.plain): 0.5")
    let type = try Self.landscape("rosenbrock")
    let scene = MovedScene(of: source, to: type)
    guard case .changed(let rate, _) = scene.fates[0] else {
      Issue.record("\(scene.fates)")
      return
    }
    let landscape = type.init()
    var run = Run(
      Optimizer(
        name: "o", rule: GradientDescent(), learningRate: LearningRate(constant: 2 * rate)),
      on: landscape, from: landscape.start, seed: 5)
    run.advance(by: 100)
    #expect(run.particle.divergedAt == nil)
  }

  /// Every bundled preset on every landscape: nothing leaves the numbers within its trial, and nobody
  /// is lost without a word.
  @Test(arguments: Preset.scenicNames, Catalog.landscapes.indices)
  func everySceneCanGoEverywhere(name: String, index: Int) throws {
    let source = try Preset.bundled(name)
    let scene = MovedScene(of: source, to: Catalog.landscapes[index])
    #expect(scene.fates.count == source.optimizers.count)
    #expect(!scene.preset.optimizers.isEmpty)
    let landscape = scene.preset.landscape
    let present = scene.fates.count { $0 != .leftOut }
    guard present > 0 else {
      #expect(scene.preset.optimizers.map(\.name).contains("Adam"), "the standard scene")
      return
    }
    #expect(scene.preset.optimizers.count == present)
    for optimizer in scene.preset.optimizers {
      var run = Run(optimizer, on: landscape, from: landscape.start, seed: source.seed)
      run.advance(by: landscape.minima.isEmpty ? 20 : 100)
      #expect(run.particle.divergedAt == nil, "\(optimizer.name) on \(scene.preset.title)")
    }
  }

  @Test func whatCannotWorkThereIsLeftOutByName() throws {
    let source = try Preset.bundled("mini_batches")
    let scene = MovedScene(of: source, to: try Self.landscape("quadratic"))
    #expect(scene.fates[0] != .leftOut)
    #expect(scene.fates.dropFirst().allSatisfy { $0 == .leftOut })
    let remark = scene.remark { _ in "A" }.en
    #expect(remark.hasSuffix("left out: Batches of 4, One at a time, One, decaying rate"))
  }

  @Test func whereNobodyWorksThereAreOthers() throws {
    var source = try Preset.bundled("mini_batches")
    source.optimizers.removeFirst()
    let scene = MovedScene(of: source, to: try Self.landscape("quadratic"))
    #expect(scene.preset.optimizers.count == 4)
    #expect(
      scene.remark { _ in "A" }.en
        == "Quadratic: other optimizers, for none of the scene's works here")
  }

  /// From landscape to landscape it is always the rates of the preset that are tried.
  @Test func ratesComeBackWhereTheyFitAgain() throws {
    var state = State.on(try Self.preset("\(Self.plain): 0.05"), 100, 30)
    _ = state.perform(.openLandscape("rosenbrock"))
    #expect(state.scene.preset.optimizers[0].learningRate.rate(at: 0) < 0.05)
    #expect(state.input.toast?.text.contains("eta changed to fit: A") == true)
    _ = state.perform(.openLandscape("quadratic"))
    #expect(state.scene.preset.landscapeName == "quadratic")
    #expect(state.scene.preset.optimizers[0].learningRate.rate(at: 0) == 0.05)
    #expect(state.input.toast?.text == "Quadratic: kept A")
  }

  @Test func anotherPresetBringsItsOwnOptimizers() throws {
    var state = State.on(try Self.preset("\(Self.plain): 0.5"), 100, 30)
    state.press("n")
    state.open(try .bundled("welcome"), libraryIndex: nil)
    state.press("n")
    #expect(state.scene.preset.optimizers.count == 4)
    #expect(state.scene.preset.optimizers[1].name == "Momentum .9")
  }
}
