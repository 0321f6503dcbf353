import Optimization

/// Writes the changes of a scene, those of one optimizer at one step in one item where they can be.
enum ChangeWriter {
  /// The items of `changes`.
  static func nodes(_ score: Score, _ optimizers: [Optimizer]) -> [Node] {
    var items: [(step: Int, optimizer: Int, entries: [Node.Entry])] = []
    for change in simplified(score.changes) {
      let entries = entries(change.setting)
      let keys = Set(entries.map(\.key))
      if let last = items.last, last.step == change.step, last.optimizer == change.optimizer,
        canFollow(keys, last.entries.map(\.key))
      {
        items[items.endIndex - 1].entries += entries
      } else {
        items.append((change.step, change.optimizer, entries))
      }
    }
    return items.map { item in
      .mapping(
        [
          .init("at", .integer(item.step)),
          .init("optimizer", .text(optimizers[item.optimizer].name)),
        ] + item.entries)
    }
  }

  /// Factors that follow each other are one factor: a wheel makes many of them.
  private static func simplified(_ changes: [Change]) -> [Change] {
    var result: [Change] = []
    for change in changes {
      guard let last = result.last, last.step == change.step, last.optimizer == change.optimizer
      else {
        result.append(change)
        continue
      }
      switch (last.setting, change.setting) {
      case (.learningRateFactor(let one), .learningRateFactor(let other))
      where isExact(one, other):
        result[result.endIndex - 1].setting = .learningRateFactor(one * other)
      case (.noiseFactor(let one), .noiseFactor(let other)) where isExact(one, other):
        result[result.endIndex - 1].setting = .noiseFactor(one * other)
      default: result.append(change)
      }
    }
    return result
  }

  /// Whether a product is free of rounding, so that the factors taken one by one come to the same bits.
  private static func isExact(_ one: Double, _ other: Double) -> Bool {
    let product = one * other
    return product.isNormal && (-product).addingProduct(one, other) == 0
  }

  /// Whether the readers would take these keys behind those in the same order, so that an item may have
  /// both.
  private static func canFollow(_ keys: Set<String>, _ before: [String]) -> Bool {
    guard keys.isDisjoint(with: before), !keys.contains("rule"), !before.contains("rule") else {
      return false
    }
    let order = [
      "learning_rate", "weight_decay", "gradient", "noise", "clip", "constraint", "lookahead",
      "average",
    ]
    // Hyper-parameters of the rule come first, in the order of their table.
    guard let first = keys.first.flatMap(order.firstIndex), let last = before.last else {
      return false
    }
    return order.firstIndex(of: last).map { $0 < first } ?? true
  }

  /// What an item says of one setting.
  private static func entries(_ setting: NewSetting) -> [Node.Entry] {
    let none = Node.plain("none")
    func times(_ factor: Double) -> Node { .mapping([.init("times", .number(factor))]) }
    switch setting {
    case .rule(let rule): return OptimizerWriter.settings(of: rule, under: "rule")
    case .parameter(let name, let value): return [.init(name, Node(value))]
    case .learningRate(let rate):
      return [.init("learning_rate", OptimizerWriter.learningRate(rate))]
    case .learningRateFactor(let factor): return [.init("learning_rate", times(factor))]
    case .weightDecay(let decay): return [.init("weight_decay", .number(decay))]
    case .noise(let noise):
      return [.init("noise", noise.map(OptimizerWriter.noise) ?? none)]
    case .noiseFactor(let factor): return [.init("noise", times(factor))]
    case .clip(let clip): return [.init("clip", clip.map(OptimizerWriter.clip) ?? none)]
    case .constraint(let constraint):
      return [.init("constraint", constraint.map(OptimizerWriter.constraint) ?? none)]
    case .lookahead(let lookahead):
      return [.init("lookahead", lookahead.map(OptimizerWriter.lookahead) ?? none)]
    case .batch(let batch):
      return [.init("gradient", batch.map(OptimizerWriter.gradient) ?? none)]
    case .average(let average):
      return [.init("average", average.map(OptimizerWriter.average) ?? none)]
    }
  }
}
