/// A set that an optimizer is to stay in: convex, unless it is a union.
///
/// - `projection`: after each update the position is moved to the nearest point of the set.
/// - `penalty`: leaving costs `weight` times the squared distance to the set, whose gradient
///   2 weight (x - P(x)) is added to the landscape's. The optimizer settles somewhat outside: on
///   1/2|x - (2, 2)|^2 with a disk of radius 1 at a distance of 1.609, 1.087 and 1.009 from the
///   centre for the weights 1, 10 and 100.
///
/// A start outside the set is left where it is; the first update brings it in. Loss and gradient
/// norm are shown without the penalty, so that both methods can be compared.
public struct Constraint: Hashable, Sendable {
  /// The set.
  public enum Shape: Hashable, Sendable {
    /// |x| <= radius, greater than 0.
    case disk(radius: Double)
    /// A rectangle along the axes.
    case box(Domain)
    /// The only side of a box where the landscape depends on x alone.
    case interval(ClosedRange<Double>)
    /// What several disks and boxes have in common, at least a point: convex as they are.
    indirect case intersection([Shape])
    /// What lies in any of several disks, boxes or intervals: hardly ever convex.
    indirect case union([Shape])
  }

  /// What happens outside.
  public enum Method: Hashable, Sendable {
    /// The nearest point of the set takes the position's place.
    case projection
    /// The squared distance times `weight` > 0 is added to the loss.
    case penalty(weight: Double)
  }

  /// The set.
  public var shape: Shape
  /// What happens outside.
  public var method: Method

  /// The set `shape`, kept to by `method`.
  public init(_ shape: Shape, method: Method = .projection) {
    self.shape = shape
    self.method = method
  }

  /// The point of the set that is nearest to `position`; of a union one of the nearest.
  public func projection(of position: Vector) -> Vector {
    switch shape {
    case .disk(let radius):
      let norm = position.norm
      return norm <= radius ? position : (radius / norm) * position
    case .box(let box): return Self.nearest(to: position, in: box)
    case .interval(let x): return Vector(Self.nearest(to: position.x, in: x), position.y)
    case .intersection, .union:
      return switch shape.face(nearestTo: position) {
      case .shape(let part): Constraint(part).projection(of: position)
      case .corner(let corner): corner
      case nil: position
      }
    }
  }

  static func nearest(to place: Vector, in box: Domain) -> Vector {
    Vector(nearest(to: place.x, in: box.x), nearest(to: place.y, in: box.y))
  }

  private static func nearest(to number: Double, in range: ClosedRange<Double>) -> Double {
    min(max(number, range.lowerBound), range.upperBound)
  }

  /// How far outside `position` is; 0 within the set.
  public func distance(to position: Vector) -> Double {
    (position - projection(of: position)).norm
  }

  /// What a penalty adds to the gradient at `position`.
  func penaltyGradient(at position: Vector) -> Vector {
    guard case .penalty(let weight) = method else { return .zero }
    return 2 * weight * (position - projection(of: position))
  }

  /// What a penalty adds to value, gradient and Hessian at `position`.
  func penalty(at position: Vector) -> Curvature {
    guard case .penalty(let weight) = method else {
      return Curvature(
        value: 0, gradient: .zero, hessian: SymmetricMatrix(xx: 0, xy: 0, yy: 0))
    }
    let away = position - projection(of: position)
    return Curvature(
      value: weight * away.squaredNorm, gradient: 2 * weight * away,
      hessian: 2 * weight * Self.slopeOfDistance(to: shape, at: position))
  }

  /// The Jacobian of x - P(x).
  private static func slopeOfDistance(
    to shape: Shape, at position: Vector
  ) -> SymmetricMatrix {
    func isOutside(_ number: Double, _ range: ClosedRange<Double>) -> Double {
      range.contains(number) ? 0 : 1
    }
    switch shape {
    case .disk(let radius):
      let norm = position.norm
      guard norm > radius else { return SymmetricMatrix(xx: 0, xy: 0, yy: 0) }
      let outward = SymmetricMatrix(squareOf: (1 / norm) * position)
      return outward + (1 - radius / norm) * (.identity - outward)
    case .box(let box):
      return SymmetricMatrix(
        xx: isOutside(position.x, box.x), xy: 0, yy: isOutside(position.y, box.y))
    case .interval(let x):
      return SymmetricMatrix(xx: isOutside(position.x, x), xy: 0, yy: 0)
    case .intersection, .union:
      return switch shape.face(nearestTo: position) {
      case .shape(let part): slopeOfDistance(to: part, at: position)
      case .corner: .identity
      case nil: SymmetricMatrix(xx: 0, xy: 0, yy: 0)
      }
    }
  }
}
