/// A landscape turned about the middle of its domain.
///
///     f(p) = base(R^-1 p),   gradient R g,   Hessian R H R'
///
/// Derivatives are those of the base, turned, and so as exact. What is known of the base turns with it:
/// minima, saddles, maxima and, where it stays in the domain, the start. The domain stays what it was, so
/// that a minimum near a corner may come to lie outside.
public struct TurnedLandscape<Base: Landscape>: Landscape {
  /// The landscape before it was turned.
  public let base: Base
  /// How it is turned.
  public let rotation: Rotation
  /// The base's samples, if it has any; those that are places turn with it.
  public let samples: [Vector]

  /// `base` turned by so many degrees, anticlockwise.
  public init(_ base: Base, degrees: Double) {
    self.base = base
    let rotation = Rotation(degrees: degrees, about: base.domain.middle)
    self.rotation = rotation
    let sum = base.finiteSum
    let places = sum?.samples ?? []
    samples = sum?.isSpatial == true ? places.map(rotation.image) : places
  }

  /// The base's formula and the angle.
  public var formula: String {
    "\(base.formula), turned by \(text(rotation.degrees.rounded(toDigits: 6))) degrees"
  }
  /// The base's.
  public var dimension: Int { base.dimension }
  /// The base's.
  public var domain: Domain { base.domain }
  /// The base's, turned, unless that leaves the domain.
  public var start: Vector {
    let start = rotation.image(of: base.start)
    return domain.x.contains(start.x) && domain.y.contains(start.y) ? start : base.start
  }
  /// The base's, turned.
  public var minima: [Vector] { base.minima.map(rotation.image) }
  /// The base's, turned.
  public var saddles: [Vector] { base.saddles.map(rotation.image) }
  /// The base's, turned.
  public var maxima: [Vector] { base.maxima.map(rotation.image) }

  /// The base's value.
  public func value(at position: Vector) -> Double {
    base.value(at: rotation.origin(of: position))
  }

  /// The base's value and its gradient, turned.
  public func evaluation(at position: Vector) -> Evaluation {
    var evaluation = base.evaluation(at: rotation.origin(of: position))
    evaluation.gradient = rotation.turned(direction: evaluation.gradient)
    return evaluation
  }

  /// The base's value, its gradient and its Hessian, turned.
  public func curvature(at position: Vector) -> Curvature {
    var curvature = base.curvature(at: rotation.origin(of: position))
    curvature.gradient = rotation.turned(direction: curvature.gradient)
    curvature.hessian = rotation.turned(curvature.hessian)
    return curvature
  }

  /// The base's in lanes, at the places turned back.
  public func evaluate(_ places: LaneEvaluations) -> Bool {
    let count = places.x.count
    return withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 2 * count) { memory in
      let x = UnsafeMutableBufferPointer(rebasing: memory[..<count])
      let y = UnsafeMutableBufferPointer(rebasing: memory[count...])
      for index in 0..<count {
        let place = rotation.turnedBack(places.x[index], places.y[index])
        x.initializeElement(at: index, to: place.x)
        y.initializeElement(at: index, to: place.y)
      }
      let isFinite = base.evaluate(
        LaneEvaluations(
          x: x, y: y, value: places.value, gradientX: places.gradientX,
          gradientY: places.gradientY))
      for index in 0..<count {
        let gradient = rotation.turned(
          direction: places.gradientX[index], places.gradientY[index])
        (places.gradientX[index], places.gradientY[index]) = gradient
      }
      return isFinite
    }
  }
}

extension TurnedLandscape: SumOfSquares where Base: SumOfSquares {
  /// The base's.
  public var squareWeight: Double { base.squareWeight }

  /// The base's.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    let place = rotation.turnedBack(x, y)
    return base.residuals(place.x, place.y)
  }
}

extension TurnedLandscape: FiniteSum where Base: FiniteSum {
  /// The base's.
  public var sampleLoss: any SampleLoss { base.sampleLoss }
  /// The base's.
  public var isSpatial: Bool { base.isSpatial }

  /// The base's.
  public func prediction(at position: Vector, input: Double) -> Double? {
    base.prediction(at: rotation.origin(of: position), input: input)
  }

  /// The base's, turned.
  public func gradient(at position: Vector, over samples: ArraySlice<Int32>) -> Vector {
    rotation.turned(
      direction: base.gradient(at: rotation.origin(of: position), over: samples))
  }
}
