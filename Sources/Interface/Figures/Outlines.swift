import Optimization
import Plotting

/// Lines of geometry on a map, as points of the plane: whoever draws them chooses how they look.
enum Outlines {
  private static let circleCorners = 144
  private static let ellipseCorners = 72

  /// The edge of a set that optimizers are kept to: closed lines, or upright ones where there is only x.
  static func constraint(
    _ shape: Constraint.Shape, dimension: Int, in view: Viewport
  ) -> [[Point]] {
    guard dimension == 2 else {
      let ends = [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]
      return uprights(
        shape.parts.flatMap { part in
          ends.map { Constraint(part).projection(of: Vector($0, 0)).x }
        }, in: view)
    }
    switch shape {
    case .disk(let radius): return [circle(radius)]
    case .interval(let x): return uprights([x.lowerBound, x.upperBound], in: view)
    case .box(let box):
      let (left, right) = (box.x.lowerBound, box.x.upperBound)
      let (bottom, top) = (box.y.lowerBound, box.y.upperBound)
      return [
        [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
          .map { Point(x: $0.0, y: $0.1) }
      ]
    case .intersection(let parts), .union(let parts):
      return parts.enumerated().flatMap { place, part in
        constraint(part, dimension: dimension, in: view).flatMap { line in
          edges(along: line, of: shape, ofPart: place)
        }
      }
    }
  }

  private static func circle(_ radius: Double) -> [Point] {
    (0...circleCorners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(circleCorners)
      return Point(x: radius * Double.cosine(angle), y: radius * Double.sine(angle))
    }
  }

  private static func uprights(_ places: [Double], in view: Viewport) -> [[Point]] {
    places.map { x in
      [Point(x: x, y: view.y.lowerBound), Point(x: x, y: view.y.upperBound)]
    }
  }

  /// How finely the edge of a part is looked at, so that it ends where it crosses another: in all.
  private static let edgePoints = 2880

  /// The pieces of the edge of a part that are edges of the whole: in all other parts of an intersection, in no
  /// other of a union.
  private static func edges(
    along line: [Point], of shape: Constraint.Shape, ofPart place: Int
  ) -> [[Point]] {
    let others = shape.parts.enumerated().filter { $0.offset != place }.map(\.element)
    let isUnion = if case .union = shape { true } else { false }
    var pieces: [[Point]] = [[]]
    let count = edgePoints / max(1, line.count - 1)
    for (from, to) in zip(line, line.dropFirst()) {
      for index in 0...count {
        let share = Double(index) / Double(count)
        let point = Point(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y))
        let position = Vector(point.x, point.y)
        let isEdge =
          isUnion
          ? !others.contains { $0.contains(position) } : others.allSatisfy { $0.contains(position) }
        if isEdge {
          pieces[pieces.count - 1].append(point)
        } else if pieces.last?.isEmpty == false {
          pieces.append([])
        }
      }
    }
    return pieces.filter { $0.count > 1 }
  }

  /// An ellipse around `center` with half-axes along the unit vector `axis` and across it.
  static func ellipse(
    around center: Vector, axis: Vector, along: Double, across: Double
  ) -> [Point] {
    (0...ellipseCorners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(ellipseCorners)
      let (a, b) = (along * Double.cosine(angle), across * Double.sine(angle))
      return Point(x: center.x + a * axis.x - b * axis.y, y: center.y + a * axis.y + b * axis.x)
    }
  }

  /// How far the particles of an ensemble have spread: the ellipse of one standard deviation around their
  /// mean; on a curve, a bar of one to either side at the height of the curve at the mean.
  static func spread(of ensemble: EnsembleSummary, on landscape: any Landscape) -> [Point] {
    guard landscape.dimension == 2 else {
      let height = landscape.value(at: ensemble.mean)
      return [-1.0, 1].map {
        Point(x: ensemble.mean.x + $0 * ensemble.deviation.x, y: height)
      }
    }
    let (smaller, larger) = ensemble.covariance.eigenvalues
    return ellipse(
      around: ensemble.mean, axis: ensemble.covariance.principalAxis,
      along: max(0, larger).squareRoot(), across: max(0, smaller).squareRoot())
  }
}
