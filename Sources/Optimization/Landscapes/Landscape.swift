/// A function of one or two coordinates that optimizers run down: the objective, as shown.
public protocol Landscape: Sendable, Equatable {
  /// The formula as text, in the grammar of `Formula` where it fits.
  var formula: String { get }
  /// 1 or 2; a 1-D landscape ignores y.
  var dimension: Int { get }
  /// The part of the plane it is meant to be seen in.
  var domain: Domain { get }
  /// Where optimizers start unless told otherwise.
  var start: Vector { get }
  /// Every known minimum in the domain, local ones included.
  var minima: [Vector] { get }
  /// Known saddles in the domain: flat, but higher one way and lower another; in one dimension,
  /// places where the slope only touches 0.
  var saddles: [Vector] { get }
  /// Known maxima in the domain.
  var maxima: [Vector] { get }

  /// The value at `position`.
  func value(at position: Vector) -> Double
  /// Value and exact gradient at `position`.
  func evaluation(at position: Vector) -> Evaluation
  /// Value and exact gradient at the places of a block of particles; false where one of them may
  /// not be finite.
  func evaluate(_ places: LaneEvaluations) -> Bool
  /// Value, exact gradient and exact Hessian at `position`.
  func curvature(at position: Vector) -> Curvature
  /// The values along a row of points with the same y; `row` has as many places as `xs`.
  func values(
    at xs: UnsafeBufferPointer<Double>, y: Double, into row: UnsafeMutableBufferPointer<Double>)
}

extension Landscape {
  /// None are known.
  public var saddles: [Vector] { [] }
  /// None are known.
  public var maxima: [Vector] { [] }

  /// Value by value; compiled once for each landscape, so a row pays for one dynamic call.
  public func values(
    at xs: UnsafeBufferPointer<Double>, y: Double, into row: UnsafeMutableBufferPointer<Double>
  ) {
    for index in xs.indices {
      row[index] = value(at: Vector(xs[index], y))
    }
  }
}

/// A landscape of the catalogue, with a name and parameters.
public protocol NamedLandscape: Landscape, Configurable {
  /// Where it comes from, with the year where there is one.
  static var source: String { get }
}

extension Landscape {
  /// The landscape as one of the catalogue, if it is one.
  public var named: (any NamedLandscape)? { self as? any NamedLandscape }
}

extension NamedLandscape {
  /// The formula with the parameters at their defaults.
  public static var formula: String { Self().formula }
}

/// A landscape whose formula is written once, over any `Real`; its derivatives follow exactly.
public protocol AnalyticLandscape: Landscape {
  /// The formula.
  func value<Number: Real>(_ x: Number, _ y: Number) -> Number
}

extension AnalyticLandscape {
  /// The formula in plain numbers.
  public func value(at position: Vector) -> Double { value(position.x, position.y) }

  /// The formula in dual numbers.
  public func evaluation(at position: Vector) -> Evaluation {
    let result = value(Dual.variableX(position.x), Dual.variableY(position.y))
    return Evaluation(value: result.value, gradient: Vector(result.derivativeX, result.derivativeY))
  }

  /// The formula in jets.
  public func curvature(at position: Vector) -> Curvature { analyticCurvature(at: position) }

  /// The formula in jets, for a landscape that writes out some places by hand.
  func analyticCurvature(at position: Vector) -> Curvature {
    let result = value(Jet.variableX(position.x), Jet.variableY(position.y))
    return Curvature(
      value: result.value, gradient: Vector(result.derivativeX, result.derivativeY),
      hessian: Hessian(
        xx: result.derivativeXX, xy: result.derivativeXY, yy: result.derivativeYY))
  }
}

/// A rectangle of the plane.
public struct Domain: Hashable, Sendable {
  /// From left to right.
  public var x: ClosedRange<Double>
  /// From bottom to top.
  public var y: ClosedRange<Double>

  /// The rectangle `x` times `y`.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }
}

/// Value and gradient at a point.
public struct Evaluation: Hashable, Sendable {
  /// f.
  public var value: Double
  /// The partial derivatives.
  public var gradient: Vector

  /// f and its gradient.
  public init(value: Double, gradient: Vector) {
    self.value = value
    self.gradient = gradient
  }

  /// Whether every number in it is finite, the gradient's norm included.
  public var isFinite: Bool {
    // The sum is no less than the norm, whose root would delay every step.
    value.isFinite && (gradient.x.magnitude + gradient.y.magnitude).isFinite
  }
}

/// Value, gradient and Hessian at a point.
public struct Curvature: Hashable, Sendable {
  /// f.
  public var value: Double
  /// The partial derivatives.
  public var gradient: Vector
  /// The second partial derivatives.
  public var hessian: Hessian
}

/// The second partial derivatives.
public typealias Hessian = SymmetricMatrix
