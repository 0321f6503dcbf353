/// Which way a landscape bends at a point, by the signs of the eigenvalues of its Hessian.
package enum CurvatureSigns: Hashable, Sendable {
  /// Up along every direction.
  case bowl
  /// Up along one, down along another.
  case saddle
  /// Down along every direction.
  case hill
  /// Not at all along some direction, but for rounding, and down along none or both.
  case flat
}

extension SymmetricMatrix {
  /// The largest of the absolute eigenvalues.
  package var size: Double {
    let (smaller, larger) = eigenvalues
    return max(smaller.magnitude, larger.magnitude)
  }

  /// The signs of the eigenvalues; in one dimension `xx` is the only one.
  package func signs(dimension: Int) -> CurvatureSigns {
    guard dimension == 2 else { return xx > 0 ? .bowl : xx < 0 ? .hill : .flat }
    let (smaller, larger) = eigenvalues
    // An eigenvalue that is 0 but for rounding does not make a saddle of a valley.
    let nothing = 1e-12 * size
    if smaller > nothing { return .bowl }
    if larger < -nothing { return .hill }
    return smaller < -nothing && larger > nothing ? .saddle : .flat
  }
}
