/// The banana valley: easy to reach, hard to follow (Rosenbrock 1960).
///
///     f = (a - x)^2 + b (y - x^2)^2
///
/// One minimum, f(a, a^2) = 0; with a 1, b 100 the eigenvalues there are 0.4 and 1001.6.
public struct Rosenbrock: NamedLandscape, AnalyticLandscape {
  public static let name = "rosenbrock"
  public static let summary = "a curved valley: easy to reach, hard to follow"
  public static let source = "Rosenbrock 1960"
  public static let parameters: [Parameter<Self>] = [
    .number("a", \.a, .any, "x of the minimum"),
    .number("b", \.b, .positive, "steepness of the valley walls"),
  ]

  /// x of the minimum.
  public var a = 1.0
  /// Steepness of the valley walls.
  public var b = 100.0

  /// The usual a = 1, b = 100.
  public init() {}

  /// The formula with its parameters filled in.
  public var formula: String { "(\(text(a)) - x)^2 + \(text(b))*(y - x^2)^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -2...2, y: -1...3) }
  /// The classical start.
  public var start: Vector { Vector(-1.2, 1) }
  /// The only minimum.
  public var minima: [Vector] { [Vector(a, a * a)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    square(a - x) + b * square(y - square(x))
  }

  /// Written out by hand, since every trajectory waits for it.
  public func evaluation(at position: Vector) -> Evaluation {
    let at = evaluated(position.x, position.y)
    return Evaluation(value: at.value, gradient: Vector(at.byX, at.byY))
  }

  /// The same in lanes.
  public func evaluate(_ places: LaneEvaluations) -> Bool {
    places.fill { x, y in dual(x, y) }
  }

  /// Value and partial derivatives.
  @inline(__always)
  fileprivate func evaluated<Number: Real>(
    _ x: Number, _ y: Number
  ) -> (value: Number, byX: Number, byY: Number) {
    let toMinimum: Number = a - x
    let toFloor: Number = y - x * x
    let value: Number = toMinimum * toMinimum + b * (toFloor * toFloor)
    // A sum instead of a product by -2: as many sums as products take the least time.
    let byX: Number = -4 * b * (x * toFloor) - (toMinimum + toMinimum)
    return (value, byX, 2 * b * toFloor)
  }
}

extension Rosenbrock: PairedLandscape {
  var isFiniteWithinReach: Bool { PairReach.admits(a, b) }

  @inline(__always)
  func dual(_ x: Lanes, _ y: Lanes) -> DualLanes {
    let at = evaluated(x, y)
    return DualLanes(value: at.value, derivativeX: at.byX, derivativeY: at.byY)
  }
}

extension Rosenbrock: SumOfSquares {
  /// The way to the minimum along x, and the way to the valley floor.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    [a - x, b.squareRoot() * (y - square(x))]
  }
}
