/// A slope for each sample: loss without any curvature, and without a minimum but at a wall.
///
///     f_i = a_i x + b_i y
///
/// What gradients of single samples do to an optimizer is all there is to see. With slopes 4, -1 and
/// -1 the mean leads down to the left, and two steps of three lead to the right (Reddi, Kale & Kumar
/// 2018).
public struct Planes: SampleLoss {
  public static let name = "planes"
  public static let summary = "a x + b y: a slope for each sample; needs a constraint to end"
  public static let formula = "a x + b y"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// The slope.
  public func curvature(at position: Vector, of sample: Vector) -> Curvature {
    Curvature(
      value: sample.x * position.x + sample.y * position.y, gradient: sample,
      hessian: Hessian(xx: 0, xy: 0, yy: 0))
  }

  /// None: it falls for ever, or is level.
  public func minima(of samples: [Vector]) -> [Vector] { [] }
}
