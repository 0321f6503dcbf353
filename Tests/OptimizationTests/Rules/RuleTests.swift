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

  /// A setting that takes effect in mid-run acts on the memory there is: what follows is not what
  /// would follow from the start.
  @Test(arguments: Catalog.rules)
  func settingsChangeInMidRun(type: any Rule.Type) throws {
    try changeEverySetting(of: type)
  }

  private func changeEverySetting<R: Rule>(of type: R.Type) throws {
    let landscape = Quadratic.bowl(1, 10)
    func update(_ rule: R, _ state: inout R.State, step: Int) -> Vector {
      // Here and there, so that no two gradients in a row are alike.
      let place = Vector(1 + 0.3 * Double(step % 4), 0.5 * Double(step % 3) - 2)
      let gradient = landscape.evaluation(at: place).gradient
      let context = StepContext(step: step, learningRate: 0.01, position: place)
      return rule.update(gradient, state: &state, context: context, on: landscape)
    }
    /// The eleventh update, with `change` made to the rule before it, from the memory of ten updates
    /// or from none.
    func eleventh(remembering: Bool, _ change: (inout R) throws -> Void) rethrows -> Vector {
      var rule = R()
      var state = rule.initialState(at: Vector(1, 1))
      for step in 0..<(remembering ? 10 : 0) { _ = update(rule, &state, step: step) }
      try change(&rule)
      return update(rule, &state, step: 10)
    }
    let remembers = eleventh(remembering: true) { _ in } != eleventh(remembering: false) { _ in }
    for parameter in R.parameters {
      let (name, kind) = (parameter.description.name, parameter.description.kind)
      guard let other = kind.other(than: parameter.get(R())) else { continue }
      let next = try eleventh(remembering: true) { try $0.set(name, to: other) }
      #expect(next.isFinite && next != .zero)
      let fresh = try eleventh(remembering: false) { try $0.set(name, to: other) }
      #expect(!remembers || next != fresh, "\(name)")
    }
  }

  /// Half the rate is half the next move, from the same memory, where it is the run that multiplies.
  @Test(arguments: Catalog.rules.filter { !$0.init().appliesLearningRate })
  func theRateChangesInMidRun(type: any Rule.Type) {
    var plain = run(type, on: Quadratic.bowl(1, 10), from: Vector(2, -1), sigma: 1)
    plain.advance(by: 20)
    var tuned = plain
    _ = tuned.replaceChanges(with: [Change(step: 20, optimizer: 0, .learningRateFactor(0.5))])
    plain.advance()
    tuned.advance()
    #expect(tuned.particle.lastMove == 0.5 * plain.particle.lastMove)
    #expect(tuned.particle.lastMove != .zero)
  }
}

extension ParameterDescription.Kind {
  /// A legal value that differs from `value`.
  fileprivate func other(than value: ParameterValue) -> ParameterValue? {
    switch self {
    case .number(let bounds):
      guard case .number(let number) = value else { return nil }
      return [0.5 * number, 2 * number, 1e-3].first { bounds.contains($0) && $0 != number }
        .map(ParameterValue.number)
    case .integer(let range):
      return [range.lowerBound, range.lowerBound + 1].map(ParameterValue.integer).first {
        $0 != value
      }
    case .flag:
      return [true, false].map(ParameterValue.flag).first { $0 != value }
    case .choice(let choices):
      return choices.map(ParameterValue.choice).first { $0 != value }
    case .numbers, .text:
      return nil
    }
  }
}
