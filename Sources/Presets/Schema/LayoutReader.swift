import Optimization

/// Reads what is drawn where.
enum LayoutReader {
  /// The layout in `field`, which must be able to show all of `optimizers`.
  static func read(_ field: Field, for optimizers: [OptimizerReader.Result]?) -> Layout? {
    guard let layout = field.choice(Layout.self) else { return nil }
    let rotations = Set((optimizers ?? []).compactMap { $0.optimizer?.rotation })
    guard rotations.count < 2 || layout.canShowTurnedPanes else {
      return field.fault(
        "has one map for all, but the landscape of the optimizers is turned differently; use panes")
    }
    return layout
  }
}
