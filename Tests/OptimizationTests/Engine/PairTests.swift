import Testing

@testable import Optimization

/// The loops that are compiled for a rule and a landscape together compute what the loops for any landscape
/// compute, to the bit.
@Suite struct PairTests {
  /// Another landscape to the engine, which knows no pair of it, with the same numbers.
  private struct Disguised<Ground: PairedLandscape & AnalyticLandscape>: Landscape {
    let ground: Ground
    var formula: String { ground.formula }
    var dimension: Int { ground.dimension }
    var domain: Domain { ground.domain }
    var start: Vector { ground.start }
    var minima: [Vector] { ground.minima }
    func value(at position: Vector) -> Double { ground.value(at: position) }
    func evaluation(at position: Vector) -> Evaluation { ground.evaluation(at: position) }
    func evaluate(_ places: LaneEvaluations) -> Bool { ground.evaluate(places) }
    func curvature(at position: Vector) -> Curvature { ground.curvature(at: position) }
  }

  /// Every landscape of the table, beside the same in disguise.
  private static let grounds: [(paired: any Landscape, plain: any Landscape)] = {
    var turned = Quadratic()
    (turned.curvature, turned.rotation) = ([1, 8], 30)
    var steep = Rosenbrock()
    // Beyond what a pair answers for: it goes the general way.
    steep.b = 0x1p101
    return [
      disguise(Quadratic()), disguise(turned), disguise(Rosenbrock()), disguise(steep),
      disguise(Himmelblau()),
    ]
  }()

  private static func disguise<Ground: PairedLandscape & AnalyticLandscape>(
    _ ground: Ground
  ) -> (paired: any Landscape, plain: any Landscape) {
    (ground, Disguised(ground: ground))
  }

  /// Every rule of the table with all of its choices and flags, one changed at a time.
  static let rules: [any Rule] = Catalog.rules.filter { $0 is any PairedRule.Type }
    .flatMap { type in
      [type.init()]
        + type.settings.flatMap { setting in
          setting.description.kind.candidates.prefix(2).compactMap { candidate in
            var rule = type.init()
            guard (try? rule.set(setting.description.name, to: candidate)) != nil,
              (try? rule.validate()) != nil
            else { return nil }
            return rule
          }
        }
    }

  /// From steps that go nowhere to some that no particle survives.
  private static let rates = [1e-4, 0.02, 0.7, 1e8, 1e200]

  private func optimizer(_ rule: any Rule, _ rate: Double) -> Optimizer {
    Optimizer(name: "o", rule: rule, learningRate: LearningRate(constant: rate))
  }

  private func bits(_ position: Vector) -> [UInt64] {
    [position.x.bitPattern, position.y.bitPattern]
  }

  private func bits(_ evaluation: Evaluation) -> [UInt64] {
    [evaluation.value.bitPattern] + bits(evaluation.gradient)
  }

  @Test func theTableIsTaken() {
    #expect(Catalog.rules.filter { $0 is any PairedRule.Type }.count == 5)
    for rule in Self.rules where !rule.looksAhead {
      for ground in Self.grounds {
        var particles = Run(optimizer(rule, 0.02), on: ground.paired, from: .zero, seed: 0).particle
        #expect(isPaired(rule, &particles, on: ground.paired))
        #expect(!isPaired(rule, &particles, on: ground.plain))
      }
    }
  }

  private func isPaired(
    _ rule: any Rule, _ particle: inout Particle, on landscape: any Landscape
  ) -> Bool {
    let buffers = StepBuffers(capacity: 1, isNoisy: false, isRecording: false)
    buffers.rates.update(repeating: 0.1)
    buffers.sigmas.update(repeating: 0)
    let block = StepBlock(
      count: 1, of: optimizer(rule, 0.1), on: landscape, buffers: buffers, isNoisy: false, cost: 1,
      costOffset: 0)
    return (rule as? any PairedRule)?.advancePaired(&particle, through: block) ?? false
  }

  @Test(arguments: PairTests.rules.indices)
  func runsAgree(index: Int) {
    var divergedCount = 0
    for ground in Self.grounds {
      for rate in Self.rates {
        let optimizer = optimizer(Self.rules[index], rate)
        let start = Vector(-1.2, 1)
        var paired = Run(optimizer, on: ground.paired, from: start, seed: 0)
        var plain = Run(optimizer, on: ground.plain, from: start, seed: 0)
        var samples: [[Sample]] = [[], []]
        for count in [1, 2, 300, 40] {
          paired.advance(by: count) { samples[0] += $0 }
          plain.advance(by: count) { samples[1] += $0 }
          paired.advance(by: count)
          plain.advance(by: count)
          #expect(bits(paired.particle.position) == bits(plain.particle.position))
          #expect(bits(paired.particle.evaluation) == bits(plain.particle.evaluation))
          #expect(bits(paired.particle.lastMove) == bits(plain.particle.lastMove))
          #expect(paired.particle.step == plain.particle.step)
          #expect(paired.particle.divergedAt == plain.particle.divergedAt)
          #expect(paired.particle.gradientEvaluations == plain.particle.gradientEvaluations)
          #expect("\(paired.particle.memory)" == "\(plain.particle.memory)")
        }
        #expect(samples[0] == samples[1])
        if paired.particle.divergedAt != nil { divergedCount += 1 }
      }
    }
    #expect(divergedCount > 0)
  }

  /// Particles that noise has scattered go on without it, some of them out of the finite numbers.
  @Test(arguments: PairTests.rules.indices)
  func ensemblesAgree(index: Int) {
    let rule = Self.rules[index]
    for ground in Self.grounds {
      for rate in [0.02, 0.7, 1e200] {
        var noisy = optimizer(rule, 0.02)
        noisy.noise = GradientNoise(.constant(sigma: 3))
        let changes = [
          Change(step: 2, optimizer: 0, .noise(nil)),
          Change(step: 2, optimizer: 0, .learningRateFactor(rate / 0.02)),
        ]
        var (paired, plain) = [ground.paired, ground.plain].map {
          Ensemble(noisy, on: $0, from: Vector(-1.2, 1), seed: 3, count: 270, changes: changes)
        }.pair
        for count in [3, 1, 9, 2] {
          paired.advance(by: count)
          plain.advance(by: count)
          for number in [0, 1, 5, 255, 256, 269] {
            #expect(bits(paired.position(of: number)) == bits(plain.position(of: number)))
            #expect(bits(paired.evaluation(of: number)) == bits(plain.evaluation(of: number)))
            #expect(paired.hasDiverged(number) == plain.hasDiverged(number))
          }
          #expect(paired.statistics == plain.statistics)
          #expect(
            paired.withLosses { $0.map(\.bitPattern) } == plain.withLosses { $0.map(\.bitPattern) })
        }
      }
    }
  }
}

extension [Ensemble] {
  fileprivate var pair: (Ensemble, Ensemble) { (self[0], self[1]) }
}
