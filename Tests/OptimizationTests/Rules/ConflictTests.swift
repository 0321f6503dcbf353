import Testing

@testable import Optimization

/// Where books and libraries differ in a rule, with the position that either convention leads to.
@Suite struct ConflictTests {
  /// The two conventions as rules, and how they were run on 0.1 x^2 + 2 y^2.
  struct Scene: Sendable {
    let a: any Rule
    let b: any Rule
    let rate: Double
    var start = Vector(-5, -2)
    /// A rate of 0.03 from step 10 on.
    var isDropped = false
    /// L2 weight decay of the first convention.
    var weightDecay = 0.0

    func optimizers() throws -> (Optimizer, Optimizer) {
      let rate = try GoldenSchedule.learningRate([
        "kind": .text("multifactor"), "lr": .number(rate), "gamma": .number(0.03 / rate),
        "milestones": .numbers(isDropped ? [10] : []),
      ])
      var first = Optimizer(name: "a", rule: a, learningRate: rate)
      first.weightDecay = weightDecay
      return (first, Optimizer(name: "b", rule: b, learningRate: rate))
    }
  }

  static let scenes: [Conflict.Topic: Scene] = [
    .momentumRate: Scene(
      a: Momentum(), b: Momentum().with { $0.form = .classical }, rate: 0.3, isDropped: true),
    .nesterovIterate: Scene(
      a: Nesterov().with { $0.form = .lookahead }, b: Nesterov(), rate: 0.1),
    .momentumDampening: Scene(
      a: Momentum().with { $0.dampening = 0.5 },
      b: Momentum().with {
        $0.dampening = 0.5
        $0.dampensFirst = true
      }, rate: 0.1),
    .adaGradEpsilon: Scene(
      a: AdaGrad(),
      b: AdaGrad().with {
        $0.epsilonPlace = .outside
        $0.epsilon = 1e-10
      }, rate: 0.4, start: Vector(-0.005, -0.002)),
    .adaGradAccumulator: Scene(
      a: AdaGrad().with { $0.epsilon = 1e-7 },
      b: AdaGrad().with {
        $0.epsilon = 1e-7
        $0.initialAccumulator = 0.1
      }, rate: 0.4),
    .rmsPropEpsilon: Scene(
      a: RMSProp(), b: RMSProp().with { $0.epsilonPlace = .outside }, rate: 0.01,
      start: Vector(-0.005, -0.002)),
    .rmsPropDecay: Scene(a: RMSProp(), b: RMSProp().with { $0.decay = 0.99 }, rate: 0.01),
    .rmsPropMomentum: Scene(
      a: RMSProp().with { $0.momentum = 0.9 },
      b: RMSProp().with {
        $0.momentum = 0.9
        $0.momentumForm = .classical
      }, rate: 0.3, isDropped: true),
    .adadeltaEpsilon: Scene(a: Adadelta(), b: Adadelta().with { $0.epsilon = 1e-6 }, rate: 1),
    .adamEpsilon: Scene(a: Adam(), b: Adam().with { $0.epsilon = 1e-6 }, rate: 0.1),
    .adamCorrection: Scene(
      a: Adam(), b: Adam().with { $0.biasCorrection = false }, rate: 0.1),
    .adamEpsilonPlace: Scene(
      a: Adam().with { $0.epsilon = 1e-6 },
      b: Adam().with {
        $0.epsilon = 1e-6
        $0.epsilonPlace = .folded
      }, rate: 0.1),
    .adamDecay: Scene(
      a: Adam(), b: AdamW().with { $0.adam.decoupledWeightDecay = 0.1 }, rate: 0.1,
      weightDecay: 0.1),
    .amsGradMaximum: Scene(a: AMSGrad(), b: AMSGrad().with { $0.form = .optax }, rate: 0.1),
    .nAdam: Scene(a: NAdam(), b: NAdam().with { $0.form = .optax }, rate: 0.1),
    .rAdamEpsilon: Scene(
      a: RAdam().with { $0.adam.epsilon = 1e-4 },
      b: RAdam().with {
        $0.adam.epsilon = 1e-4
        $0.form = .optax
      }, rate: 0.02),
    .yogiStart: Scene(a: Yogi().with { $0.initialAccumulator = 1e-6 }, b: Yogi(), rate: 0.1),
    .adaBeliefRoot: Scene(
      a: AdaBelief().with { $0.adam.epsilonRoot = 1e-8 },
      b: AdaBelief().with {
        $0.adam.epsilonRoot = 1e-8
        $0.epsilonRootPlace = .root
      }, rate: 0.02),
    .lbfgsFirstStep: Scene(
      a: LBFGS().with { $0.lineSearch = .fixed },
      b: LBFGS().with {
        $0.lineSearch = .fixed
        $0.form = .optax
      }, rate: 1),
  ]

  @Test func theFileHasEveryTopicOnce() throws {
    let file: Conflict.File = try Golden.load("conflicts")
    #expect(file.conflicts.count == 29)
    #expect(Set(file.conflicts.map(\.topic)) == Set(Conflict.Topic.allCases))
  }

  @Test(arguments: Conflict.Topic.allCases.filter { scenes.keys.contains($0) })
  func eitherConventionIsASetting(topic: Conflict.Topic) throws {
    let conflict = try Conflict.over(topic)
    let scene = try #require(Self.scenes[topic])
    let (first, second) = try scene.optimizers()
    let expected = [Vector(conflict.valueA), Vector(conflict.valueB)]
    let positions = [first, second].map { optimizer in
      var run = Run(optimizer, on: Quadratic.bowl(0.2, 4), from: scene.start, seed: 0)
      run.advance(by: conflict.step)
      return run.particle.position
    }
    for (position, expected) in zip(positions, expected) {
      for (number, expected) in [(position.x, expected.x), (position.y, expected.y)] {
        #expect((number - expected).magnitude <= 1e-9 * expected.magnitude)
      }
    }
    let difference = positions[0].deviation(from: positions[1])
    #expect((difference / conflict.maxAbsDifference - 1).magnitude <= 1e-6)
  }

  /// The updates of the bare rule for gradients 1, 1, -1.
  @Test func rpropMovesAtOnceOrLate() throws {
    let conflict = try Conflict.over(.rprop)
    for (form, expected) in [(Rprop.Form.torch, conflict.valueA), (.optax, conflict.valueB)] {
      let rule = Rprop().with { $0.form = form }
      var state = rule.initialState(at: .zero)
      for (step, gradient) in [1.0, 1, -1].enumerated() {
        let context = StepContext(step: step, learningRate: 0.1, position: .zero)
        let update = rule.update(
          Vector(gradient, 0), state: &state, context: context, on: Saddle())
        #expect((update.x + expected[step]).magnitude <= 1e-16)
      }
    }
  }
}
