/// A symmetric 2 x 2 matrix: a Hessian, a product J'J, an estimate of an inverse.
public struct SymmetricMatrix: Hashable, Sendable {
  /// First row, first column.
  public var xx: Double
  /// Off the diagonal.
  public var xy: Double
  /// Second row, second column.
  public var yy: Double

  /// Ones on the diagonal.
  public static let identity = Self(xx: 1, xy: 0, yy: 1)

  /// The share of the largest eigenvalue below which another one is 0 but for rounding.
  static let rounding = 4e-15

  /// The matrix with these entries.
  public init(xx: Double, xy: Double, yy: Double) {
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  /// a b' + b a'.
  public init(symmetricProductOf a: Vector, _ b: Vector) {
    self.init(xx: 2 * a.x * b.x, xy: a.x * b.y + a.y * b.x, yy: 2 * a.y * b.y)
  }

  /// a a'.
  public init(squareOf a: Vector) {
    self.init(xx: a.x * a.x, xy: a.x * a.y, yy: a.y * a.y)
  }

  /// The sum, entry by entry.
  public static func + (a: Self, b: Self) -> Self {
    Self(xx: a.xx + b.xx, xy: a.xy + b.xy, yy: a.yy + b.yy)
  }

  /// The difference, entry by entry.
  public static func - (a: Self, b: Self) -> Self {
    Self(xx: a.xx - b.xx, xy: a.xy - b.xy, yy: a.yy - b.yy)
  }

  /// Every entry times `factor`.
  public static func * (factor: Double, a: Self) -> Self {
    Self(xx: factor * a.xx, xy: factor * a.xy, yy: factor * a.yy)
  }

  /// The product with a column vector.
  public static func * (a: Self, v: Vector) -> Vector {
    Vector(a.xx * v.x + a.xy * v.y, a.xy * v.x + a.yy * v.y)
  }

  /// The eigenvalues, the smaller first.
  public var eigenvalues: (smaller: Double, larger: Double) {
    let mean = (xx + yy) / 2
    let half = (xx - yy) / 2
    let radius = Double.norm(half, xy)
    return (mean - radius, mean + radius)
  }

  /// The unit eigenvector of the larger eigenvalue; (1, 0) where both are equal.
  public var principalAxis: Vector {
    let smaller = eigenvalues.smaller
    // Either row of A - smaller I points along it; the longer one has lost less to rounding.
    let first = Vector(xx - smaller, xy)
    let second = Vector(xy, yy - smaller)
    let row = first.norm > second.norm ? first : second
    return row.norm > 0 ? (1 / row.norm) * row : Vector(1, 0)
  }

  /// The inverse; along an eigenvector whose eigenvalue is 0 to rounding, 0 (Moore-Penrose).
  public var pseudoInverse: Self {
    let spectrum = Spectrum(self)
    let largest = max(spectrum.first.magnitude, spectrum.second.magnitude)
    return spectrum.matrix { $0.magnitude <= largest * Self.rounding ? 0 : 1 / $0 }
  }
}
