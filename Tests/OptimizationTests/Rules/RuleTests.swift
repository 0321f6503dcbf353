import Testing

@testable import Optimization

/// What holds for every rule of the catalogue.
@Suite struct RuleTests {
  private func run(
    _ type: any Rule.Type, rate: Double = 0.01, on landscape: any Landscape, from start: Vector,
    sigma: Double? = nil, seed: UInt64 = 0
  ) -> Run {
    var optimizer = Optimizer(
      name: type.name, rule: type.init(), learningRate: LearningRate(constant: rate))
    optimizer.noise = sigma.map { GradientNoise(.constant(sigma: $0)) }
    return Run(optimizer, on: landscape, from: start, seed: seed)
  }

  @Test(arguments: Catalog.rules)
  func aStillStateStaysStillWithoutAGradient(type: any Rule.Type) {
    var run = run(type, on: Quadratic.bowl(1, 10), from: .zero)
    run.advance(by: 100)
    #expect(run.particle.step == 100)
    #expect(run.particle.position == .zero)
    #expect(run.isConverged)
  }

  /// AdaGrad's steps shrink and Adadelta's are scaled already: they need a larger rate.
  @Test(arguments: Catalog.rules)
  func descendsABowl(type: any Rule.Type) {
    let shares = [0.01, 1].map { rate in
      var run = run(type, rate: rate, on: Quadratic.bowl(1, 10), from: Vector(2, -1))
      let before = run.particle.evaluation.value
      run.advance(by: 1000)
      return run.particle.evaluation.value / before
    }
    #expect(shares.contains { $0 < 0.01 })
  }

  /// Within what the curvature at the start and the minima allows; where there is no minimum, slow
  /// enough not to fall out of the finite numbers.
  private static func carefulRate(on landscape: any Landscape) -> Double {
    guard !landscape.minima.isEmpty else { return 1e-5 }
    let curvatures = ([landscape.start] + landscape.minima).map { point in
      let (smaller, larger) = landscape.curvature(at: point).hessian.eigenvalues
      return max(smaller.magnitude, larger.magnitude)
    }
    return min(0.001, 0.5 / (curvatures.max() ?? 1))
  }

  @Test(arguments: Catalog.rules, Catalog.landscapes)
  func isFiniteAfterAThousandSteps(type: any Rule.Type, on landscape: any NamedLandscape.Type) {
    let landscape = landscape.init()
    var run = run(
      type, rate: Self.carefulRate(on: landscape), on: landscape, from: landscape.start, sigma: 0.1)
    run.advance(by: 1000)
    // No rate given can hold back a line search where the ground falls for ever.
    if landscape.minima.isEmpty, run.particle.chosenLearningRate != nil { return }
    #expect(run.particle.divergedAt == nil)
    #expect(run.particle.step == 1000)
  }

  @Test(arguments: Catalog.rules)
  func equalSeedsGiveEqualBits(type: any Rule.Type) {
    func after(seed: UInt64) -> Run {
      var run = run(type, on: Rosenbrock(), from: .zero, sigma: 1, seed: seed)
      run.advance(by: 200)
      return run
    }
    #expect(Fingerprint(after(seed: 8)) == Fingerprint(after(seed: 8)))
    #expect(Fingerprint(after(seed: 8)) != Fingerprint(after(seed: 9)))
  }

  /// Whatever a rule does to y, a landscape that has none keeps it at 0.
  @Test(arguments: Catalog.rules)
  func oneDimensionStaysOne(type: any Rule.Type) {
    var run = run(
      type, rate: type.defaultLearningRate ?? 0.01, on: Parabola(),
      from: Vector(1, 7), sigma: 0.1)
    run.advance(by: 300)
    #expect(run.particle.position.y == 0)
    #expect(run.particle.position.x.magnitude < 0.9)
  }

  /// A setting that takes effect in mid-run acts on the memory there is.
  @Test(arguments: Catalog.rules)
  func settingsChangeInMidRun(type: any Rule.Type) throws {
    try changeEverySetting(of: type)
  }

  private func changeEverySetting<R: Rule>(of type: R.Type) throws {
    let landscape = Quadratic.bowl(1, 10)
    func update(_ rule: R, _ state: inout R.State, _ gradient: Vector, _ step: Int) -> Vector {
      let context = StepContext(step: step, learningRate: 0.01, position: Vector(1, 1))
      return rule.update(gradient, state: &state, context: context, on: landscape)
    }
    for parameter in R.parameters {
      var rule = R()
      var state = rule.initialState(at: Vector(1, 1))
      for step in 0..<10 { _ = update(rule, &state, Vector(1, -2), step) }
      guard let other = parameter.description.kind.other(than: parameter.get(rule)) else {
        continue
      }
      try rule.set(parameter.description.name, to: other)
      let next = update(rule, &state, Vector(1, -2), 10)
      #expect(next.isFinite)
      #expect(next != .zero)
    }
  }
}

extension ParameterDescription.Kind {
  /// A legal value that differs from `value`.
  fileprivate func other(than value: ParameterValue) -> ParameterValue? {
    switch self {
    case .number(let bounds):
      [0.5, 0.25].map(ParameterValue.number).first {
        guard case .number(let number) = $0 else { return false }
        return bounds.contains(number) && $0 != value
      }
    case .integer(let range):
      [range.lowerBound, range.lowerBound + 1].map(ParameterValue.integer).first { $0 != value }
    case .flag:
      [true, false].map(ParameterValue.flag).first { $0 != value }
    case .choice(let choices):
      choices.map(ParameterValue.choice).first { $0 != value }
    case .numbers:
      nil
    }
  }
}
