import Optimization
import Plotting
import Presets

/// The fields of the maps on the screen, made once for each.
struct FieldCache {
  /// All that a field is made from.
  fileprivate struct Key {
    let projection: Projection
    let landscape: any Landscape
    /// Whose first updates it is of; nil for gradients.
    let recipe: Optimizer?

    var field: Field {
      Field(on: projection, dimension: landscape.dimension, isOwned: recipe != nil) { place in
        recipe.map { $0.firstMove(from: place, on: landscape) }
          ?? -1 * landscape.evaluation(at: place).gradient
      }
    }
  }

  /// As many panes as a screen can have.
  private var fields = Memo<Key, Field>(capacity: 12)

  /// The field of a pane, if one is shown.
  mutating func field(
    of pane: Screen.Pane, in state: State, _ projection: Projection
  ) -> Field? {
    guard let kind = state.view.field else { return nil }
    var recipe: Optimizer?
    if kind == .firstUpdate {
      guard let index = state.basinOwner(pane) else { return nil }
      let run = state.scene.timeline.race.runs[index]
      recipe = run.optimizer.first(rate: run.learningRate)
    }
    let key = Key(
      projection: projection, landscape: state.scene.preset.landscape, recipe: recipe)
    return fields.value(for: key, make: \.field)
  }
}

extension FieldCache.Key: Equatable {
  static func == (one: Self, other: Self) -> Bool {
    one.projection == other.projection && one.recipe == other.recipe
      && one.landscape.isSame(as: other.landscape)
  }
}
