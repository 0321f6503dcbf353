/// The coordinates in which an optimizer goes uphill: the multiplier of a Lagrangian, while the others go
/// downhill.
///
/// The landscape's gradient has the other sign along them before anything else happens to it; weight
/// decay still pulls to 0, and everything behind goes on as usual.
public struct Ascent: Hashable, Sendable {
  /// Whether it goes uphill along x.
  public var x = false
  /// Whether it goes uphill along y.
  public var y = false

  /// Downhill along both, unless something else is said.
  public init(x: Bool = false, y: Bool = false) {
    self.x = x
    self.y = y
  }

  /// Whether it goes downhill along both.
  public var isEmpty: Bool { !x && !y }

  /// What the gradient is multiplied by along either coordinate.
  var signs: Vector { Vector(x ? -1 : 1, y ? -1 : 1) }
}
