@testable import Optimization

/// A recipe with settings drawn at random, all of them ones that a preset might have.
struct RandomRecipe {
  private let seed: UInt64
  private var count = 0

  /// The draws of `seed`: the same numbers on every machine.
  init(seed: Int) { self.seed = UInt64(seed) }

  /// A number from 0 to `count` - 1.
  mutating func pick(_ count: Int) -> Int {
    let word = Philox.words(seed: seed, step: self.count, purpose: .sampling)
    self.count += 1
    return Int(word.x) % count
  }

  /// One of some values.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[pick(values.count)] }

  /// Whether something happens that does so once in `count` times.
  mutating func isOnce(in count: Int) -> Bool { pick(count) == 0 }

  /// A rule of a type, with every setting at its default or at another value that is allowed.
  mutating func rule(_ type: any Rule.Type) -> any Rule {
    var rule = type.init()
    for setting in type.settings where isOnce(in: 2) {
      let candidates = setting.description.kind.candidates
      guard !candidates.isEmpty else { continue }
      var trial = rule
      let value = pick(candidates)
      if (try? trial.set(setting.description.name, to: value)) != nil,
        (try? trial.validate()) != nil
      {
        rule = trial
      }
    }
    return rule
  }

  /// A landscape on which the rule can work.
  mutating func landscape(for rule: any Rule) -> any Landscape {
    let all: [any Landscape] = [
      Himmelblau(), Rosenbrock(), Booth(), Ackley(), TwoLayer(), DoubleValley(), Beale(),
    ]
    let fit = all.filter { (try? rule.validate(on: $0)) != nil }
    return pick(fit)
  }

  /// An optimizer that is allowed on `landscape`.
  mutating func optimizer(_ rule: any Rule, on landscape: any Landscape) -> Optimizer {
    var optimizer = Optimizer(
      name: "o", rule: rule, learningRate: LearningRate(constant: pick([1e-3, 0.02, 0.3, 1])))
    if isOnce(in: 3) { optimizer.weightDecay = pick([0.01, 0.3]) }
    if isOnce(in: 3) { optimizer.noise = GradientNoise(.constant(sigma: pick([0.01, 0.7]))) }
    if isOnce(in: 3) {
      optimizer.clip = pick([.norm(limit: 1), .norm(limit: 0.2, form: .torch), .value(limit: 0.5)])
    }
    if isOnce(in: 3) {
      let shape: Constraint.Shape = landscape.dimension == 1 ? .interval(-1...3) : .disk(radius: 2)
      optimizer.constraint = Constraint(
        shape, method: pick([.projection, .penalty(weight: 0.5)]))
    }
    if isOnce(in: 4) { optimizer.lookahead = Lookahead(every: pick([1, 3]), step: 0.5) }
    if isOnce(in: 3) { optimizer.average = pick(averages) }
    // Drawn apart, so that recipes without these are what they have always been.
    var others = RandomRecipe(seed: Int(seed) + 1000)
    if others.isOnce(in: 3), rule.lanes != nil, optimizer.penalty == nil {
      optimizer.ascent = Ascent(x: others.isOnce(in: 2), y: landscape.dimension == 2)
    }
    if others.isOnce(in: 2), optimizer.noise != nil, landscape.dimension == 2 {
      optimizer.noise = GradientNoise(.elliptic(x: others.pick([0, 0.3]), y: 0.8))
    }
    return optimizer
  }

  private var averages: [any Average] {
    var naive = ExponentialAverage()
    naive.correction = .naive
    var zero = ExponentialAverage()
    (zero.correction, zero.beta) = (.zeroStart, 0.8)
    var tail = TailAverage()
    tail.from = 7
    var snapshots = SnapshotAverage()
    snapshots.every = 3
    return [ExponentialAverage(), naive, zero, tail, snapshots]
  }
}

extension ParameterDescription.Kind {
  /// Values from one end of what is allowed to the other; all of them for choices and flags.
  var candidates: [ParameterValue] {
    switch self {
    case .flag: [.flag(false), .flag(true)]
    case .choice(let names): names.map { .choice($0) }
    case .number(let bounds):
      [0, 1e-9, 1e-3, 0.2, 0.5, 0.7, 0.99, 1, 2, 30, 1e4].filter(bounds.contains).map {
        .number($0)
      }
    case .integer(let range): [1, 2, 3, 50].filter(range.contains).map { .integer($0) }
    case .numbers(let bounds):
      [[0.5, 2], [3]].filter { $0.allSatisfy(bounds.contains) }.map { .numbers($0) }
    case .text: []
    }
  }
}
