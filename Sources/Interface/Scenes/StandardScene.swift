import Optimization
import Presets

extension Preset {
  /// A landscape of the catalogue, with no optimizers yet.
  static func empty(on type: any NamedLandscape.Type) -> Preset {
    let landscape = type.init()
    var preset = Preset(
      title: type.name.split(separator: "_").joined(separator: " ").capitalizedFirst,
      landscape: landscape, landscapeName: type.name)
    preset.summary = type.summary
    preset.speed = 30
    preset.steps = landscape.minima.isEmpty ? unboundedSteps : 2000
    return preset
  }

  /// Four optimizers on a landscape of the catalogue, each with a rate that suits it.
  ///
  /// The rates follow from the landscape, not from taste: gradient descent gets half of 1/L, L being
  /// the largest curvature met at the start and at the minima; Adam moves by about its rate in each
  /// step, so it gets a hundredth of the width of the domain.
  static func standard(on type: any NamedLandscape.Type) -> Preset {
    var preset = empty(on: type)
    let landscape = preset.landscape

    let curvature =
      ([landscape.start] + landscape.minima).map { point in
        let (smaller, larger) = landscape.curvature(at: point).hessian.eigenvalues
        return max(smaller.magnitude, larger.magnitude)
      }.max() ?? 1
    let rate = (0.5 / max(curvature, 1e-3)).roundedToOneDigit
    let width = landscape.domain.x.upperBound - landscape.domain.x.lowerBound
    let adamRate = (width / 100).roundedToOneDigit

    var noisy = Optimizer(
      name: "SGD + noise", rule: GradientDescent(), learningRate: LearningRate(constant: rate))
    noisy.noise = GradientNoise(
      .annealed(eta: (0.05 * width / rate).squared.roundedToOneDigit, gamma: 0.55, form: .paper))
    var average = ExponentialAverage()
    average.beta = 0.98
    noisy.average = average

    preset.optimizers = [
      Optimizer(
        name: "Gradient descent", rule: GradientDescent(),
        learningRate: LearningRate(constant: rate)),
      Optimizer(
        name: "Momentum .9", rule: Momentum(), learningRate: LearningRate(constant: rate / 2)),
      Optimizer(name: "Adam", rule: Adam(), learningRate: LearningRate(constant: adamRate)),
      noisy,
    ]
    return preset
  }

  /// Where nothing holds the optimizers they fall for ever, faster and faster: long enough to see
  /// them leave the map.
  private static let unboundedSteps = 200
}

extension Double {
  fileprivate var squared: Double { self * self }

  /// The nearest number with one significant digit, so that a readout is short.
  fileprivate var roundedToOneDigit: Double {
    guard self > 0, isFinite else { return self }
    var scale = 1.0
    while self * scale < 1 { scale *= 10 }
    while self * scale >= 10 { scale /= 10 }
    return (self * scale).rounded() / scale
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
