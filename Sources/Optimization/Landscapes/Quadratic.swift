/// A quadratic form: the landscape on which everything can be computed.
///
///     f = 1/2 (q11 x^2 + 2 q12 x y + q22 y^2) + c1 x + c2 y + b
///
/// Either the coefficients are given, or `curvature: [l1, l2]`, the eigenvalues of Q along x and y,
/// turned anticlockwise by `rotation` degrees.
public struct Quadratic: NamedLandscape, AnalyticLandscape {
  public static let name = "quadratic"
  public static let summary = "1/2 x'Qx + c'x + b, by coefficients or by curvature and rotation"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = [
    .number("q11", \.q11, .any, "d2f/dx2"),
    .number("q12", \.q12, .any, "d2f/dxdy"),
    .number("q22", \.q22, .any, "d2f/dy2"),
    .number("c1", \.c1, .any, "slope along x at the origin"),
    .number("c2", \.c2, .any, "slope along y at the origin"),
    .number("b", \.b, .any, "value at the origin"),
    .numbers("curvature", \.curvature, .any, "the two eigenvalues of Q; instead of q11, q12, q22"),
    .number("rotation", \.rotation, .any, "degrees anticlockwise that the eigenvectors are turned"),
  ]

  /// d2f/dx2.
  public var q11 = 1.0
  /// d2f/dxdy.
  public var q12 = 0.0
  /// d2f/dy2.
  public var q22 = 10.0
  /// Slope along x at the origin.
  public var c1 = 0.0
  /// Slope along y at the origin.
  public var c2 = 0.0
  /// Value at the origin.
  public var b = 0.0
  /// The eigenvalues of Q; empty, or two numbers that then stand for q11, q12 and q22.
  public var curvature: [Double] = [] {
    didSet { turn() }
  }
  /// Degrees by which the eigenvectors of `curvature` are turned.
  public var rotation = 0.0 {
    didSet { turn() }
  }

  /// A bowl ten times steeper across than along.
  public init() {}

  /// `curvature` takes two numbers, and `rotation` needs it.
  public func validate() throws(ParameterError) {
    guard curvature.isEmpty || curvature.count == 2 else {
      throw .conflict("curvature takes two numbers, the eigenvalues along x and y")
    }
    guard rotation == 0 || !curvature.isEmpty else {
      throw .conflict("rotation needs curvature: [l1, l2]")
    }
  }

  /// Recomputes Q from `curvature` and `rotation`.
  private mutating func turn() {
    guard curvature.count == 2 else { return }
    let angle = rotation * .pi / 180
    let (c, s) = (Double.cosine(angle), Double.sine(angle))
    let (first, second) = (curvature[0], curvature[1])
    q11 = c * c * first + s * s * second
    q22 = s * s * first + c * c * second
    q12 = c * s * (first - second)
  }

  /// Coefficients of a turned bowl were worked out: more digits than these could not be read.
  private static let digits = 4

  /// The coefficients of the formula; after a turn rounded, with what is nothing but rounding left out.
  private var coefficients: [(number: Double, factor: String)] {
    let all = [
      (q11 / 2, "x^2"), (q12, "x*y"), (q22 / 2, "y^2"), (c1, "x"), (c2, "y"), (b, ""),
    ]
    guard rotation != 0 else { return all }
    let largest = max(q11.magnitude, q22.magnitude)
    return all.map { number, factor in
      (number.magnitude < 1e-12 * largest ? 0 : number.rounded(toDigits: Self.digits), factor)
    }
  }

  /// The formula with its coefficients filled in, terms with coefficient 0 left out.
  public var formula: String {
    var terms = ""
    for (coefficient, factor) in coefficients where coefficient != 0 {
      let sign = terms.isEmpty ? (coefficient < 0 ? "-" : "") : (coefficient < 0 ? " - " : " + ")
      let size = coefficient.magnitude
      let number = size == 1 && !factor.isEmpty ? "" : text(size)
      let times = number.isEmpty || factor.isEmpty ? "" : "*"
      terms += sign + number + times + factor
    }
    return terms.isEmpty ? "0*x + 0*y" : terms
  }

  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// Around the stationary point.
  public var domain: Domain {
    let center = stationaryPoint ?? .zero
    return Domain(x: (center.x - 6)...(center.x + 6), y: (center.y - 3)...(center.y + 3))
  }
  /// Up in a corner.
  public var start: Vector { (stationaryPoint ?? .zero) + Vector(-5, -2) }
  /// The stationary point where Q is positive definite.
  public var minima: [Vector] {
    guard q11 > 0, determinant > 0, let stationaryPoint else { return [] }
    return [stationaryPoint]
  }
  /// The stationary point where Q is indefinite.
  public var saddles: [Vector] {
    guard determinant < 0, let stationaryPoint else { return [] }
    return [stationaryPoint]
  }
  /// The stationary point where Q is negative definite.
  public var maxima: [Vector] {
    guard q11 < 0, determinant > 0, let stationaryPoint else { return [] }
    return [stationaryPoint]
  }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let curved: Number = q11 * square(x) + 2 * q12 * (x * y) + q22 * square(y)
    let sloped: Number = c1 * x + c2 * y
    return 0.5 * curved + sloped + b
  }

  private var determinant: Double { q11 * q22 - q12 * q12 }

  var stationaryPoint: Vector? {
    guard determinant != 0 else { return nil }
    let point = Vector(
      (q12 * c2 - q22 * c1) / determinant, (q12 * c1 - q11 * c2) / determinant)
    return point.isFinite ? point : nil
  }
}

extension Quadratic: PairedLandscape {
  var isFiniteWithinReach: Bool { PairReach.admits(q11, q12, q22, c1, c2, b) }
}
