import Testing

@testable import Optimization

/// Where books and libraries differ in a rule, with the position that either convention leads to.
@Suite struct ConflictTests {
  struct File: Decodable {
    struct Conflict: Decodable {
      let topic: String
      let step: Int
      let valueA: [Double]
      let valueB: [Double]
    }

    let conflicts: [Conflict]

    static func conflict(_ topic: String) throws -> Conflict {
      let file: Self = try Golden.load("conflicts")
      return try #require(file.conflicts.first { $0.topic == topic })
    }
  }

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

  static let scenes: [String: Scene] = [
    "momentum: lr outside vs inside the buffer": Scene(
      a: Momentum(), b: Momentum().with { $0.form = .classical }, rate: 0.3, isDropped: true),
    "Nesterov: iterate x vs look-ahead point": Scene(
      a: Nesterov().with { $0.form = .lookahead }, b: Nesterov(), rate: 0.1),
    "momentum first step with dampening": Scene(
      a: Momentum().with { $0.dampening = 0.5 },
      b: Momentum().with {
        $0.dampening = 0.5
        $0.dampensFirst = true
      }, rate: 0.1),
    "AdaGrad eps": Scene(
      a: AdaGrad(),
      b: AdaGrad().with {
        $0.epsilonPlace = .outside
        $0.epsilon = 1e-10
      }, rate: 0.4, start: Vector(-0.005, -0.002)),
    "AdaGrad initial accumulator": Scene(
      a: AdaGrad().with { $0.epsilon = 1e-7 },
      b: AdaGrad().with {
        $0.epsilon = 1e-7
        $0.initialAccumulator = 0.1
      }, rate: 0.4),
    "RMSProp eps, same eps 1e-6": Scene(
      a: RMSProp(), b: RMSProp().with { $0.epsilonPlace = .outside }, rate: 0.01,
      start: Vector(-0.005, -0.002)),
    "RMSProp decay default": Scene(a: RMSProp(), b: RMSProp().with { $0.decay = 0.99 }, rate: 0.01),
    "RMSProp momentum buffer": Scene(
      a: RMSProp().with { $0.momentum = 0.9 },
      b: RMSProp().with {
        $0.momentum = 0.9
        $0.momentumForm = .classical
      }, rate: 0.3, isDropped: true),
    "Adadelta eps": Scene(a: Adadelta(), b: Adadelta().with { $0.epsilon = 1e-6 }, rate: 1),
    "Adam eps default": Scene(a: Adam(), b: Adam().with { $0.epsilon = 1e-6 }, rate: 0.1),
    "Adam bias correction": Scene(
      a: Adam(), b: Adam().with { $0.biasCorrection = false }, rate: 0.1),
    "Adam eps placement": Scene(
      a: Adam().with { $0.epsilon = 1e-6 },
      b: Adam().with {
        $0.epsilon = 1e-6
        $0.epsilonPlace = .folded
      }, rate: 0.1),
    "Adam weight decay": Scene(
      a: Adam(), b: AdamW().with { $0.adam.decoupledWeightDecay = 0.1 }, rate: 0.1,
      weightDecay: 0.1),
    "AMSGrad max": Scene(a: AMSGrad(), b: AMSGrad().with { $0.form = .optax }, rate: 0.1),
    "NAdam": Scene(a: NAdam(), b: NAdam().with { $0.form = .optax }, rate: 0.1),
    "RAdam eps": Scene(
      a: RAdam().with { $0.adam.epsilon = 1e-4 },
      b: RAdam().with {
        $0.adam.epsilon = 1e-4
        $0.form = .optax
      }, rate: 0.02),
    "Yogi init": Scene(a: Yogi().with { $0.initialAccumulator = 1e-6 }, b: Yogi(), rate: 0.1),
    "AdaBelief eps_root": Scene(
      a: AdaBelief().with { $0.adam.epsilonRoot = 1e-8 },
      b: AdaBelief().with {
        $0.adam.epsilonRoot = 1e-8
        $0.epsilonRootPlace = .root
      }, rate: 0.02),
  ]

  @Test(arguments: scenes.keys.sorted())
  func eitherConventionIsASetting(topic: String) throws {
    let conflict = try File.conflict(topic)
    let (first, second) = try #require(Self.scenes[topic]).optimizers()
    let start = try #require(Self.scenes[topic]).start
    for (optimizer, expected) in [(first, conflict.valueA), (second, conflict.valueB)] {
      var run = Run(
        optimizer, on: try FormulaLandscape(parsing: "0.1*x^2 + 2*y^2"), from: start, seed: 0)
      run.advance(by: conflict.step)
      let position = run.particle.position
      for (number, expected) in [(position.x, expected[0]), (position.y, expected[1])] {
        #expect((number - expected).magnitude <= 1e-9 * expected.magnitude)
      }
    }
  }

  /// The updates of the bare rule for gradients 1, 1, -1.
  @Test func rpropMovesAtOnceOrLate() throws {
    let conflict = try File.conflict("Rprop")
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
