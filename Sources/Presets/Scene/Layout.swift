/// What is drawn where.
public enum Layout: String, CaseIterable, Sendable {
  /// All optimizers on one map.
  case overlay
  /// One map for each optimizer, side by side.
  case panes
  /// Loss, learning rate and sigma over the steps.
  case curves
}
