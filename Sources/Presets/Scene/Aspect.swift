/// How long a unit along x is on the screen beside a unit along y.
public enum Aspect: String, CaseIterable, Sendable {
  /// As long: a circle looks like one. More is shown along the axis that has room to spare.
  case equal
  /// As it comes: the view fills the map.
  case free
}
