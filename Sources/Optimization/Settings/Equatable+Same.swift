extension Equatable {
  /// Whether `other` is of the same type and equal.
  package func isSame(as other: any Equatable) -> Bool { self == other as? Self }
}
