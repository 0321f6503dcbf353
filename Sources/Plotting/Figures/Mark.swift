/// Something that lies on the ground of a figure.
public struct Mark: Sendable {
  /// What it looks like, in the coordinates of the plane.
  public enum Shape: Sendable {
    /// A line from point to point; a point that is not finite breaks it.
    case line([Point])
    /// An arrow from its tail to its tip.
    case arrow(Point, Point)
    /// Points by themselves.
    case dots([Point])
    /// A line that grows at its end.
    case way(Way)
    /// Many points that move together.
    case particles(Particles)
    /// A sign at a point, with the mark's name beside it.
    case sign(Marker.Kind, Point)
    /// A text near a point, with a line to it.
    case label(String, Point)
    /// The area where the values of a grid are above a half.
    case area(Grid)
  }

  /// What it stands for.
  public enum Role: Sendable, Hashable {
    /// The curve of a landscape with one dimension.
    case landscape
    /// Another curve to compare it with.
    case comparison
    /// A line along which the landscape has the same value.
    case isoline
    /// The way of an optimizer.
    case trail
    /// The older part of a way, which is no longer the point.
    case oldTrail
    /// The older part of a way that noise led.
    case haze
    /// The single steps of a short way.
    case step
    /// The particles of an ensemble.
    case particle
    /// How far an ensemble has spread.
    case spread
    /// The edge of the set that optimizers are kept to.
    case constraint
    /// Where theory expects noise to keep an optimizer.
    case theory
    /// The edge of a share of a density, or its graph.
    case density
    /// The move that plain gradient descent would make.
    case push
    /// The gradient as it reaches a rule.
    case received
    /// The direction that a rule remembers.
    case velocity
    /// The move that an optimizer is about to make.
    case move
    /// The slope of a curve where an optimizer is.
    case tangent
    /// From where an optimizer comes to a minimum.
    case basin
    /// Arrows all over a map.
    case field
    /// Where the landscape curves up along one direction and down along another.
    case indefinite
    /// Where it curves down along every direction.
    case concave
    /// A place that is worth a sign.
    case place
    /// What is said of a place.
    case remark
  }

  /// What it looks like.
  public var shape: Shape
  /// What it stands for.
  public var role: Role
  /// The optimizer that it belongs to, by its number, or the minimum of a basin; nil for what belongs to all.
  public var owner: Int?
  /// What it is called: the letter of a sign, the quantity that an arrow stands for, the share of a density
  /// that a line holds; empty where there is nothing to say.
  public var name: String
  /// Whether something stands before it: then a sign is drawn faintly.
  public var isCovered = false

  /// A mark of an optimizer, or of all.
  public init(_ shape: Shape, _ role: Role, of owner: Int? = nil, named name: String = "") {
    self.shape = shape
    self.role = role
    self.owner = owner
    self.name = name
  }
}
