@testable import Optimization

/// The recurrence x_(t+2) = sum x_(t+1) - product x_t that a momentum method follows on a parabola,
/// told from four positions in a row: `sum` and `product` are those of its two roots.
struct Recurrence {
  let sum: Double
  let product: Double

  /// Fitted to the first positions of `rule` on 1/2 x^2, where the rate is eta lambda.
  init(of rule: any Rule, rate: Double) {
    let optimizer = Optimizer(name: "o", rule: rule, learningRate: LearningRate(constant: rate))
    var run = Run(optimizer, on: Quadratic.bowl(1, 1), from: Vector(1, 1), seed: 0)
    let x = [1] + run.samples(count: 3).map(\.position.x)
    let determinant = x[1] * x[1] - x[0] * x[2]
    sum = (x[1] * x[2] - x[0] * x[3]) / determinant
    product = (x[2] * x[2] - x[1] * x[3]) / determinant
  }

  /// The size of the larger root: what the distance is multiplied by in a step, in the long run.
  var spectralRadius: Double {
    let discriminant = sum * sum - 4 * product
    guard discriminant > 0 else { return product.squareRoot() }
    return (sum.magnitude + discriminant.squareRoot()) / 2
  }
}
