extension Landscape {
  /// The critical point that Newton's method finds from `guess`, to the last digits; nil where it
  /// finds none within `reach` of it.
  func criticalPoint(near guess: Vector, reach: Double) -> Vector? {
    var point = guess
    var lastMove = Double.infinity
    for _ in 0..<50 {
      let curvature = curvature(at: point)
      guard let move = curvature.newtonMove(isPlanar: dimension == 2) else { return nil }
      // Near the point each move is far smaller than the last; when that ends, rounding is all
      // that is left.
      if move.norm >= lastMove / 2, lastMove < 1e-9 * (1 + point.norm) { return point }
      point = point - move
      lastMove = move.norm
      guard (point - guess).norm <= reach else { return nil }
      if lastMove == 0 { return point }
    }
    return nil
  }
}

extension Curvature {
  /// H^-1 g, nil where H cannot be inverted.
  fileprivate func newtonMove(isPlanar: Bool) -> Vector? {
    let move: Vector
    if isPlanar {
      let determinant = hessian.xx * hessian.yy - hessian.xy * hessian.xy
      move = Vector(
        (hessian.yy * gradient.x - hessian.xy * gradient.y) / determinant,
        (hessian.xx * gradient.y - hessian.xy * gradient.x) / determinant)
    } else {
      move = Vector(gradient.x / hessian.xx, 0)
    }
    return move.isFinite ? move : nil
  }
}
