import Optimization
import Presets

/// All that a sweep on the screen depends on: an optimizer, the setting or the two that vary, and their
/// values.
struct SweepQuestion: Sendable {
  /// The settings that vary: one, or the one along x and the one along y.
  let axes: [SweepAxis]
  private let race: Race
  private let landscape: any Landscape
  private let recipe: Optimizer
  private let start: Vector
  private let seed: UInt64
  private let steps: Int

  /// Runs of a scene without an end stop somewhere.
  private static let mostSteps = 2000

  /// A sweep of the optimizer at a place; nil where it has no such number.
  ///
  /// It is over the setting changed last, or over its learning rate. Of two it is over its learning rate and
  /// over the setting changed last, or over another that it has.
  init?(of index: Int, overTwo: Bool, in state: State) {
    let preset = state.scene.preset
    guard preset.optimizers.indices.contains(index), preset.optimizers[index].particles == 1 else {
      return nil
    }
    race = preset.race(of: index)
    let recipe = preset.optimizers[index]
    self.recipe = recipe
    (landscape, start, seed) = (preset.landscape, preset.start, preset.seed)
    steps = min(preset.steps, Self.mostSteps)
    let form = SettingForm(of: recipe, on: landscape).rows
    let rows = form.filter { recipe.settingPaths.contains($0.path.joined(separator: ".")) }
    let last = state.view.lastSetting.flatMap { path in rows.first { $0.path == path } }
    let rate = SweepAxis.learningRate(of: recipe, count: SweepAxis.columns)
    guard overTwo else {
      axes = [last.flatMap { SweepAxis($0, count: SweepAxis.columns) } ?? rate]
      return
    }
    let others = rows.filter { $0.path != ["learning_rate"] }
    let wanted = last.map { $0.path == ["learning_rate"] ? [] : [$0] } ?? []
    guard
      let second = (wanted + others).lazy.compactMap({ SweepAxis($0, count: SweepAxis.rows) }).first
    else { return nil }
    axes = [rate, second]
  }

  /// The work that answers it, the values along y in the order in which they are drawn; nil where a value
  /// does not fit.
  var sweep: Sweep? {
    try? Sweep(
      of: race,
      along: axes.reversed().map {
        Sweep.Axis(optimizer: 0, setting: $0.setting, values: $0.values)
      }, measuring: .finalLoss, steps: steps)
  }
}

extension SweepQuestion: Equatable {
  static func == (one: Self, other: Self) -> Bool {
    one.axes == other.axes && one.recipe == other.recipe
      && one.race.score == other.race.score && one.start == other.start && one.seed == other.seed
      && one.steps == other.steps && one.landscape.isSame(as: other.landscape)
  }
}

/// The sweep on the screen, and what it answers.
struct SweepPage: Sendable {
  let question: SweepQuestion
  var sweep: Sweep

  /// The final losses, x going fastest; nil where a run diverged.
  ///
  /// Those that are not known yet are missing at the end.
  var losses: [Double?] { sweep.rows.map(\.measured) }

  /// Whether all are known.
  var isDone: Bool { sweep.result != nil }
}
