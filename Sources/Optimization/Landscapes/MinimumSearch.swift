/// Finds minima of landscapes whose minima nobody has written down, such as typed formulas.
///
/// A grid is made finer until it shows no more lows. From every low a descent goes to the bottom, at
/// kinks too, and what it reaches is a minimum if all around is higher. Minima with no rise between
/// them are one. A floor of equally low places, as along a valley, is no minimum.
public enum MinimumSearch {
  /// The minimum that a careful descent from `start` ends in; nil where it ends in none.
  public static func minimum(of landscape: any Landscape, from start: Vector) -> Vector? {
    let scan = LossScan(of: landscape, in: landscape.domain, across: LossScan.coarse)
    let bottom = Descent(on: landscape, cell: scan.cell).bottom(from: start)
    let place = scan.rounded(bottom, on: landscape)
    return isMinimum(place, of: landscape, scan) ? place : nil
  }

  /// The minima inside `domain`, the lowest first.
  public static func minima(of landscape: any Landscape, in domain: Domain) -> [Vector] {
    let scan = LossScan(fineEnoughFor: landscape, in: domain)
    let descent = Descent(on: landscape, cell: scan.cell)
    var found: [Vector] = []
    for low in scan.lows {
      let place = scan.rounded(descent.bottom(from: low), on: landscape)
      guard domain.x.contains(place.x), landscape.dimension == 1 || domain.y.contains(place.y),
        !found.contains(where: { scan.cells(between: $0, place) < 1e-3 }),
        isMinimum(place, of: landscape, scan), !isOnAFloor(place, of: landscape, scan, descent)
      else { continue }
      found.append(place)
    }
    found.sort { landscape.value(at: $0) < landscape.value(at: $1) }
    var merged: [Vector] = []
    for place in found
    where !merged.contains(where: { isOneBasin($0, place, of: landscape, scan) }) {
      merged.append(place)
    }
    return merged
  }

  /// What is higher by less than this share of all the heights in view is not seen to be higher.
  private static let least = 1e-14

  /// How much a value is known to within.
  private static func rounding(_ value: Double, _ scan: LossScan) -> Double {
    4 * value.ulp + least * scan.range
  }

  private static func directions(_ landscape: any Landscape) -> [Vector] {
    guard landscape.dimension == 2 else { return [Vector(1, 0), Vector(-1, 0)] }
    return (0..<16).map { number in
      let angle = Double.pi * Double(number) / 8
      return Vector(Double.cosine(angle), Double.sine(angle))
    }
  }

  /// Whether all is higher on some ring around a place, and nothing lower on any smaller one.
  private static func isMinimum(
    _ place: Vector, of landscape: any Landscape, _ scan: LossScan
  ) -> Bool {
    let bottom = landscape.value(at: place)
    guard bottom.isFinite else { return false }
    for radius in [0.03, 0.25, 1, 4, 16] {
      var isHigher = true
      for direction in directions(landscape) {
        let value = landscape.value(
          at: place + radius * Vector(scan.cell.x * direction.x, scan.cell.y * direction.y))
        guard !value.isNaN else { continue }
        let tolerance = rounding(max(value.magnitude, bottom.magnitude), scan)
        if value < bottom - tolerance { return false }
        if value <= bottom + tolerance { isHigher = false }
      }
      if isHigher { return true }
    }
    return false
  }

  /// Whether places as low lie beside `place` along the axis of its least curvature: then it is one of
  /// the many of a valley.
  private static func isOnAFloor(
    _ place: Vector, of landscape: any Landscape, _ scan: LossScan, _ descent: Descent
  ) -> Bool {
    guard landscape.dimension == 2 else { return false }
    let hessian = landscape.curvature(at: place).hessian
    guard hessian.eigenvalues.smaller <= 1e-6 * hessian.eigenvalues.larger else { return false }
    let axis = hessian.principalAxis
    let across = Vector(-axis.y * scan.cell.x, axis.x * scan.cell.y)
    let bottom = landscape.value(at: place)
    return [8.0, -8].allSatisfy { reach in
      let other = descent.bottom(from: place + reach * across)
      return scan.cells(between: other, place) > 4
        && landscape.value(at: other) <= bottom + 1e-10 * scan.range
    }
  }

  /// Whether the way from one place to another has no rise.
  private static func isOneBasin(
    _ one: Vector, _ other: Vector, of landscape: any Landscape, _ scan: LossScan
  ) -> Bool {
    guard scan.cells(between: one, other) < 12 else { return false }
    let top = max(landscape.value(at: one), landscape.value(at: other))
    return (1..<16).allSatisfy { part in
      let value = landscape.value(at: one + (Double(part) / 16) * (other - one))
      return value <= top + 64 * rounding(top, scan)
    }
  }
}
