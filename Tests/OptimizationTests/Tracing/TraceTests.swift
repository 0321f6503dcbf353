import Testing

@testable import Optimization

/// An update that is told is the update that is made, for every rule and whatever its settings.
@Suite struct TraceTests {
  /// A run somewhere on its way, with settings drawn at random.
  private static func run(_ type: any Rule.Type, seed: Int) -> Run {
    var random = RandomRecipe(seed: seed)
    let rule = random.rule(type)
    let landscape = random.landscape(for: rule)
    let optimizer = random.optimizer(rule, on: landscape)
    let step = random.pick(60)
    var changes: [Change] = []
    if random.isOnce(in: 3), let setting = type.settings.first,
      let value = setting.description.kind.candidates.last
    {
      changes = [
        Change(step: step / 2, optimizer: 0, .parameter(setting.description.name, value))
      ]
    }
    let start = landscape.domain.point(number: seed)
    var run = Run(optimizer, on: landscape, from: start, seed: UInt64(seed), changes: changes)
    run.advance(by: step)
    return run
  }

  private static let seeds = 0..<40

  @Test(arguments: Catalog.rules)
  func theLastPlaceIsThatOfTheRun(type: any Rule.Type) throws {
    #expect(type.init() is any Traceable)
    for seed in Self.seeds {
      let run = Self.run(type, seed: seed)
      var next = run
      next.advance()
      let steps = run.trace()
      guard run.particle.divergedAt == nil else {
        #expect(steps.isEmpty)
        continue
      }
      let last = try #require(steps.last)
      let move = try #require(steps.last { $0.part == .move || $0.part == .constraint })
      guard next.particle.divergedAt == nil else { continue }
      #expect(last.value == next.particle.position, "seed \(seed)")
      #expect(move.value == next.particle.position, "seed \(seed)")
      if let average = next.average {
        let told = try #require(steps.last { $0.name == "average" })
        #expect(told.part == .average && told.value == average, "seed \(seed)")
      }
      for step in steps {
        #expect(
          !Self.axes(run).contains { step.value(along: $0).isNaN },
          "seed \(seed): \(step.formula)")
      }
    }
  }

  @Test(arguments: Catalog.rules)
  func everyFormulaGivesWhatIsShown(type: any Rule.Type) throws {
    for seed in Self.seeds {
      let run = Self.run(type, seed: seed)
      for axis in Self.axes(run) {
        // A name is as far off as rounding can put it where it was defined.
        var sizes: [String: Double] = [:]
        for step in run.trace() {
          let size = step.term?.size(along: axis, of: sizes)
          if let term = step.term, let size {
            try Self.expect(step, term, size, along: axis, "\(type.name) seed \(seed)")
          }
          sizes[step.name] = size
        }
      }
    }
  }

  private static func expect(
    _ step: SubStep, _ term: Term, _ size: Double, along axis: Term.Axis, _ comment: String
  ) throws {
    let names = term.names(along: axis)
    let values = Dictionary(names.map { ($0.name, $0.value) }) { first, _ in first }
    for (name, value) in names where !value.isNaN {
      #expect(values[name] == value, "\(comment): \(name) has two values in \(step.formula)")
    }
    let found = try Formula(parsing: term.text, knowing: values).value(x: 0, y: 0)
    let shown = step.value(along: axis)
    // What rounding can do to a result grows with what the formula adds up on its way.
    let most = max(abs(shown), size)
    guard most.isFinite, most > 1e-280 else { return }
    // The run keeps beta^k as a product, which loses a little at each step.
    let share = term.text.contains("^k") || term.text.contains("^(k") ? 1e-12 : 1e-14
    #expect(
      abs(found - shown) <= share * most,
      "\(comment): \(step.formula): \(found), shown \(shown): \(step.arithmetic(along: axis))")
  }

  private static func axes(_ run: Run) -> [Term.Axis] {
    run.landscape.dimension == 1 ? [.x] : [.x, .y]
  }

  /// A power that has become too small to count is still told as a power.
  @Test(arguments: [10, 300, 500, 700, 800, 1400])
  func powersStayPowers(step: Int) throws {
    var run = Run(
      Optimizer(name: "A", rule: AdamW(), learningRate: LearningRate(constant: 0.01)),
      on: Quadratic.bowl(0.2, 4), from: Vector(-5, -2), seed: 1)
    run.advance(by: step)
    #expect(run.trace().map(\.formula).contains("m^ = m/(1 - beta1^k)"))
  }

  @Test func adamIsToldAsInTheBook() throws {
    var run = Run(
      Optimizer(name: "A", rule: Adam(), learningRate: LearningRate(constant: 0.1)),
      on: Quadratic.bowl(0.2, 4), from: Vector(-5, -2), seed: 1)
    run.advance(by: 3)
    let steps = run.trace()
    #expect(
      steps.map(\.formula) == [
        "g = grad f(x)",
        "m = beta1*m + (1 - beta1)*g",
        "s = beta2*s + (1 - beta2)*g^2",
        "m^ = m/(1 - beta1^k)",
        "s^ = s/(1 - beta2^k)",
        "u = m^/(sqrt(s^) + epsilon)",
        "move = -eta*u",
        "x = x + move",
      ])
    #expect(steps.map(\.part) == [.gradient, .rule, .rule, .rule, .rule, .rule, .rate, .move])
    let short = steps[1].arithmetic(along: .x) { "\(($0 * 1000).rounded() / 1000)" }
    #expect(short.hasPrefix("m = 0.9*(-") && short.contains(") + 0.1*(-0.9"), "\(short)")
    #expect(steps[3].arithmetic(along: .x).contains("/(1 - 0.9^4) = "))
  }
}

extension SubStep {
  fileprivate func value(along axis: Term.Axis) -> Double { axis == .x ? value.x : value.y }
}

extension Term {
  /// What it would come to if nothing in it cancelled, where names do not come to more than `sizes` say.
  fileprivate func size(along axis: Axis, of sizes: [String: Double]) -> Double {
    func size(_ term: Term) -> Double { term.size(along: axis, of: sizes) }
    /// How many times a term's error is larger than its value lets expect.
    func excess(_ term: Term) -> Double {
      Swift.max(1, size(term) / term.value(along: axis).magnitude)
    }
    let own = value(along: axis).magnitude
    switch node {
    case .number, .setting, .coordinate: return own
    case .name(let name): return Swift.max(own, sizes[name] ?? 0)
    case .negation(let a): return size(a)
    case .binary(.sum, let a, let b), .binary(.difference, let a, let b): return size(a) + size(b)
    case .binary(.product, let a, let b): return size(a) * size(b)
    // An error of the divisor, relative to it, is one of the quotient.
    case .binary(.quotient, let a, let b):
      return size(a) / b.value(along: axis).magnitude * excess(b)
    case .binary(.power, let a, _): return own * excess(a)
    case .call("sqrt", let operands): return own * excess(operands[0])
    case .call(_, let operands): return operands.map(size).max() ?? 0
    }
  }
}
