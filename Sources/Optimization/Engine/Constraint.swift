/// A convex set that an optimizer is to stay in.
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

  /// The point of the set that is nearest to `position`.
  public func projection(of position: Vector) -> Vector {
    switch shape {
    case .disk(let radius):
      let norm = position.norm
      return norm <= radius ? position : (radius / norm) * position
    case .box(let box):
      return Vector(
        min(max(position.x, box.x.lowerBound), box.x.upperBound),
        min(max(position.y, box.y.lowerBound), box.y.upperBound))
    }
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

  /// Where an update that led to `position` ends.
  func admitted(_ position: Vector) -> Vector {
    method == .projection ? projection(of: position) : position
  }
}
