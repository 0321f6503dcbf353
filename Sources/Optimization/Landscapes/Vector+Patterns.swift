extension Vector {
  /// Every pair of one of `xs` and one of `ys`.
  static func pairs(_ xs: [Double], _ ys: [Double]) -> [Vector] {
    xs.flatMap { x in ys.map { y in Vector(x, y) } }
  }

  /// The point and its mirror images in both axes: one, two or four places.
  var mirrored: [Vector] {
    Vector.pairs(x == 0 ? [0] : [x, -x], y == 0 ? [0] : [y, -y])
  }

  /// The point and its image on the other side of the origin.
  var opposites: [Vector] { [self, -1 * self] }
}
