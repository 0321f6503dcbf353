import Optimization
import Presets

/// All that a sweep on the screen depends on: an optimizer, the setting that varies, and its values.
struct SweepQuestion: Sendable {
  /// The path of the setting, as `Optimizer.set` knows it.
  let setting: String
  /// Its values, from the left to the right.
  let values: [Double]
  /// What it is at the start.
  let present: Double
  /// Whether its values lie apart by equal ratios.
  let isLogarithmic: Bool
  private let race: Race
  private let landscape: any Landscape
  private let recipe: Optimizer
  private let start: Vector
  private let seed: UInt64
  private let steps: Int

  /// How many values there are.
  private static let count = 60
  /// Runs of a scene without an end stop somewhere.
  private static let mostSteps = 2000

  /// A sweep of the optimizer at a place over the setting changed last, or over its learning rate; nil
  /// where it has no number there.
  init?(of index: Int, in state: State) {
    let preset = state.scene.preset
    guard preset.optimizers.indices.contains(index), preset.optimizers[index].particles == 1 else {
      return nil
    }
    race = preset.race(of: index)
    let recipe = preset.optimizers[index]
    self.recipe = recipe
    (landscape, start, seed) = (preset.landscape, preset.start, preset.seed)
    steps = min(preset.steps, Self.mostSteps)
    let rows = SettingForm(of: recipe, on: landscape).rows
    let wanted = state.view.lastSetting.flatMap { path in
      rows.first { $0.path == path && recipe.settingPaths.contains(path.joined(separator: ".")) }
    }
    if let row = wanted, case .number(let bounds) = row.kind, let present = Double(row.value),
      bounds.lower == 0
    {
      setting = row.path.joined(separator: ".")
      self.present = present
      isLogarithmic = bounds.upper > 1
      values = Self.values(around: present, within: bounds)
    } else {
      setting = "learning_rate"
      present = recipe.learningRate.schedule.from
      isLogarithmic = true
      values = Self.values(around: present, within: .positive)
    }
  }

  /// A thirtieth to thirty times as much; of shares, all of them.
  private static func values(around present: Double, within bounds: Bounds) -> [Double] {
    let shares = (0..<count).map { Double($0) / Double(count - 1) }
    guard bounds.upper > 1 else {
      return shares.map { bounds.lower + $0 * (bounds.upper - bounds.lower) }
        .filter(bounds.contains)
    }
    let middle = present > 0 ? present : 1
    return shares.map { middle * Double.power(30, 2 * $0 - 1) }
  }

  /// The work that answers it; nil where a value does not fit.
  var sweep: Sweep? {
    try? Sweep(
      of: race, along: [Sweep.Axis(optimizer: 0, setting: setting, values: values)],
      measuring: .finalLoss, steps: steps, minima: [])
  }
}

extension SweepQuestion: Equatable {
  static func == (one: Self, other: Self) -> Bool {
    one.setting == other.setting && one.values == other.values && one.recipe == other.recipe
      && one.race.score == other.race.score && one.start == other.start && one.seed == other.seed
      && one.steps == other.steps && one.landscape.isSame(as: other.landscape)
  }
}

/// The sweep on the screen, and what it answers.
struct SweepPage: Sendable {
  let question: SweepQuestion
  var sweep: Sweep

  /// The final losses; nil where a run diverged, and for all until they are known.
  var losses: [Double?] {
    sweep.result?.map(\.measured) ?? question.values.map { _ in nil }
  }
}
