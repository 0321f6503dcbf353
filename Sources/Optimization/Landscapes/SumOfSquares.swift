/// A landscape that is a sum of squares, whose curvature Gauss-Newton has from first derivatives.
///
///     f = w (r_1^2 + ... + r_n^2)
public protocol SumOfSquares: Landscape {
  /// w, greater than 0.
  var squareWeight: Double { get }
  /// r_1 to r_n.
  func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number]
}

extension SumOfSquares {
  /// Most are plain sums.
  public var squareWeight: Double { 1 }

  /// 2 w J'J, where J holds the residuals' gradients: the Hessian without the residuals' own
  /// curvature, and so never negative.
  public func gaussNewtonMatrix(at position: Vector) -> SymmetricMatrix {
    residuals(Dual.variableX(position.x), Dual.variableY(position.y))
      .reduce(SymmetricMatrix(xx: 0, xy: 0, yy: 0)) { sum, residual in
        let gradient = Vector(residual.derivativeX, residual.derivativeY)
        return sum + 2 * squareWeight * SymmetricMatrix(squareOf: gradient)
      }
  }
}
