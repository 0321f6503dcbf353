import Optimization

/// Writes the settings of optimizers as presets have them: the opposite of the readers in `Schema`.
enum OptimizerWriter {
  /// An optimizer whose parent, if it branches off, is one of `all`.
  static func node(_ optimizer: Optimizer, among all: [Optimizer], dimension: Int) -> Node {
    if let branch = optimizer.branch {
      let of = Node.Entry("of", .text(all[branch.parent].name))
      return .mapping([
        .init("name", .text(optimizer.name)),
        .init("branch", .mapping([of, .init("at", .integer(branch.step))])),
      ])
    }
    let rule = optimizer.rule
    var entries = [Node.Entry("name", .text(optimizer.name))]
    entries += settings(of: rule, under: "rule")
    entries.append(.init("learning_rate", learningRate(optimizer.learningRate)))
    let ascent = optimizer.ascent
    if !ascent.isEmpty {
      let names = (ascent.x ? ["x"] : []) + (ascent.y ? ["y"] : [])
      entries.append(.init("ascend", .list(names.map(Node.plain))))
    }
    if optimizer.weightDecay != 0 {
      entries.append(.init("weight_decay", .number(optimizer.weightDecay)))
    }
    if let batch = optimizer.batch { entries.append(.init("gradient", gradient(batch))) }
    if let noise = optimizer.noise { entries.append(.init("noise", self.noise(noise))) }
    if let clip = optimizer.clip { entries.append(.init("clip", self.clip(clip))) }
    if let constraint = optimizer.constraint {
      entries.append(.init("constraint", self.constraint(constraint)))
    }
    if let lookahead = optimizer.lookahead {
      entries.append(.init("lookahead", self.lookahead(lookahead)))
    }
    if let average = optimizer.average, rule.broughtAverage.map({ !isSame($0, average) }) ?? true {
      entries.append(.init("average", self.average(average)))
    }
    if optimizer.particles > 1 { entries.append(.init("particles", .integer(optimizer.particles))) }
    if let start = optimizer.start {
      entries.append(.init("start", .place(start, dimension: dimension)))
    }
    if optimizer.rotation != 0 {
      entries.append(.init("rotation", .number(optimizer.rotation)))
    }
    return .mapping(entries)
  }

  private static func isSame(_ one: any Average, _ other: any Average) -> Bool {
    AnyHashable(one) == AnyHashable(other)
  }

  /// The name of something in the catalogue under `key`, and every setting that is not at its default.
  static func settings(of item: any Explained, under key: String) -> [Node.Entry] {
    let type = type(of: item)
    let defaults = type.settings.map(\.default)
    return [.init(key, .plain(type.name))]
      + zip(item.values, defaults).filter { $0.value != $1 }.map { value, _ in
        .init(value.name, Node(value.value))
      }
  }

  static func learningRate(_ rate: LearningRate) -> Node {
    if rate.warmup == nil, let constant = rate.schedule as? Constant {
      return .number(constant.from)
    }
    var entries = settings(of: rate.schedule, under: "schedule")
    if let sequence = rate.schedule as? ScheduleSequence {
      entries.append(.init("parts", .list(sequence.parts.map(part))))
    }
    // It is asked for, even where it is the default.
    let hasFrom = type(of: rate.schedule).settings.contains { $0.description.name == "from" }
    if hasFrom, !entries.contains(where: { $0.key == "from" }) {
      entries.insert(.init("from", .number(rate.schedule.from)), at: 1)
    }
    if let warmup = rate.warmup {
      var rise = [Node.Entry("steps", .integer(warmup.steps))]
      if warmup.from != 0 { rise.append(.init("from", .number(warmup.from))) }
      entries.append(.init("warmup", .mapping(rise)))
    }
    return .mapping(entries)
  }

  /// A part of a sequence: its steps, then its schedule.
  private static func part(_ part: ScheduleSequence.Part) -> Node {
    var entries: [Node.Entry]
    switch learningRate(part.rate) {
    case .mapping(let scheduled): entries = scheduled
    case let constant: entries = [.init("from", constant)]
    }
    if let steps = part.steps {
      entries.removeAll { $0.key == "steps" }
      entries.insert(.init("steps", .integer(steps)), at: 0)
    }
    return .mapping(entries)
  }

  static func gradient(_ batch: MiniBatch) -> Node {
    var entries = [Node.Entry("batch", .integer(batch.size))]
    if batch.sampling != .withReplacement {
      entries.append(.init("sampling", .plain(batch.sampling.rawValue)))
    }
    return .mapping(entries)
  }

  static func noise(_ noise: GradientNoise) -> Node {
    var entries: [Node.Entry]
    switch noise.level {
    case .constant(let sigma): entries = [.init("sigma", .number(sigma))]
    case .elliptic(let x, let y):
      entries = [.init("sigma", .list([.number(x), .number(y)]))]
    case .temperature(let temperature): entries = [.init("temperature", .number(temperature))]
    case .annealed(let eta, let gamma, let form):
      entries = [.init("eta", .number(eta)), .init("gamma", .number(gamma))]
      if form != .paper { entries.append(.init("form", .plain(form.rawValue))) }
    }
    if let seed = noise.seed { entries.append(.init("seed", .integer(seed))) }
    return .mapping(entries)
  }

  static func clip(_ clip: Clip) -> Node {
    switch clip {
    case .value(let limit): .mapping([.init("value", .number(limit))])
    case .norm(let limit, let form):
      .mapping(
        [.init("norm", .number(limit))]
          + (form == .exact ? [] : [.init("form", .plain(form.rawValue))]))
    }
  }

  static func constraint(_ constraint: Constraint) -> Node {
    let entry = shape(constraint.shape)
    guard case .penalty(let weight) = constraint.method else { return .mapping([entry]) }
    return .mapping([
      entry, .init("method", .plain("penalty")), .init("weight", .number(weight)),
    ])
  }

  private static func shape(_ shape: Constraint.Shape) -> Node.Entry {
    func list(_ parts: [Constraint.Shape]) -> Node {
      .list(parts.map { .mapping([self.shape($0)]) })
    }
    return switch shape {
    case .disk(let radius): .init("disk", .number(radius))
    case .box(let box): .init("box", .list([.range(box.x), .range(box.y)]))
    case .interval(let range): .init("box", .range(range))
    case .intersection(let parts): .init("intersection", list(parts))
    case .union(let parts): .init("union", list(parts))
    }
  }

  static func lookahead(_ lookahead: Lookahead) -> Node {
    .mapping([
      .init("every", .integer(lookahead.every)), .init("step", .number(lookahead.step)),
    ])
  }

  static func average(_ average: any Average) -> Node {
    var entries = settings(of: average, under: "kind")
    if let exponential = average as? ExponentialAverage, let ramp = exponential.betaRamp {
      entries.removeAll { $0.key == "beta" }
      entries.insert(
        .init(
          "beta",
          .mapping([
            .init("from", .number(exponential.beta)), .init("to", .number(ramp.to)),
            .init("steps", .integer(ramp.steps)),
          ])), at: 1)
    }
    return entries.count == 1 ? entries[0].value : .mapping(entries)
  }
}
