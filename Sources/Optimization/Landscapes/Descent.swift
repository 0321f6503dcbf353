/// The way down to the bottom of a basin, wherever it is smooth and where it has kinks.
///
/// Newton's method with absolute eigenvalues (so that it never climbs towards a saddle), each step
/// halved until the value falls (Armijo 1966) and no longer than a few cells, so that it stays in its
/// basin; where that finds nothing lower, steps along eight compass points, halved down to nothing
/// (Hooke & Jeeves 1961).
struct Descent {
  private let landscape: any Landscape
  private let cell: Vector

  private static let mostSteps = 100
  private static let mostTrials = 6000
  /// The longest step, in cells.
  private static let reach = 16.0

  /// Descents on a landscape that is looked at in cells of this size.
  init(on landscape: any Landscape, cell: Vector) {
    self.landscape = landscape
    self.cell = cell
  }

  /// The lowest place that is found from `start` on, and how many evaluations that took; one with a
  /// Hessian counts as four.
  func descend(from start: Vector) -> (bottom: Vector, evaluations: Int) {
    var position = start
    var evaluations = 0
    for _ in 0..<Self.mostSteps {
      let here = landscape.curvature(at: position)
      evaluations += 5
      guard here.value.isFinite, here.gradient.isFinite else { break }
      let direction = bounded(
        here.hessian.absoluteInverse(times: here.gradient, dimension: landscape.dimension))
      guard direction.isFinite, cells(direction) > 1e-11 else {
        return (polished(position), evaluations)
      }
      guard
        let next = lower(than: here, from: position, along: direction)
          ?? gentler(than: here, from: position, along: direction)
      else { break }
      position = next
    }
    let (bottom, trials) = compass(from: position)
    return (polished(bottom), evaluations + trials)
  }

  /// The place after a few more of Newton's steps, by the slope alone: close to the bottom it is told
  /// more precisely than the height.
  private func polished(_ place: Vector) -> Vector {
    var position = place
    for _ in 0..<4 {
      let here = landscape.curvature(at: position)
      let step = here.hessian.absoluteInverse(
        times: here.gradient, dimension: landscape.dimension)
      let next = position - step
      let there = landscape.evaluation(at: next)
      guard cells(step) < 1e-3, there.gradient.norm < here.gradient.norm,
        there.value <= here.value + 4 * here.value.ulp
      else { break }
      position = next
    }
    return position
  }

  private func cells(_ step: Vector) -> Double {
    Vector(step.x / cell.x, cell.y > 0 ? step.y / cell.y : 0).norm
  }

  private func bounded(_ step: Vector) -> Vector {
    let length = cells(step)
    return length > Self.reach ? (Self.reach / length) * step : step
  }

  private func lower(
    than here: Curvature, from position: Vector, along direction: Vector
  ) -> Vector? {
    let slope = here.gradient.dot(direction)
    var step = 1.0
    while step > 1e-9 {
      let next = position - step * direction
      let value = landscape.value(at: next)
      if value.isFinite, value < here.value - 1e-4 * step * slope { return next }
      step /= 2
    }
    return nil
  }

  /// The end of the step where the slope is gentler, though the height is the same but for rounding.
  private func gentler(
    than here: Curvature, from position: Vector, along direction: Vector
  ) -> Vector? {
    let next = position - direction
    let there = landscape.evaluation(at: next)
    let isLevel = (there.value - here.value).magnitude <= 4 * here.value.ulp
    return isLevel && there.gradient.norm < 0.5 * here.gradient.norm ? next : nil
  }

  private static let compassPoints = Vector.pairs([-1, 0, 1], [-1, 0, 1]).filter { $0 != .zero }

  private func compass(from start: Vector) -> (bottom: Vector, trials: Int) {
    let points =
      landscape.dimension == 2 ? Self.compassPoints : [Vector(-1, 0), Vector(1, 0)]
    var position = start
    var lowest = landscape.value(at: start)
    var step = 0.5
    var trials = 0
    while step > 1e-11, trials < Self.mostTrials {
      var best: Vector?
      for point in points {
        let next = position + step * Vector(point.x * cell.x, point.y * cell.y)
        let value = landscape.value(at: next)
        trials += 1
        if value < lowest { (best, lowest) = (next, value) }
      }
      if let best { position = best } else { step /= 2 }
    }
    return (position, trials)
  }
}

extension Hessian {
  /// |H|^-1 times `vector`, eigenvalues too small to divide by taken as a floor.
  fileprivate func absoluteInverse(times vector: Vector, dimension: Int) -> Vector {
    let floor = max(1e-8 * size, 1e-300)
    guard dimension == 2 else { return Vector(vector.x / max(xx.magnitude, floor), 0) }
    let (smaller, larger) = eigenvalues
    let axis = principalAxis
    let along = vector.x * axis.x + vector.y * axis.y
    let across = -vector.x * axis.y + vector.y * axis.x
    let scaledAlong = along / max(larger.magnitude, floor)
    let scaledAcross = across / max(smaller.magnitude, floor)
    return Vector(
      scaledAlong * axis.x - scaledAcross * axis.y, scaledAlong * axis.y + scaledAcross * axis.x)
  }
}
