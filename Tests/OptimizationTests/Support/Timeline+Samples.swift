@testable import Optimization

extension Timeline {
  /// Four optimizers that between them have everything an optimizer can have: noise of either
  /// kind, decay, clipping, averages, a warm-up, a start of its own, one that diverges, and one whose
  /// rate follows the loss, at a temperature and within a box.
  static func everything(stepLimit: Int = 100_000) -> Timeline {
    var cosine = Cosine()
    cosine.from = 0.05
    cosine.steps = 500
    var adam = Optimizer(
      name: "adam", rule: Adam(),
      learningRate: LearningRate(cosine, warmup: Warmup(steps: 30, from: 0.001)))
    adam.noise = GradientNoise(.annealed(eta: 9, gamma: 0.55, form: .paper))
    var exponential = ExponentialAverage()
    exponential.beta = 0.8
    exponential.betaRamp = ExponentialAverage.Ramp(to: 0.99, steps: 200)
    exponential.correction = .zeroStart
    adam.average = exponential

    var momentum = Optimizer(
      name: "momentum", rule: Momentum(), learningRate: LearningRate(constant: 0.002))
    momentum.noise = GradientNoise(.constant(sigma: 2), seed: 5)
    momentum.clip = .norm(limit: 10)
    momentum.weightDecay = 0.01
    momentum.start = Vector(4, 4)
    var tail = TailAverage()
    tail.from = 100
    momentum.average = tail

    let plain = Optimizer(
      name: "plain", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))

    var growing = Exponential()
    growing.from = 0.005
    growing.gamma = 1.02
    let wild = Optimizer(
      name: "wild", rule: GradientDescent(), learningRate: LearningRate(growing))

    var plateau = Plateau()
    plateau.from = 0.02
    plateau.factor = 0.9
    plateau.patience = 3
    var follower = Optimizer(
      name: "follower", rule: Adam(),
      learningRate: LearningRate(plateau, warmup: Warmup(steps: 10)))
    follower.noise = GradientNoise(.temperature(0.2))
    follower.constraint = Constraint(.box(Domain(x: -1...1, y: -2...2)))

    return Timeline(
      Race([adam, momentum, plain, wild, follower], on: Himmelblau(), seed: 11),
      stepLimit: stepLimit)
  }

  /// The same, `step` updates on.
  static func everything(at step: Int) -> Timeline {
    var timeline = everything()
    timeline.advance(by: step)
    return timeline
  }
}
