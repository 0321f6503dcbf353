/// What an optimizer with weight decay or a penalty runs down: the function that its gradients are of,
/// before noise, batches and clipping.
///
///     f + weight_decay/2 |x|^2 + weight |x - P(x)|^2
///
/// A rule that looks at values or curvature itself, for a line search or a Hessian, sees this, so that
/// it goes where the gradients lead. What is shown is the landscape.
struct Objective: Landscape {
  let landscape: any Landscape
  let weightDecay: Double
  /// The penalty, if there is one.
  let constraint: Constraint?

  /// The landscape with what is added to it; itself where that is nothing.
  static func of(
    _ landscape: any Landscape, weightDecay: Double, constraint: Constraint?
  ) -> any Landscape {
    let isPenalised = constraint.map { $0.method != .projection } ?? false
    guard weightDecay != 0 || isPenalised else { return landscape }
    return Objective(landscape: landscape, weightDecay: weightDecay, constraint: constraint)
  }

  var formula: String { landscape.formula }
  var dimension: Int { landscape.dimension }
  var domain: Domain { landscape.domain }
  var start: Vector { landscape.start }
  /// None are known.
  var minima: [Vector] { [] }

  func value(at position: Vector) -> Double {
    landscape.value(at: position) + addition(at: position).value
  }

  func evaluation(at position: Vector) -> Evaluation {
    let (plain, added) = (landscape.evaluation(at: position), addition(at: position))
    return Evaluation(
      value: plain.value + added.value, gradient: plain.gradient + added.gradient)
  }

  func curvature(at position: Vector) -> Curvature {
    let (plain, added) = (landscape.curvature(at: position), addition(at: position))
    return Curvature(
      value: plain.value + added.value, gradient: plain.gradient + added.gradient,
      hessian: plain.hessian + added.hessian)
  }

  /// The two terms that are added to the landscape.
  func addition(at position: Vector) -> Curvature {
    let penalty = constraint?.penalty(at: position)
    return Curvature(
      value: weightDecay / 2 * position.squaredNorm + (penalty?.value ?? 0),
      gradient: weightDecay * position + (penalty?.gradient ?? .zero),
      hessian: weightDecay * .identity
        + (penalty?.hessian ?? SymmetricMatrix(xx: 0, xy: 0, yy: 0)))
  }
}

extension Objective: Equatable {
  static func == (one: Self, other: Self) -> Bool {
    one.weightDecay == other.weightDecay && one.constraint == other.constraint
      && one.landscape.isSame(as: other.landscape)
  }
}

extension Optimizer {
  /// What its gradients are of before noise, batches and clipping.
  func objective(on landscape: any Landscape) -> any Landscape {
    guard weightDecay != 0 || penalty != nil else { return landscape }
    return Objective(landscape: landscape, weightDecay: weightDecay, constraint: penalty)
  }
}
