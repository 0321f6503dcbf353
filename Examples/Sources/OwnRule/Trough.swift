import Optimization

/// A trough that winds: one minimum at the origin, steep walls.
///
///     f = 10 (y - sin x)^2 + x^2 / 10
///
/// The formula is written once, over any `Real`; the gradient and the Hessian follow from it.
struct Trough: NamedLandscape, AnalyticLandscape {
  static let name = "trough"
  static let summary = "a winding trough"
  static let source = "this example"
  static let parameters: [Parameter<Self>] = []

  var formula: String { "10 (y - sin(x))^2 + x^2 / 10" }
  var dimension: Int { 2 }
  var domain: Domain { Domain(x: -5...5, y: -3...3) }
  var start: Vector { Vector(-4, 2) }
  var minima: [Vector] { [.zero] }

  func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let wall = y - Number.sine(x)
    return 10 * wall * wall + x * x / 10
  }
}
