/// Finds saddles and maxima of landscapes where nobody has written them down, such as typed formulas.
public enum StationaryPointSearch {
  /// The saddles inside `domain`, and the maxima, as far as Newton's method finds them.
  ///
  /// It starts where the slope is gentler than all around, and seeks whatever is flat; minima are
  /// left to `MinimumSearch`. Where the Hessian is singular nothing can be told, and nothing is found.
  public static func saddlesAndMaxima(
    of landscape: any Landscape, in domain: Domain
  ) -> (saddles: [Vector], maxima: [Vector]) {
    var saddles: [Vector] = []
    var maxima: [Vector] = []
    let near = 1e-5 * max(domain.x.width, domain.y.width)
    for start in gentlePlaces(of: landscape, in: domain) {
      guard let point = stationaryPoint(of: landscape, from: start), domain.x.contains(point.x),
        landscape.dimension == 1 || domain.y.contains(point.y),
        !(saddles + maxima).contains(where: { ($0 - point).norm < near })
      else { continue }
      switch landscape.curvature(at: point).hessian.signs(dimension: landscape.dimension) {
      case .saddle: saddles.append(point)
      case .hill: maxima.append(point)
      case .bowl, .flat: break
      }
    }
    return (saddles, maxima)
  }

  private static let placesAcross = 32
  private static let mostSteps = 30

  /// The places of a grid where the slope is no steeper than at their neighbours.
  private static func gentlePlaces(of landscape: any Landscape, in domain: Domain) -> [Vector] {
    let columns = landscape.dimension == 1 ? 8 * placesAcross : placesAcross
    let rows = landscape.dimension == 1 ? 1 : placesAcross
    func place(_ column: Int, _ row: Int) -> Vector {
      Vector(
        domain.x.place((Double(column) + 0.5) / Double(columns)),
        landscape.dimension == 1 ? 0 : domain.y.place((Double(row) + 0.5) / Double(rows)))
    }
    let slopes = (0..<rows * columns).map { index in
      let slope = landscape.evaluation(at: place(index % columns, index / columns)).gradient.norm
      return slope.isNaN ? Double.infinity : slope
    }
    return (0..<rows * columns).compactMap { index in
      let (column, row) = (index % columns, index / columns)
      for otherRow in max(0, row - 1)...min(rows - 1, row + 1) {
        for otherColumn in max(0, column - 1)...min(columns - 1, column + 1)
        where slopes[otherRow * columns + otherColumn] < slopes[index] {
          return nil
        }
      }
      return slopes[index].isFinite ? place(column, row) : nil
    }
  }

  /// Where Newton's method settles, if it does.
  private static func stationaryPoint(
    of landscape: any Landscape, from start: Vector
  ) -> Vector? {
    var position = start
    for _ in 0..<mostSteps {
      let here = landscape.curvature(at: position)
      guard here.gradient.isFinite else { return nil }
      let step = here.hessian.pseudoInverse * here.gradient
      guard step.isFinite else { return nil }
      position = position - step
      if step.norm <= 1e-12 * (1 + position.norm) {
        let slope = landscape.evaluation(at: position).gradient.norm
        return slope <= 1e-9 * max(1, here.hessian.size) ? position : nil
      }
    }
    return nil
  }
}

extension ClosedRange<Double> {
  fileprivate var width: Double { upperBound - lowerBound }

  /// The number at this share of the way.
  fileprivate func place(_ share: Double) -> Double { lowerBound + share * width }
}
