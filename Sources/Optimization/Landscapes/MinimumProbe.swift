/// Descends from one place after another, and tells what is found at the bottom.
struct MinimumProbe {
  /// What a place turns out to be.
  enum Finding {
    /// All around is higher.
    case minimum
    /// All around is as high or higher, as on the floor of a valley or of a basin.
    case floor
    /// Something near is lower, or nothing is seen to be higher.
    case neither
  }

  private let landscape: any Landscape
  private let scan: LossScan
  private let descent: Descent

  /// What is higher by less than this share of the heights in view is not seen to be higher.
  private static let least = 1e-10
  /// The radii of the rings on which a place is compared with what is around it, in cells: up to the
  /// width of the view.
  private static let radii = [0.03, 0.25, 1, 4, 16, 64, 256]
  private static let radiiOnCurve = radii + [1024, 4096]
  /// A rise of less than this share of the fall to a lower place close by is a ripple.
  private static let ripple = 1e-3
  /// A ring beyond this tells a minimum only where the Hessian does as well.
  private static let (near, nearOnCurve) = (16.0, 256.0)

  /// A probe on a landscape that `scan` has looked at.
  init(on landscape: any Landscape, _ scan: LossScan) {
    self.landscape = landscape
    self.scan = scan
    descent = Descent(on: landscape, cell: scan.grid.cell)
  }

  /// Where the descent from `start` ends, in as many digits as the view has, and its evaluations.
  func bottom(from start: Vector) -> (place: Vector, evaluations: Int) {
    let (bottom, evaluations) = descent.descend(from: start)
    return (scan.rounded(bottom, on: landscape), evaluations)
  }

  /// What a place at the end of a descent is.
  func finding(at place: Vector) -> Finding {
    let finding = ringFinding(at: place)
    return finding == .minimum && isOnAFloor(place) ? .floor : finding
  }

  private func ringFinding(at place: Vector) -> Finding {
    let bottom = landscape.value(at: place)
    guard bottom.isFinite else { return .neither }
    let hasRoundBottom = hasRoundBottom(at: place)
    var hasWalls = false
    let isCurve = landscape.dimension == 1
    for radius in isCurve ? Self.radiiOnCurve : Self.radii {
      let isNear = radius <= (isCurve ? Self.nearOnCurve : Self.near)
      let heights = scan.grid.ring(around: place, radius: radius).map { landscape.value(at: $0) }
      // Where there is no value there is a wall.
      let isHigher = heights.map { !($0 <= bottom + tolerance($0, bottom)) }
      if heights.contains(where: { $0 < bottom - tolerance($0, bottom) }) {
        return hasWalls && !isNear ? .floor : .neither
      }
      if isHigher.allSatisfy(\.self), heights.contains(where: { !$0.isNaN }) {
        return isNear || hasRoundBottom ? .minimum : .floor
      }
      let half = isHigher.count / 2
      hasWalls = hasWalls || (0..<half).contains { isHigher[$0] && isHigher[$0 + half] }
    }
    return hasWalls ? .floor : .neither
  }

  /// How much two heights may differ and still be level.
  private func tolerance(_ value: Double, _ bottom: Double) -> Double {
    rounding(value.isFinite ? max(value.magnitude, bottom.magnitude) : bottom.magnitude)
  }

  private func rounding(_ value: Double) -> Double {
    4 * value.ulp + Self.least * scan.range
  }

  /// Whether the slope is 0 and the landscape bends up along every direction: then it is a minimum
  /// even where heights are too large to differ close by.
  private func hasRoundBottom(at place: Vector) -> Bool {
    let here = landscape.curvature(at: place)
    guard landscape.dimension == 2 else {
      return here.hessian.xx > 0
        && (here.gradient.x / here.hessian.xx).magnitude < 1e-3 * scan.grid.cell.x
    }
    let (smaller, larger) = here.hessian.eigenvalues
    let step = here.hessian.pseudoInverse * here.gradient
    return smaller > 1e-6 * larger && scan.cells(between: place, place + step) < 1e-3
  }

  /// Whether places as low lie beside `place` along the axis of its least curvature: then it is one of
  /// the many of a valley.
  private func isOnAFloor(_ place: Vector) -> Bool {
    guard landscape.dimension == 2 else { return false }
    let hessian = landscape.curvature(at: place).hessian
    guard hessian.eigenvalues.smaller <= 1e-6 * hessian.eigenvalues.larger else { return false }
    let axis = hessian.principalAxis
    let across = Vector(-axis.y * scan.grid.cell.x, axis.x * scan.grid.cell.y)
    let bottom = landscape.value(at: place)
    return [8.0, -8].allSatisfy { reach in
      let other = descent.descend(from: place + reach * across).bottom
      return scan.cells(between: other, place) > 4
        && landscape.value(at: other) <= bottom + 1e-10 * scan.range
    }
  }

  /// Whether two places are the same but for rounding.
  func areSame(_ one: Vector, _ other: Vector) -> Bool { scan.cells(between: one, other) < 1e-3 }

  /// Whether the way from one place to another, as low or higher and not far, has no rise, or only a
  /// ripple beside the fall from the one to the other.
  func areOneBasin(_ one: Vector, _ other: Vector) -> Bool {
    guard scan.cells(between: one, other) < 12 else { return false }
    let (bottom, top) = (landscape.value(at: one), landscape.value(at: other))
    let ripple = max(64 * rounding(top), Self.ripple * (top - bottom))
    return (1..<16).allSatisfy { part in
      landscape.value(at: one + (Double(part) / 16) * (other - one)) <= top + ripple
    }
  }
}
