import Optimization
import Plotting

/// What a beat has shown: each until another beat says otherwise, or a hand.
public struct Cues: Hashable, Sendable {
  /// Something that can be drawn or left out.
  public enum Layer: String, CaseIterable, Sendable {
    case arrows
    case curvature
    case theory
    case isolines
    case curves
    case pointer
    case basins
    case field
  }

  /// The optimizer that is looked at, by name.
  public var focus: String?
  /// What is drawn where.
  public var layout: Layout?
  /// From where reliefs are looked at.
  public var camera: Camera?
  /// What the charts show, in their order.
  public var curves: [Curve]?
  /// What the charts are drawn over.
  public var axis: CurveAxis?
  /// The part of the plane that is shown.
  public var view: Domain?
  /// What is drawn (true) and what is left out.
  public var layers: [Layer: Bool] = [:]
  /// Steps a second while playing.
  public var speed: Double?
  /// Whether the update that the optimizer in focus is about to make is explained.
  public var explains: Bool?

  /// Nothing is shown in another way.
  public init() {}

  /// Whether nothing is shown in another way.
  public var isEmpty: Bool { self == Self() }
}
