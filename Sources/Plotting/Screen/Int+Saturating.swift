extension Int {
  /// The whole part of a number; the nearest `Int` where it has no room for it, 0 for what is not a number.
  ///
  /// `Int(_:)` stops the program there. Where bounds were checked before, in `Double`, that one is meant.
  package init(saturating value: Double) {
    self = Int(exactly: value.rounded(.towardZero)) ?? (value > 0 ? .max : value < 0 ? .min : 0)
  }
}
