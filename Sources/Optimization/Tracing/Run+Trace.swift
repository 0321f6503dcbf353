extension Run {
  /// The update about to be made, told in sub-steps; empty for a run that has left the finite numbers.
  ///
  /// The last sub-step whose part is `move` or `constraint` is the position that the run itself reaches,
  /// to the bit. Where an average is kept it is told behind that, and the position once more at the end.
  public func trace() -> [SubStep] {
    guard particle.divergedAt == nil else { return [] }
    var teller = StepTeller(self)
    teller.tellGradient()
    teller.tellUpdate()
    teller.tellAverage()
    return teller.trace.steps
  }
}

/// Tells one update of a run, stage by stage, in the order of `StepBlock`.
private struct StepTeller {
  let run: Run
  /// The same run one update later.
  let next: Run
  var trace: Trace
  private let objective: any Landscape
  private let batch: BatchBlock?

  init(_ run: Run) {
    self.run = run
    var next = run.withoutChanges
    next.advance()
    self.next = next
    let particle = run.particle
    let rate = run.optimizer.learningRate.rate(at: particle.step, memory: particle.schedule)
    trace = Trace(
      StepContext(step: particle.step, learningRate: rate, position: particle.position),
      dimension: run.landscape.dimension, origin: run.optimizer.memoryOrigin)
    objective = run.optimizer.objective(on: run.landscape)
    batch = run.hooks(for: particle.step..<particle.step + 1)?.batch
  }

  private var rule: any Rule { run.optimizer.rule }

  // MARK: - The gradient

  /// The gradient where the rule looks, with all that happens to it before the rule.
  mutating func tellGradient() {
    let memory = run.particle.memory
    let ahead = rule.gradientPlace(
      from: run.particle.position, ofErased: memory, context: trace.context)
    if let ahead {
      let place = rule.tellPlace(&trace, memory: memory)
      takeGradient(at: Term(place?.name ?? "p", ahead))
    } else {
      takeGradient(at: trace.x)
      guard let probing = rule as? any GradientProbing else { return }
      let probe = probing.secondPlace(from: run.particle.position, first: trace.gradient)
      let place = rule.tellPlace(&trace, memory: memory)
      takeGradient(at: Term(place?.name ?? "p", probe))
    }
  }

  private mutating func takeGradient(at place: Term) {
    trace.part = .gradient
    let name = place.name ?? "x"
    if let batch {
      let samples = run.batch.map { "\($0)" }.joined(separator: ", ")
      trace.g = trace.find(
        "g", "mean of grad f_i(\(name)), i = \(samples)",
        batch.gradient(at: place.value, step: trace.context.step))
    } else {
      let gradient =
        name == "x"
        ? run.particle.evaluation.gradient : run.landscape.evaluation(at: place.value).gradient
      trace.g = trace.find("g", "grad f(\(name))", gradient)
    }
    tellAscent()
    tellPenalty(at: place)
    tellDecay(at: place)
    tellNoise()
    tellClip()
    trace.part = .gradient
  }

  private mutating func tellAscent() {
    let ascent = run.optimizer.ascent
    guard !ascent.isEmpty else { return }
    trace.g = trace.define("g", Term("uphill", ascent.signs) * trace.g)
  }

  private mutating func tellPenalty(at place: Term) {
    guard let constraint = run.optimizer.penalty, case .penalty(let weight) = constraint.method
    else { return }
    let nearest = trace.find(
      "q", "nearest point of the set", constraint.projection(of: place.value), as: .place)
    trace.g = trace.define("g", trace.g + 2 * Term.setting("weight", weight) * (place - nearest))
  }

  private mutating func tellDecay(at place: Term) {
    let decay = run.optimizer.weightDecay
    guard decay != 0 else { return }
    trace.part = .weightDecay
    trace.g = trace.define("g", trace.g + Term.setting("weight_decay", decay) * place)
  }

  private mutating func tellNoise() {
    guard run.optimizer.noise != nil else { return }
    trace.part = .noise
    let step = trace.context.step
    let sigma = Term(
      "sigma", run.optimizer.sigma(at: step, learningRate: trace.context.learningRate))
    let stretch = run.optimizer.noise?.stretch ?? Vector(1, 1)
    let isRound = stretch == Vector(1, 1)
    var normal = Philox.normals(seed: run.seed, step: step, particle: run.number)
    if trace.dimension == 1 { normal.y = 0 }
    var z = Term("z", normal)
    if !isRound { z = trace.define("z", Term("stretch", stretch) * z, as: .number) }
    let noise = trace.define("noise", sigma * z)
    trace.encircle(sigma.value.x * stretch, around: trace.g.value)
    trace.g = trace.define("g", trace.g + noise)
  }

  private mutating func tellClip() {
    guard let clip = run.optimizer.clip else { return }
    trace.part = .clip
    let g = trace.g
    switch clip {
    case .norm(let limit, let form):
      let length = form == .torch ? trace.norm(g) + 1e-6 : trace.norm(g)
      trace.g = trace.define("g", Term.min(1, Term.setting("norm", limit) / length) * g)
      trace.encircle(Vector(limit, limit), around: .zero)
    case .value(let limit):
      let most = Term.setting("value", limit)
      trace.g = trace.define("g", Term.min(Term.max(g, -most), most))
    }
  }

  // MARK: - The rule and the move

  /// What the rule makes of the gradient, the move, and what is allowed of it.
  mutating func tellUpdate() {
    trace.part = .rule
    let update = rule.tell(&trace, memory: run.particle.memory, on: objective)
    trace.part = .rate
    let move = trace.define(
      "move", rule.appliesLearningRate ? -update : -trace.eta * update, as: .move)
    trace.part = .move
    var reached = trace.define("x", trace.x + move, as: .place)
    let stages = run.optimizer.positionStages
    if let constraint = stages.projection {
      trace.part = .constraint
      reached = trace.define("x", projection(of: reached, to: constraint.shape), as: .place)
    }
    if let lookahead = stages.lookahead, let slow = run.particle.slow,
      lookahead.endsRound(at: trace.context.step + 1)
    {
      trace.part = .move
      let start = Term("slow", slow)
      _ = trace.define(
        "x", start + Term.setting("step", lookahead.step) * (reached - start), as: .place)
    }
    if next.particle.divergedAt == nil { trace.settleLast(at: next.particle.position) }
  }

  private func projection(of place: Term, to shape: Constraint.Shape) -> Term {
    switch shape {
    case .disk(let radius): .min(1, Term.setting("disk", radius) / trace.norm(place)) * place
    case .box(let box):
      clamp(
        place, low: Vector(box.x.lowerBound, box.y.lowerBound),
        high: Vector(box.x.upperBound, box.y.upperBound))
    case .interval(let x):
      clamp(place, low: Vector(x.lowerBound, 0), high: Vector(x.upperBound, 0))
    case .intersection, .union:
      // The part that holds the nearest point says what it is.
      switch shape.face(nearestTo: place.value) {
      case .shape(let part): projection(of: place, to: part)
      case .corner(let corner): Term("corner", corner)
      case nil: place
      }
    }
  }

  private func clamp(_ place: Term, low: Vector, high: Vector) -> Term {
    .min(.max(place, Term("low", low)), Term("high", high))
  }

  // MARK: - The average

  /// The average pulled along, and the position once more, which the average leaves alone.
  mutating func tellAverage() {
    guard let average = run.optimizer.average, let state = run.particle.average,
      next.particle.divergedAt == nil, let end = next.particle.average
    else { return }
    trace.part = .average
    let x = Term("x", next.particle.position)
    var clock = state.clock
    let change = average.change(
      at: trace.context.step + 1, learningRate: trace.context.learningRate, &clock)
    let past = Term("average", state.mean)
    let isBegun = clock.count > 0
    let factor = isBegun ? average.factor(clock) : 1
    let name = factor == 1 ? "average" : "mean"
    let mean = factor == 1 ? past : Term("mean", state.mean)
    _ = trace.define(name, isBegun ? change.term(x, mean) : x, as: .place)
    if factor != 1 {
      _ = trace.define("average", Term("factor", factor) * Term("mean", end.mean), as: .place)
    }
    trace.settleLast(at: average.shown(end))
    _ = trace.define("x", x, as: .place)
  }
}

extension MeanChange {
  /// The same with names and numbers.
  fileprivate func term(_ position: Term, _ mean: Term) -> Term {
    switch self {
    case .replaced: position
    case .zeroed: 0 * position
    case .decayed(let decay):
      Term.setting("beta", decay) * mean + (1 - Term.setting("beta", decay)) * position
    case .moved(let share): mean + Term("share", share) * (position - mean)
    case .kept: mean
    }
  }
}

extension Trace {
  /// Gives the last sub-step an ellipse with these half axes around the place where it begins.
  fileprivate mutating func encircle(_ halfAxes: Vector, around base: Vector) {
    steps[steps.count - 1].base = base
    steps[steps.count - 1].ring = halfAxes
  }

  /// Puts what the run itself comes to in the place of the last result.
  fileprivate mutating func settleLast(at value: Vector) { steps[steps.count - 1].value = value }
}
