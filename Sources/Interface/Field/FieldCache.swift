import Optimization
import Plotting
import Presets

/// The fields of the maps on the screen, kept while what they are of stays the same.
struct FieldCache {
  private struct Page {
    var kind: FieldKind
    var revision: Int
    /// Whose first updates they are of; nil for gradients.
    var recipe: Optimizer?
    var projection: Projection
    var field: Field

    func isFor(
      _ kind: FieldKind, _ revision: Int, _ recipe: Optimizer?, _ projection: Projection
    ) -> Bool {
      self.kind == kind && self.revision == revision && self.recipe == recipe
        && self.projection == projection
    }
  }

  private var pages: [Page] = []

  /// As many panes as a screen can have.
  private static let capacity = 12

  /// The field of a pane, if one is shown.
  mutating func field(
    of pane: Screen.Pane, in state: State, _ projection: Projection
  ) -> Field? {
    guard let kind = state.view.field else { return nil }
    let landscape = state.scene.preset.landscape
    var recipe: Optimizer?
    if kind == .firstUpdate {
      guard let index = state.basinOwner(pane) else { return nil }
      let run = state.scene.timeline.race.runs[index]
      recipe = run.optimizer.first(rate: run.learningRate)
    }
    let revision = state.scene.revision
    if let kept = pages.first(where: { $0.isFor(kind, revision, recipe, projection) }) {
      return kept.field
    }
    let field = Field(on: projection, dimension: landscape.dimension, isOwned: recipe != nil) {
      place in
      recipe.map { $0.firstMove(from: place, on: landscape) }
        ?? -1 * landscape.evaluation(at: place).gradient
    }
    pages.append(
      Page(
        kind: kind, revision: revision, recipe: recipe, projection: projection, field: field))
    if pages.count > Self.capacity { pages.removeFirst() }
    return field
  }
}
