/// Finds minima of landscapes whose minima nobody has written down, such as typed formulas.
public enum MinimumSearch {
  /// The minimum that a careful descent from `start` ends in; nil where it ends in none.
  ///
  /// Newton's method with absolute eigenvalues (so that it never climbs towards a saddle), each step
  /// halved until the value falls (Armijo 1966).
  public static func minimum(of landscape: any Landscape, from start: Vector) -> Vector? {
    var position = start
    for _ in 0..<mostSteps {
      let here = landscape.curvature(at: position)
      guard here.value.isFinite, here.gradient.isFinite else { return nil }
      if here.gradient.norm <= flat * max(1, here.hessian.size) {
        return isMinimum(here, of: landscape, at: position) ? position : nil
      }
      let direction = here.hessian.absoluteInverse(
        times: here.gradient, dimension: landscape.dimension)
      guard let next = lower(than: here, on: landscape, from: position, along: direction) else {
        // Rounding leaves nothing lower to be found: this is as flat as the bottom gets.
        let isBottom = here.gradient.norm <= nearlyFlat * max(1, here.hessian.size)
        return isBottom && isMinimum(here, of: landscape, at: position) ? position : nil
      }
      position = next
    }
    return nil
  }

  /// The minima inside `domain` that descents from a grid of starts end in, the lowest first.
  public static func minima(of landscape: any Landscape, in domain: Domain) -> [Vector] {
    let width = domain.x.upperBound - domain.x.lowerBound
    let height = domain.y.upperBound - domain.y.lowerBound
    let rows = landscape.dimension == 1 ? 1 : startsAcross
    let columns = landscape.dimension == 1 ? startsAcross * 8 : startsAcross
    var found: [Vector] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let start = Vector(
          domain.x.lowerBound + width * (Double(column) + 0.5) / Double(columns),
          landscape.dimension == 1
            ? 0 : domain.y.lowerBound + height * (Double(row) + 0.5) / Double(rows))
        guard let minimum = minimum(of: landscape, from: start).map({ rounded($0, on: landscape) }),
          domain.x.contains(minimum.x),
          landscape.dimension == 1 || domain.y.contains(minimum.y),
          !found.contains(where: { ($0 - minimum).norm < 1e-5 * max(width, height) })
        else { continue }
        found.append(minimum)
      }
    }
    return found.sorted { landscape.value(at: $0) < landscape.value(at: $1) }
  }

  /// The place to twelve decimals, unless that is worse: a minimum at 0 shall not be at 1e-15.
  private static func rounded(_ place: Vector, on landscape: any Landscape) -> Vector {
    func rounded(_ value: Double) -> Double {
      value.magnitude < 1000 ? (value * 1e12).rounded() / 1e12 : value
    }
    let candidate = Vector(rounded(place.x), rounded(place.y))
    return landscape.value(at: candidate) <= landscape.value(at: place) ? candidate : place
  }

  private static let mostSteps = 100
  private static let startsAcross = 8
  private static let flat = 1e-12
  private static let nearlyFlat = 1e-6

  /// Whether it curves upwards; where it does so only just, as beside the saddle of x^3, nothing
  /// around may be lower either.
  private static func isMinimum(
    _ here: Curvature, of landscape: any Landscape, at position: Vector
  ) -> Bool {
    let isPlanar = landscape.dimension == 2
    let smaller = isPlanar ? here.hessian.eigenvalues.smaller : here.hessian.xx
    guard smaller > 0 else { return false }
    guard smaller < nearlyFlat.squareRoot() * max(1, here.hessian.size) else { return true }
    let reach = 1e-3 * (1 + position.norm)
    return (0..<8).allSatisfy { number in
      let angle = Double.pi * Double(number) / 4
      let direction = Vector(Double.cosine(angle), isPlanar ? Double.sine(angle) : 0)
      return landscape.value(at: position + reach * direction) >= here.value
    }
  }

  private static func lower(
    than here: Curvature, on landscape: any Landscape, from position: Vector,
    along direction: Vector
  ) -> Vector? {
    let slope =
      here.gradient.x * direction.x + here.gradient.y * direction.y
    var step = 1.0
    while step > 1e-12 {
      let next = position - step * direction
      let value = landscape.value(at: next)
      if value.isFinite, value < here.value - 1e-4 * step * slope { return next }
      step /= 2
    }
    return nil
  }
}

extension Hessian {
  /// |H|^-1 times `vector`, eigenvalues too small to divide by taken as a floor.
  fileprivate func absoluteInverse(times vector: Vector, dimension: Int) -> Vector {
    guard dimension == 2 else {
      return Vector(vector.x / max(xx.magnitude, Self.floor), 0)
    }
    let (smaller, larger) = eigenvalues
    let axis = principalAxis
    let along = vector.x * axis.x + vector.y * axis.y
    let across = -vector.x * axis.y + vector.y * axis.x
    let scaledAlong = along / max(larger.magnitude, Self.floor)
    let scaledAcross = across / max(smaller.magnitude, Self.floor)
    return Vector(
      scaledAlong * axis.x - scaledAcross * axis.y, scaledAlong * axis.y + scaledAcross * axis.x)
  }

  private static let floor = 1e-8
}
