import Optimization
import Plotting
import Presets

/// All that a map of basins on the screen depends on.
struct BasinQuestion: Sendable {
  private let landscape: any Landscape
  /// The recipe without what makes no difference: name, start, particles.
  private let recipe: Optimizer
  private let changes: [Change]
  private let seed: UInt64
  private let minima: [Vector]
  private let viewport: Viewport
  private let size: Size
  private let steps: Int
  private let reach: Double

  /// Runs that have not come to rest by then end nowhere.
  static let mostSteps = 2000

  /// From where on a map of this size the optimizer at a place comes to which minimum.
  init(of index: Int, in state: State, on map: Rect) {
    let preset = state.scene.preset
    landscape = preset.landscape
    var recipe = preset.optimizers[index]
    (recipe.name, recipe.start, recipe.branch, recipe.particles) = ("", nil, nil, 1)
    self.recipe = recipe
    changes = preset.score.part(of: index, among: preset.optimizers).map {
      Change(step: $0.step, optimizer: 0, $0.setting)
    }
    seed = preset.seed
    minima = state.minima
    viewport = state.view.viewport
    size = Size(columns: map.columns, rows: preset.landscape.dimension == 1 ? 1 : 2 * map.rows)
    steps = min(preset.steps, Self.mostSteps)
    reach = 0.01 * (preset.view.x.upperBound - preset.view.x.lowerBound)
  }

  /// The work that answers it.
  var sketch: BasinSketch {
    BasinSketch(
      of: Run(recipe, on: landscape, from: landscape.start, seed: seed, changes: changes),
      to: minima, in: Domain(x: viewport.x, y: viewport.y), columns: size.columns, rows: size.rows,
      steps: steps, reach: reach)
  }
}

extension BasinQuestion: Equatable {
  static func == (one: Self, other: Self) -> Bool {
    one.landscape.isSame(as: other.landscape) && one.recipe == other.recipe
      && one.changes == other.changes && one.seed == other.seed && one.minima == other.minima
      && one.viewport == other.viewport && one.size == other.size && one.steps == other.steps
      && one.reach == other.reach
  }
}
