/// What arrows all over a map show the direction of.
public enum FieldKind: String, Hashable, Sendable, CaseIterable {
  /// Downhill: minus the gradient.
  case gradient
  /// The first update of the optimizer in focus, with nothing remembered.
  case firstUpdate = "first update"
}

extension State {
  /// Goes on to the next kind of field, and to none after the last.
  mutating func nextField() {
    switch view.field {
    case nil:
      view.field = .gradient
      say(.arrowsDownhill)
    case .gradient?:
      view.field = .firstUpdate
      say(.arrowsOfFirstUpdates)
    case .firstUpdate?:
      view.field = nil
    }
  }
}
