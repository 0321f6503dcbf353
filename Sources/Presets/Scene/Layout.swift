/// What is drawn where.
public enum Layout: String, CaseIterable, Sendable {
  /// All optimizers on one map.
  case overlay
  /// One map for each optimizer, side by side.
  case panes
  /// Loss, learning rate and sigma over the steps.
  case curves
  /// All optimizers on the landscape as a relief, seen from the side.
  case surface
  /// One relief for each optimizer, side by side.
  case surfaces

  /// Whether each optimizer has a picture of its own.
  public var hasPanes: Bool { self == .panes || self == .surfaces }

  /// Whether it can show optimizers that have the landscape turned by different angles.
  public var canShowTurnedPanes: Bool { hasPanes || self == .curves }

  /// Whether landscapes of the plane are reliefs.
  public var isRelief: Bool { self == .surface || self == .surfaces }
}
